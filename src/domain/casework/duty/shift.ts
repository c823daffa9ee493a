import type { IsoDate } from '../../shared/isoDate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Period } from './period.ts'

/** How whoever is on duty is reached. */
export const answerWays = ['telephone', 'secure_message'] as const
export type AnswerWay = (typeof answerWays)[number]

/** The kinds of organisations where somebody has to be reached at any hour. */
export const dutyPosts = ['hub', 'ministry', 'police_centre'] as const
export type DutyPost = (typeof dutyPosts)[number]

/** A shift as somebody plans it: a colleague by number, or a role whose telephone several people carry. */
export type PlannedShift = Period & {
  readonly person: number | null
  readonly roleName: string | null
  readonly answersBy: AnswerWay
  readonly number: string | null
  /** The day on which somebody last called the number. */
  readonly checkedOn: IsoDate | null
}

export const shiftReasons = [
  'who_is_missing',
  'two_named',
  'not_a_colleague',
  'ends_first',
  'too_long',
  'over_already',
  'needs_number',
  'checked_without_number',
  'checked_in_future',
  'two_places',
] as const
export type ShiftReason = (typeof shiftReasons)[number]

export type ShiftContext = {
  readonly now: string
  readonly today: IsoDate
  /** Who can be on duty at the organisation. */
  readonly people: readonly number[]
  /** When that person is on duty already, anywhere. */
  readonly busy: readonly Period[]
}

/** Somebody is on duty for two weeks at most: who is longer is not rested, and a mistyped year is found. Our choice. */
const LONGEST_MS = 14 * 86_400_000

/** Whether a shift can stand on the list. Nobody is in two places at once; one may begin at the moment at which another ends. */
export function checkShift(shift: PlannedShift, context: ShiftContext): Result<PlannedShift, ShiftReason> {
  const reason = whoReason(shift, context) ?? whenReason(shift, context) ?? numberReason(shift, context)
  return reason ? refuse(reason) : ok(shift)
}

function whoReason({ person, roleName }: PlannedShift, { people }: ShiftContext): ShiftReason | undefined {
  if (person === null && roleName === null) return 'who_is_missing'
  if (person !== null && roleName !== null) return 'two_named'
  return person !== null && !people.includes(person) ? 'not_a_colleague' : undefined
}

function whenReason({ person, begins, ends }: PlannedShift, { now, busy }: ShiftContext): ShiftReason | undefined {
  const [from, until] = [Date.parse(begins), Date.parse(ends)]
  if (until <= from) return 'ends_first'
  if (until - from > LONGEST_MS) return 'too_long'
  if (until <= Date.parse(now)) return 'over_already'
  const elsewhere = person !== null && busy.some((other) => overlap(other, { begins, ends }))
  return elsewhere ? 'two_places' : undefined
}

function numberReason(
  { answersBy, number, checkedOn }: PlannedShift,
  { today }: ShiftContext,
): ShiftReason | undefined {
  if (answersBy === 'telephone' && number === null) return 'needs_number'
  if (checkedOn !== null && number === null) return 'checked_without_number'
  return checkedOn !== null && checkedOn > today ? 'checked_in_future' : undefined
}

/** Whether two periods share any moment; the end of a period is not part of it. */
export function overlap(one: Period, other: Period): boolean {
  return Date.parse(one.begins) < Date.parse(other.ends) && Date.parse(other.begins) < Date.parse(one.ends)
}
