import type { IsoDate } from '../shared/isoDate.ts'
import { ok, type Result, refuse } from '../shared/result.ts'
import type { CaseArea } from './caseAreas.ts'
import type { OrganisationKind } from './roles.ts'

/** What a share is for. The list is the program's own; the ground comes from the profile (`share_grounds`). */
export const sharePurposes = [
  'verification',
  'safety_check',
  'return',
  'shelter',
  'child_protection',
  'aftercare',
] as const

export type SharePurpose = (typeof sharePurposes)[number]

export function parseSharePurpose(text: string): SharePurpose | undefined {
  return sharePurposes.find((purpose) => purpose === text)
}

/** No share lasts longer; one that is still needed is given again. */
export const LONGEST_SHARE_DAYS = 366

export type ShareRequest = {
  readonly organisation: number
  readonly areas: readonly CaseArea[]
  readonly ground: string
  readonly purpose: SharePurpose
  /** The last day on which it counts. */
  readonly until: IsoDate
}

export type ShareRefusal =
  | { readonly reason: 'no-area' }
  | { readonly reason: 'own-organisation' }
  | { readonly reason: 'unknown-ground' }
  | { readonly reason: 'in-the-past' }
  | { readonly reason: 'too-long'; readonly days: number }
  | { readonly reason: 'already-shared'; readonly area: CaseArea }

/** What a share is weighed against: to whom it goes, on which grounds one may share, and what stands already. */
export type ShareSetting = {
  readonly kind: OrganisationKind
  readonly grounds: readonly string[]
  readonly today: IsoDate
  readonly given: readonly { readonly organisation: number; readonly areas: readonly CaseArea[] }[]
}

/** What a share has to be before it is given. An area is shared with an organisation once, so that withdrawing it closes it. */
export function checkShare(
  request: ShareRequest,
  { kind, grounds, today, given }: ShareSetting,
): Result<ShareRequest, ShareRefusal> {
  if (kind === 'hub') return refuse({ reason: 'own-organisation' })
  if (request.areas.length === 0) return refuse({ reason: 'no-area' })
  if (!grounds.includes(request.ground)) return refuse({ reason: 'unknown-ground' })
  if (request.until < today) return refuse({ reason: 'in-the-past' })
  if (daysBetween(today, request.until) > LONGEST_SHARE_DAYS) {
    return refuse({ reason: 'too-long', days: LONGEST_SHARE_DAYS })
  }
  const before = given.filter(({ organisation }) => organisation === request.organisation)
  const twice = request.areas.find((area) => before.some(({ areas }) => areas.includes(area)))
  return twice ? refuse({ reason: 'already-shared', area: twice }) : ok(request)
}

/** A share that counts, or will when a second person confirms it. */
export function isStanding({ state }: { readonly state: 'waiting' | 'given' | 'over' | 'ended' }): boolean {
  return state === 'given' || state === 'waiting'
}

/** To an organisation outside the tenant a share counts only when somebody else has confirmed it. */
export function needsSecondPerson(kind: OrganisationKind): boolean {
  return kind === 'outside'
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
