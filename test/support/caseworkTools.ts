import type { IsoDate } from '../../src/domain/shared/isoDate.ts'
import { dayOfMoment } from '../../src/outputs/casework/moments.ts'
import type { AfterWriting, CaseworkTools } from '../../src/services/casework/casework.ts'
import { type TestRegister, timeZone } from './testRegister.ts'

export const TODAY = '2026-11-22' as IsoDate

/** What services of casework are made of, on a register of a test; `today` stands still. */
export function caseworkToolsOf(
  { withActor, keyRing, profile }: TestRegister,
  today: IsoDate = TODAY,
  afterWriting: readonly AfterWriting[] = [],
): CaseworkTools {
  const dayOf = (moment: string) => dayOfMoment(moment, timeZone)
  return { withActor, keyRing, profile, today: () => today, dayOf, timeZone, afterWriting }
}
