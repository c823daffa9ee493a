import type { Profile } from '../../codes/profile.ts'
import { termOf } from '../../codes/terms.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { dueOf } from '../../terms/dueDates.ts'
import { watchedDates } from '../../terms/watchedDates.ts'
import { nothingKnown } from '../../terms/watchedFacts.ts'
import type { AgendaItem, AgendaOf } from '../agenda.ts'
import type { CaseFile } from '../caseFile.ts'
import { presentPersons } from './findPerson.ts'

const PERMIT = 'permit_expiry_warnings'
const GUARDIANSHIP = 'provisional_guardianship_lapse'

/** Days on which a right lapses, as items that are due on that day, and interpreters whom nobody checked. */
export const personsAgenda: AgendaOf = (file, profile) => {
  if (file.closedOn !== null) return []
  const since = file.takenUpOn ?? file.reportedOn
  const lapses = [...permitEnds(file), ...absenceLimits(file, profile), ...guardianshipEnds(file, profile)]
  return [...lapses.map(({ code, due }) => item(code, '', since, due)), ...interpretersToCheck(file, since)]
}

type Lapse = { readonly code: string; readonly due: IsoDate | null }

function permitEnds({ persons: { permit } }: CaseFile): readonly Lapse[] {
  return permit.validUntil === null ? [] : [{ code: PERMIT, due: permit.validUntil }]
}

/** How long somebody with such a permit can be away, counted from the day they left; over once they are back. */
function absenceLimits(file: CaseFile, { terms }: Profile): readonly Lapse[] {
  const { permit, leftNetherlands, leftEu } = file.persons
  if (file.placeNow === 'in_netherlands') return []
  const known = { ...nothingKnown, clientPlace: file.placeNow, permitKind: permit.kind, leftNetherlands, leftEu }
  return watchedDates(terms, 'hub', known).filter(({ kind, countsFrom }) => {
    return kind === 'limit' && (countsFrom === 'left_netherlands' || countsFrom === 'left_eu')
  })
}

/** The day that the court named goes before the one that is counted. */
function guardianshipEnds({ persons: { custody } }: CaseFile, { terms }: Profile): readonly Lapse[] {
  if (custody?.kind !== 'provisional_guardianship' || custody.since === null) return []
  const term = termOf(terms, GUARDIANSHIP)
  const counted = term ? dueOf(term, custody.since, terms.holidays) : null
  return [{ code: GUARDIANSHIP, due: custody.until ?? counted }]
}

function interpretersToCheck(file: CaseFile, since: IsoDate): readonly AgendaItem[] {
  const unchecked = presentPersons(file.persons).filter(({ role, knowsFamily }) => {
    return role === 'interpreter' && knowsFamily === null
  })
  return unchecked.map(({ person }) => item('check_interpreter', String(person), since, null))
}

function item(code: string, subject: string, since: IsoDate, due: IsoDate | null): AgendaItem {
  return { code, subject, organisation: null, since, due, done: null, cents: null }
}
