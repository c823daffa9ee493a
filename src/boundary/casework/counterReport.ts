import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { type ReadIntake, readIntake } from './intake/readIntake.ts'

/** The fields of the form at a counter; the others of an intake are not asked there. */
const asked = [
  'form',
  'danger',
  'police',
  'topic',
  'given',
  'family',
  'birth_date',
  'age',
  'sex',
  'country',
  'tie',
  'travel_date',
  'wedding_date',
  'says',
  ...[1, 2, 3].flatMap((row) => [`child_name_${row}`, `child_age_${row}`]),
]

/** A report that a consular officer takes in at the counter, today: where it is and by whom is known. */
export function readCounterReport(body: unknown, today: IsoDate): ReadIntake {
  const typed = typeof body === 'object' && body !== null ? Object.entries(body) : []
  const fields = Object.fromEntries(typed.filter(([name]) => asked.includes(name)))
  const known = { kind: 'report', on: today, channel: 'partner', reporter_role: 'embassy', place: 'abroad' }
  return readIntake({ ...fields, ...known })
}
