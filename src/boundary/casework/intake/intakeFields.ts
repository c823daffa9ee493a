import { z } from 'zod'
import { dangers } from '../../../domain/casework/intake/takenReport.ts'
import { policeSteps } from '../../../domain/casework/safety/safetyEvents.ts'
import { ageBands } from '../../../domain/codes/ageBand.ts'
import { code, day, flag, line, many, oneOf, text } from '../acts/fields.ts'

/** What somebody asks for who calls. */
export const intakeKinds = ['report', 'advice_request'] as const

/** The choices on the police; that they were not called yet is kept as nothing. */
export const policeChoices = [...policeSteps, 'not_yet'] as const

/** As many rows as the form has for children; more are told in words. */
export const CHILD_ROWS = 6

const years = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value),
  z.int('years').min(0, 'years').max(120, 'years'),
)

/** The number of an advice request or a case. */
const numbered = z.string('code').regex(/^[A-Za-z0-9./_-]{1,40}$/, 'code')

/** As the desk calls a conversation. */
const conversationNumber = z.string('code').regex(/^G\d{2}-\d{4,12}$/, 'code')

const rows = Array.from({ length: CHILD_ROWS }, (_, index) => index + 1)

export const childFields = rows.map((row) => ({ name: `child_name_${row}`, years: `child_age_${row}` }))

/** What an advice request may hold, and what says that it is one. */
export const adviceFields = [
  'kind',
  'form',
  'on',
  'long_ago',
  'danger',
  'police',
  'channel',
  'reporter_role',
  'topic',
  'instructed',
  'double',
  'shown',
]

/** The fields of the intake, as the page has them and as a program sends them. */
export const intakeFields = z.strictObject({
  kind: oneOf(intakeKinds),
  /** What the form is called, by itself: sent twice it takes in one thing. */
  form: z.uuid('code').optional(),
  on: day,
  /** Somebody said that it came in more than a year ago, as `on` says. */
  long_ago: flag,
  danger: oneOf(dangers).optional(),
  police: oneOf(policeChoices).optional(),
  channel: code,
  reporter_role: code,
  topic: code,
  from: numbered.optional(),
  /** The pre-travel file that becomes this report. */
  pre_travel: numbered.optional(),
  /** The conversation without a name that becomes this report. */
  conversation: conversationNumber.optional(),
  reporter_name: line.optional(),
  reporter_phone: line.optional(),
  call_back: line.optional(),
  given: line.optional(),
  family: line.optional(),
  birth_date: day.optional(),
  age: years.optional(),
  age_band: oneOf(ageBands).optional(),
  sex: code.optional(),
  phone: line.optional(),
  place: code.optional(),
  country: code.optional(),
  travel_date: day.optional(),
  wedding_date: day.optional(),
  ...Object.fromEntries(childFields.map((row) => [row.name, line.optional()])),
  ...Object.fromEntries(childFields.map((row) => [row.years, years.optional()])),
  tie: code.optional(),
  permit_kind: code.optional(),
  permit_valid_until: day.optional(),
  left_netherlands: day.optional(),
  signals: many(code),
  risk_factors: many(code),
  says: text().optional(),
  instructed: flag,
  /** What was decided on who looks like the client: the number of a case, or `none`. */
  double: z.union([z.literal('none'), numbered], 'code').optional(),
  /** The numbers of the cases that were shown as likely. */
  shown: many(numbered),
})

export type IntakeFields = z.output<typeof intakeFields>
