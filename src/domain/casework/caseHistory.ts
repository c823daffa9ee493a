import { type CodedState, NO_RESULT_YET, OPEN } from '../codes/codedState.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseEvent } from './caseEvent.ts'
import { type CaseFile, foldCase } from './caseFile.ts'
import { correctedEvents } from './correctedEvents.ts'

/** The end of time, for a period that has not ended. Written as PostgreSQL reads it. */
export const FOREVER = 'infinity'

/** A moment as UTC text with microseconds, `2018-03-01T00:00:00.000000Z`; moments compare as text. */
export type Moment = string

/** An event of a case with the moment from which the hub knew it. */
export type KnownEvent = { readonly event: CaseEvent; readonly known: Moment }

/**
 * One rectangle of the bitemporal history: the case stood in this state from `validFrom` until `validTo` (the day itself not
 * included), as the hub knew it from `knownFrom` until `knownTo`. No two rectangles of a case overlap.
 */
export type HistoryRow = {
  readonly validFrom: IsoDate
  readonly validTo: IsoDate | typeof FOREVER
  readonly knownFrom: Moment
  readonly knownTo: Moment
  readonly state: CodedState
}

type Period = Pick<HistoryRow, 'validFrom' | 'validTo' | 'state'>

/** The whole history that the events of one case make: for each moment of knowing, the periods as known then. */
export function historyOf(events: readonly KnownEvent[]): readonly HistoryRow[] {
  const done: HistoryRow[] = []
  let live: HistoryRow[] = []
  const counted = events.filter(({ event }) => countedTypes.has(event.type))
  for (const moment of distinct(counted.map(({ known }) => known))) {
    const periods = periodsOf(counted.filter(({ known }) => known <= moment).map(({ event }) => event))
    const kept = live.filter((row) => periods.some((period) => samePeriod(row, period)))
    const begun = periods.filter((period) => !live.some((row) => samePeriod(row, period)))
    done.push(...live.filter((row) => !kept.includes(row)).map((row) => ({ ...row, knownTo: moment })))
    live = [...kept, ...begun.map((period) => ({ ...period, knownFrom: moment, knownTo: FOREVER }))]
  }
  return [...done, ...live]
}

/** The coded state in which a case is counted. */
export function codedStateOf(file: CaseFile): CodedState {
  return {
    topic: file.topic,
    victimGroup: file.victimGroup,
    place: file.report.place,
    outcome: file.outcome ?? OPEN,
    result: file.outcome === null ? null : (file.result ?? NO_RESULT_YET),
  }
}

export function sameState(a: CodedState, b: CodedState): boolean {
  return (
    a.topic === b.topic &&
    a.victimGroup === b.victimGroup &&
    a.place === b.place &&
    a.outcome === b.outcome &&
    a.result === b.result
  )
}

/** The events that change in which state a case is counted. Folding all the others for every day and moment would cost their square. */
const countedTypes: ReadonlySet<CaseEvent['type']> = new Set([
  'report_received',
  'topic_verified',
  'determination_imported',
  'determination_confirmed',
  'result_recorded',
  'case_reopened',
  'case_voided',
  'case_unvoided',
  'case_merged',
  'case_unmerged',
  'fact_corrected',
  'person_recorded',
  'person_withdrawn',
])

export function isCounted({ type }: CaseEvent): boolean {
  return countedTypes.has(type)
}

/** Periods of one state each, in order of effect; events that came later in the list win on the same day. */
function periodsOf(known: readonly CaseEvent[]): readonly Period[] {
  // A case that was voided or merged was never one of its own, whatever the day.
  if (foldCase(known)?.gone) return []
  // What was put right holds on every day, so it is put right once, before the days are told apart.
  const events = correctedEvents(known).filter(({ type }) => type !== 'fact_corrected')
  const days = distinct(events.map(({ occurred }) => occurred)) as IsoDate[]
  const periods: Period[] = []
  for (const [index, day] of days.entries()) {
    const file = foldCase(events.filter(({ occurred }) => occurred <= day))
    if (!file) continue
    const state = codedStateOf(file)
    const validTo = days[index + 1] ?? FOREVER
    const last = periods.at(-1)
    if (last && sameState(last.state, state)) periods[periods.length - 1] = { ...last, validTo }
    else periods.push({ validFrom: day, validTo, state })
  }
  return periods
}

function samePeriod(a: Period, b: Period): boolean {
  return a.validFrom === b.validFrom && a.validTo === b.validTo && sameState(a.state, b.state)
}

function distinct<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort()
}

/** What one more append does to the history that stands: rows that end now, and rows that begin. */
export type HistoryChange = { readonly ended: readonly HistoryRow[]; readonly begun: readonly HistoryRow[] }

/**
 * The change from the history of the first events to that of all events. Knowledge only grows, so a row that stands can only
 * end; a change that would need more throws, because it would rewrite what an earlier report was counted from.
 */
export function historyChange(before: readonly KnownEvent[], after: readonly KnownEvent[]): HistoryChange {
  const [standing, wanted] = [historyOf(before), historyOf(after)]
  const kept = (row: HistoryRow) => wanted.some((other) => sameRectangle(row, other))
  const changed = standing.filter((row) => !kept(row))
  const ended = changed.map((row) => {
    const successor = wanted.find((other) => sameStart(row, other))
    if (row.knownTo !== FOREVER || !successor) throw new Error('an append may not change what was known before')
    return successor
  })
  const begun = wanted.filter(
    (row) => !standing.some((other) => sameRectangle(row, other)) && !ended.some((other) => other === row),
  )
  return { ended, begun }
}

function sameStart(a: HistoryRow, b: HistoryRow): boolean {
  return samePeriod(a, b) && a.knownFrom === b.knownFrom
}

function sameRectangle(a: HistoryRow, b: HistoryRow): boolean {
  return sameStart(a, b) && a.knownTo === b.knownTo
}
