import type { TakenAdvice } from '../../../domain/casework/intake/adviceRequest.ts'
import { mayBeChildOf, otherAge } from '../../../domain/casework/intake/contradictions.ts'
import type { SaidAge, SaidChild, TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import { type WrongField, withInput, withoutEmpty, wrongOf } from '../acts/act.ts'
import { adviceFields, childFields, type IntakeFields, intakeFields } from './intakeFields.ts'

/** A report or an advice request as it was taken in. */
export type Intake =
  | { readonly kind: 'advice_request'; readonly advice: TakenAdvice; readonly form: string | undefined }
  | {
      readonly kind: 'report'
      readonly taken: TakenReport
      /** The advice request that it was before. */
      readonly from: string | undefined
      /** The number of the pre-travel file that becomes this report. */
      readonly preTravel: string | undefined
      /** The number of the conversation that becomes this report. */
      readonly conversation: string | undefined
      /** The number of the case that it joins, or `none`; missing when nothing was decided. */
      readonly double: string | undefined
      /** The cases that were shown as likely. */
      readonly shown: readonly string[]
      /** What the form is called: sent twice it takes in one thing. */
      readonly form: string | undefined
    }

export type ReadIntake =
  | { readonly ok: true; readonly intake: Intake }
  | { readonly ok: false; readonly wrong: readonly WrongField[] }

/** Reads what a form or a program sent. Of a report the least is who calls, what about, where, and an age or an estimate. */
export function readIntake(body: unknown): ReadIntake {
  const filled = withoutEmpty(body)
  const parsed = intakeFields.safeParse(filled, withInput)
  if (!parsed.success) return { ok: false, wrong: inOneRound(parsed.error.issues.flatMap(wrongOf), filled) }
  const fields = parsed.data
  if (fields.kind === 'advice_request')
    return { ok: true, intake: { kind: fields.kind, advice: adviceOf(fields, filled), form: fields.form } }
  return readReport(fields)
}

/** What is wrong and what a report lacks, told at once: who is on the phone can not send a form three times. */
function inOneRound(wrong: readonly WrongField[], filled: unknown): readonly WrongField[] {
  const said = filled as Readonly<Record<string, unknown>>
  if (said.kind === 'advice_request') return wrong
  return [...wrong, ...missingIn(said).filter(({ field }) => !wrong.some((one) => one.field === field))]
}

/** What every report has: the danger, where the client is, the country, and an age or an estimate. */
function missingIn(said: Readonly<Record<string, unknown>>): readonly WrongField[] {
  const isMissing = (...names: readonly string[]) => names.every((name) => said[name] === undefined)
  const missing = ['danger', 'place', ...(said.place === 'in_netherlands' ? [] : ['country'])].filter((name) =>
    isMissing(name),
  )
  return [
    ...missing.map((field) => ({ field, expected: 'required' }) as const),
    ...(isMissing('birth_date', 'age', 'age_band') ? [{ field: 'age', expected: 'age_or_estimate' } as const] : []),
  ]
}

function adviceOf(
  { on, long_ago: longAgo, channel, reporter_role: reporterRole, topic, danger }: IntakeFields,
  filled: unknown,
): TakenAdvice {
  const besides = Object.entries(filled as object).filter(
    ([name, value]) => !adviceFields.includes(name) && isSaid(value),
  )
  return { on, longAgo, channel, reporterRole, topic, danger, besides: besides.map(([name]) => name) }
}

/** A box that is not ticked and a list without anything say nothing. */
function isSaid(value: unknown): boolean {
  return value !== false && !(Array.isArray(value) && value.length === 0)
}

function readReport(fields: IntakeFields): ReadIntake {
  const { danger, place } = fields
  const country = fields.country ?? (place === 'in_netherlands' ? 'NL' : undefined)
  const age = ageOf(fields)
  if (danger === undefined || place === undefined || country === undefined || age === undefined) {
    return { ok: false, wrong: missingIn(fields) }
  }
  const wrong = wrongAges(fields, age)
  if (wrong.length > 0) return { ok: false, wrong }
  const taken: TakenReport = { ...reportOf(fields), danger, place, country, age }
  const { from, pre_travel: preTravel, conversation, double, shown, form } = fields
  return { ok: true, intake: { kind: 'report', taken, from, preTravel, conversation, double, shown, form } }
}

/** What is exact goes before an estimate. */
function ageOf({ birth_date: birthDate, age: years, age_band: band }: IntakeFields): SaidAge | undefined {
  if (birthDate !== undefined) return { birthDate }
  if (years !== undefined) return { years }
  return band === undefined ? undefined : { band }
}

/** What does not fit the most exact age that was said: another age of the client, or that of a child. */
function wrongAges(fields: IntakeFields, age: SaidAge): readonly WrongField[] {
  const { on, birth_date: birthDate, age: years, age_band: band } = fields
  const values: Readonly<Record<string, unknown>> = fields
  const other = otherAge({ birthDate, years, band }, on)
  const children = childFields.filter((row) => {
    const childYears = values[row.years]
    return typeof childYears === 'number' && !mayBeChildOf(age, on, childYears)
  })
  return [
    ...(other === undefined ? [] : [{ field: other, expected: 'age_differs' } as const]),
    ...children.map((row) => ({ field: row.years, expected: 'child_age' }) as const),
  ]
}

function reportOf(fields: IntakeFields): Omit<TakenReport, 'danger' | 'place' | 'country' | 'age'> {
  const { on, long_ago: longAgo, channel, reporter_role: reporterRole, topic, police } = fields
  return {
    on,
    longAgo,
    channel,
    reporterRole,
    topic,
    tie: fields.tie ?? null,
    sex: fields.sex ?? null,
    police: police === undefined || police === 'not_yet' ? null : police,
    client: { given: fields.given ?? null, family: fields.family ?? null, phone: fields.phone ?? null },
    reporter: {
      name: fields.reporter_name ?? null,
      phone: fields.reporter_phone ?? null,
      callBack: fields.call_back ?? null,
    },
    children: childrenOf(fields),
    planned: { travel: fields.travel_date ?? null, wedding: fields.wedding_date ?? null },
    permit: {
      kind: fields.permit_kind ?? null,
      validUntil: fields.permit_valid_until ?? null,
      leftNetherlands: fields.left_netherlands ?? null,
    },
    signals: fields.signals,
    riskFactors: fields.risk_factors,
    says: fields.says ?? null,
    instructed: fields.instructed,
  }
}

function childrenOf(fields: IntakeFields): readonly SaidChild[] {
  const values: Readonly<Record<string, unknown>> = fields
  return childFields.flatMap((row) => {
    const [name, years] = [values[row.name], values[row.years]]
    if (name === undefined && years === undefined) return []
    return [{ name: typeof name === 'string' ? name : null, years: typeof years === 'number' ? years : null }]
  })
}
