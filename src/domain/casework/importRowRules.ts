import { ageBandOf } from '../codes/ageBand.ts'
import { type CombinationRefusal, refusalsOf } from '../codes/codeCombination.ts'
import type { ConditionList, Profile } from '../codes/profile.ts'
import { victimGroupOf } from '../codes/victimGroup.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { defaultPlaceOnReport, type ImportColumn } from './importRow.ts'
import type { ImportError } from './importRowError.ts'

/** What a row breaks; the line is added by who reads the file. */
export type RowRefusal = Omit<ImportError, 'line'>

/**
 * A row on its way in. `isFilled` tells what the file says something in; a value is missing when its cell is empty or wrong, so
 * that one wrong cell gets one error and not a second one for what it would have meant.
 */
export type RowDraft = {
  readonly isFilled: (column: ImportColumn) => boolean
  readonly codes: Readonly<
    Partial<Record<'topic' | 'outcome' | 'result' | 'tie' | 'country' | 'place', string | undefined>>
  >
  readonly dates: Readonly<Partial<Record<DateColumn, IsoDate | undefined>>>
  readonly age: number | undefined
  readonly accompanyingMinors: number | undefined
}

type DateColumn = 'reported_on' | 'topic_on' | 'outcome_on' | 'result_on' | 'closed_on' | 'recorded_on'

/** What an advice request may hold: it tells of a question, and nothing on a client. */
const adviceRequestColumns: ReadonlySet<ImportColumn> = new Set<ImportColumn>([
  'ref',
  'kind',
  'reported_on',
  'channel',
  'reporter_role',
  'topic_reported',
])

export function mayHoldInAdviceRequest(column: ImportColumn): boolean {
  return adviceRequestColumns.has(column)
}

/** Every rule between the cells of a report that this row breaks. Source of the pairs and conditions: the profile. */
export function reportRefusals(profile: Profile, draft: RowDraft): readonly RowRefusal[] {
  return [
    ...pairRefusals(draft),
    ...stepRefusals(draft),
    ...orderRefusals(draft.dates),
    ...placeRefusals(draft),
    ...combinationRefusals(profile, draft),
  ]
}

const datedCodes = [
  ['topic', 'topic_on'],
  ['outcome', 'outcome_on'],
  ['result', 'result_on'],
] as const

function pairRefusals({ isFilled }: RowDraft): readonly RowRefusal[] {
  return datedCodes.flatMap(([code, date]): RowRefusal[] => {
    if (isFilled(code) === isFilled(date)) return []
    const refusal = isFilled(code) ? 'date_missing' : 'date_without_code'
    return [{ column: date, code: refusal, values: { other: code } }]
  })
}

function stepRefusals({ isFilled }: RowDraft): readonly RowRefusal[] {
  const refusals: RowRefusal[] = []
  if (isFilled('outcome') && !isFilled('topic')) {
    refusals.push({ column: 'outcome', code: 'outcome_without_topic', values: {} })
  }
  if (isFilled('result') && !isFilled('outcome')) {
    refusals.push({ column: 'result', code: 'result_without_outcome', values: {} })
  }
  if (isFilled('closed_on') && !isFilled('outcome')) {
    refusals.push({ column: 'closed_on', code: 'closed_without_outcome', values: {} })
  }
  return refusals
}

/** A date and what it can't be before. A topic can be corrected after the outcome, so the two have no order. */
const orders: readonly (readonly [DateColumn, readonly DateColumn[]])[] = [
  ['topic_on', ['reported_on']],
  ['outcome_on', ['reported_on']],
  ['result_on', ['reported_on', 'outcome_on']],
  ['closed_on', ['reported_on', 'topic_on', 'outcome_on', 'result_on']],
  ['recorded_on', ['reported_on', 'outcome_on']],
]

function orderRefusals(dates: RowDraft['dates']): readonly RowRefusal[] {
  return orders.flatMap(([column, before]): RowRefusal[] => {
    const date = dates[column]
    const bound = latestOf(dates, before)
    if (date === undefined || bound === undefined || date >= bound.date) return []
    return [{ column, code: 'date_out_of_order', values: { found: date, other: bound.column, bound: bound.date } }]
  })
}

function latestOf(dates: RowDraft['dates'], columns: readonly DateColumn[]) {
  let latest: { readonly column: DateColumn; readonly date: IsoDate } | undefined
  for (const column of columns) {
    const date = dates[column]
    if (date !== undefined && (latest === undefined || date > latest.date)) latest = { column, date }
  }
  return latest
}

/** Who is in the Netherlands is not abroad: the file has to say which of the other places it was. */
function placeRefusals({ codes, isFilled }: RowDraft): readonly RowRefusal[] {
  if (codes.country !== 'NL') return []
  const says = isFilled('place_on_report')
  if (says && codes.place !== defaultPlaceOnReport) return []
  return [{ column: 'place_on_report', code: 'place_needed', values: {} }]
}

/** The column that a condition of the profile looks at. */
export const columnOfCondition: Readonly<Record<ConditionList, ImportColumn>> = {
  ties: 'tie',
  client_locations: 'place_on_report',
  victim_groups: 'accompanying_minors',
}

function combinationRefusals(profile: Profile, draft: RowDraft): readonly RowRefusal[] {
  const { codes, age, accompanyingMinors } = draft
  const victimGroup =
    age === undefined || accompanyingMinors === undefined
      ? undefined
      : victimGroupOf({ ageBand: ageBandOf(age), minorChildrenWithClient: accompanyingMinors })
  const broken = refusalsOf(profile, { ...codes, clientLocation: codes.place, victimGroup })
  // An outcome and its result can ask for the same: said once.
  const columns = new Set<string | null>()
  return broken
    .map((refusal) => combinationRefusal(refusal, draft))
    .filter(({ column }) => !columns.has(column) && columns.add(column))
}

function combinationRefusal(refusal: CombinationRefusal, { codes }: RowDraft): RowRefusal {
  const { topic = '', outcome = '', result = '' } = codes
  if (refusal.reason === 'result-not-allowed') {
    return {
      column: 'result',
      code: 'result_not_allowed',
      values: { found: result, topic, outcome, codes: refusal.allowed.join(', '), count: refusal.allowed.length },
    }
  }
  const because = refusal.of === 'outcome' ? outcome : result
  return {
    column: columnOfCondition[refusal.on],
    code: 'condition_not_met',
    values: { of: refusal.of, because, codes: refusal.needed.join(', ') },
  }
}
