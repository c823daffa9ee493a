import { caseAreas } from '../../../domain/access/caseAreas.ts'
import type { ShareForAsking } from '../../../domain/casework/shareForAsking.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { code, day, many, oneOf } from './fields.ts'

/** What a question to an organisation shows it along: the areas that it does not see yet, on which ground and until when. */
export const shareFields = {
  share_areas: many(oneOf(caseAreas)),
  share_ground: code.optional(),
  share_until: day.optional(),
}

type ShareInput = {
  readonly share_areas: readonly string[]
  readonly share_ground?: string | undefined
  readonly share_until?: IsoDate | undefined
}

/** Missing when no area is ticked. Without a ground, or a day, the rule of shares refuses it. */
export function shareOf(on: IsoDate, { share_areas, share_ground, share_until }: ShareInput): ShareForAsking | null {
  if (share_areas.length === 0) return null
  return { areas: share_areas, ground: share_ground ?? '', until: share_until ?? on }
}
