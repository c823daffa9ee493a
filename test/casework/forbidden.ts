import { agendaOf } from '../../src/domain/casework/agendaOf.ts'
import type { CaseFile } from '../../src/domain/casework/caseFile.ts'
import { codesWith } from '../../src/domain/casework/codesFit.ts'
import { familyRoles } from '../../src/domain/casework/contact/family.ts'
import type { DoneBy } from '../../src/domain/casework/rules.ts'
import { refusalsOf } from '../../src/domain/codes/codeCombination.ts'
import { profile } from '../support/profileNl.ts'

/** A state that no road may lead to. Each looks at the events and their makers, and asks no rule. */
export type Forbidden = (file: CaseFile, done: readonly DoneBy[]) => boolean

const suspicious = ['abandonment', 'forced_marriage_and_abandonment']

function makerOf(done: readonly DoneBy[], type: string, fact: string, value: unknown): number | undefined {
  const fits = ({ event }: DoneBy) =>
    event.type === type && (event.facts as Readonly<Record<string, unknown>>)[fact] === value
  return done.findLast(fits)?.person
}

export const forbidden: Readonly<Record<string, Forbidden>> = {
  'out of triage with suspected abandonment before the expertise centre was asked or a senior said why not': (file) =>
    ['verification', 'return', 'support'].includes(file.workPhase ?? '') &&
    (suspicious.includes(file.topic) || suspicious.includes(file.report.topic)) &&
    file.safety.checks.length === 0 &&
    !file.safety.checkWaived &&
    // A topic that was verified later does not send a case back.
    suspicious.includes(file.report.topic),
  'a determination that one person proposed and confirmed': (file, done) =>
    file.verification.proposals.some(
      ({ proposal, state }) =>
        state === 'confirmed' &&
        makerOf(done, 'determination_proposed', 'proposal', proposal) ===
          makerOf(done, 'determination_confirmed', 'proposal', proposal),
    ),
  'codes that do not fit together': (file) =>
    file.outcome !== null && refusalsOf(profile, codesWith(file, {})).length > 0,
  'a result without an outcome, or a closing without a result': (file) =>
    (file.result !== null && file.outcome === null) || (file.closedOn !== null && file.result === null),
  'a case that one person asked to close and closed': (file, done) =>
    file.closedOn !== null &&
    done.findLast(({ event }) => event.type === 'closing_asked')?.person ===
      done.findLast(({ event }) => event.type === 'case_closed')?.person,
  'money of the fund that one person asked for and approved': (file, done) =>
    file.plan.fund.some(
      ({ request, decision }) =>
        decision !== null &&
        makerOf(done, 'fund_asked', 'request', request) === makerOf(done, 'fund_decided', 'request', request),
    ),
  'more money spent than approved': (file) =>
    file.plan.fund.some(({ spentCents, approvedCents }) => spentCents > approvedCents),
  'a talk with family while the client was away, that no senior deviated for that day': (file, done) =>
    done.some(({ event }, at) => {
      if (event.type !== 'contact_made' || event.facts.person === null) return false
      const before = done.slice(0, at).map((one) => one.event)
      const role = before.findLast((one) => one.type === 'person_recorded' && one.facts.person === event.facts.person)
      const isFamily = role?.type === 'person_recorded' && (familyRoles as readonly string[]).includes(role.facts.role)
      const moved = before.findLast((one) => one.type === 'place_changed' || one.type === 'arrived')
      const place = moved?.type === 'arrived' ? 'in_netherlands' : (moved?.facts.place ?? file.report.place)
      const isAway = place === 'abroad' || place === 'unknown'
      const deviated = before.some(
        (one) =>
          one.type === 'rule_overridden' &&
          one.facts.rule === 'no_family_talk_abroad' &&
          one.occurred === event.occurred,
      )
      return isFamily && isAway && !deviated && event.facts.outcome === 'reached'
    }),
  'a travel document for a minor before there is a guardian, that no senior deviated for': (file) => {
    const isDone = (code: string) => file.plan.steps.some(({ step, state }) => step === code && state === 'done')
    const hasAuthority = file.plan.steps.some(({ step, state }) => step === 'guardian_appointed' && state !== 'open')
    const deviated = file.safety.overrides.some(({ rule }) => rule === 'minor_needs_authority')
    const custody = file.persons.custody !== null
    return isDone('apply_travel_document_minor') && !hasAuthority && !custody && !deviated
  },
  'something on the agenda of a case that nobody took up, or that is gone': (file) =>
    (file.takenUpOn === null || file.gone !== null) && agendaOf(profile, file).length > 0,
  'a term of another desk, or one that asks to tell the family, on the agenda': (file) =>
    agendaOf(profile, file).some(({ code }) => {
      const term = profile.terms.entries.find((one) => one.code === code)
      return term !== undefined && (term.informsFamily !== undefined || term.desk === 'veilig_thuis')
    }),
}
