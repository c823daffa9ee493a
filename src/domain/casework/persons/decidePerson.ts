import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import { unknownCode } from '../codesFit.ts'
import { nextNumber } from '../numbered.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { findPerson } from './findPerson.ts'
import { refusePersons } from './personsRefusals.ts'

export type RecordPerson = {
  readonly do: 'record-person'
  readonly on: IsoDate
  /** Missing for somebody new. */
  readonly person: number | null
  readonly role: string
  readonly minor: boolean | null
  readonly place: string | null
  readonly danger: string | null
  /** Whether it was written down who says so, or what shows it. */
  readonly dangerHasSource: boolean
  readonly trusted: boolean
}

export type WithdrawPerson = { readonly do: 'withdraw-person'; readonly on: IsoDate; readonly person: number }

export type CheckInterpreter = {
  readonly do: 'check-interpreter'
  readonly on: IsoDate
  readonly person: number
  readonly knowsFamily: boolean
}

export type PeopleCommand = RecordPerson | WithdrawPerson | CheckInterpreter

export function recordPerson(file: CaseFile, command: RecordPerson, { profile }: RuleContext): Decision {
  const { on, role, minor, place, danger, trusted } = command
  if (command.person !== null && !findPerson(file, command.person)) return refusePersons('unknown-person')
  if (role === 'client') return refusePersons('client-is-no-other')
  const wrong = unknownCode({ ...profile.lists, ...profile.casework }, on, [
    ['person_roles', role],
    ...(place === null ? [] : [['client_locations', place] as const]),
    ...(danger === null ? [] : [['danger_relations', danger] as const]),
  ])
  if (wrong) return refuse(wrong)
  if (danger !== null && trusted) return refusePersons('danger-and-trusted')
  if (danger !== null && !command.dangerHasSource) return refusePersons('danger-without-source')
  const person = command.person ?? nextNumber(file.persons.persons)
  return happens(on, 'person_recorded', { person, role, minor, place, danger, trusted, named_as: null })
}

/** Who was written down by mistake. Whoever contact goes through stays until the agreement is another one. */
export function withdrawPerson(file: CaseFile, { on, person }: WithdrawPerson): Decision {
  if (!findPerson(file, person)) return refusePersons('unknown-person')
  if (file.contact.agreement?.through === person) return refusePersons('through-this-person')
  return happens(on, 'person_withdrawn', { person })
}

export function checkInterpreter(file: CaseFile, { on, person, knowsFamily }: CheckInterpreter): Decision {
  const found = findPerson(file, person)
  if (!found) return refusePersons('unknown-person')
  if (found.role !== 'interpreter') return refusePersons('not-an-interpreter')
  return happens(on, 'interpreter_checked', { person, knows_family: knowsFamily })
}
