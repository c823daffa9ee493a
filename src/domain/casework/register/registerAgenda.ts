import type { TermDate } from '../../terms/termDate.ts'
import { watchedDates } from '../../terms/watchedDates.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'
import { watchedFactsOf } from '../watchedFacts.ts'

/** The desk of the hub: the terms of Veilig Thuis never appear on it. */
const DESK = 'hub'

/** Terms whose chapter puts them on the agenda, because it knows when they are met. */
const ofChapters: readonly string[] = [
  'reporter_instruction',
  'first_answer',
  'acute_answer',
  'expertise_centre_ask',
  'safety_check_answer',
  'safety_check_validity',
  'safety_reassessment',
  'planned_travel_warnings',
  'planned_wedding_warnings',
  'determination_answer',
  'permit_expiry_warnings',
  'provisional_guardianship_lapse',
  'aftercare_moments',
]

/** What the terms of the profile ask of the hub besides the steps of the chapters: a case in which nothing happens, rights that lapse. */
export const registerAgenda: AgendaOf = (file, { terms }) => {
  if (file.closedOn !== null) return []
  const facts = { ...watchedFactsOf(file), settled: ofChapters }
  const dates = watchedDates(terms, DESK, facts).filter((date) => isOwnDay(date))
  const codes = [...new Set(dates.map(({ code }) => code))]
  return codes.flatMap((code) => dates.filter((date) => date.code === code).flatMap(itemOf(file)))
}

/** Absences are counted with the persons; a warning before a day speaks from that day's own item. */
function isOwnDay({ countsFrom, due, from, kind, warnsOf }: TermDate): boolean {
  const isAbsence = kind === 'limit' && (countsFrom === 'left_netherlands' || countsFrom === 'left_eu')
  return !isAbsence && warnsOf === undefined && due >= from
}

function itemOf({ takenUpOn, reportedOn }: CaseFile) {
  return ({ code, due, from }: TermDate, index: number): readonly AgendaItem[] => {
    const subject = index === 0 ? '' : String(index + 1)
    const since = from > (takenUpOn ?? reportedOn) ? from : (takenUpOn ?? reportedOn)
    return [{ code, subject, organisation: null, since, due, done: null, cents: null }]
  }
}
