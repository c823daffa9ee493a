import { areaOfTask } from '../../src/domain/access/caseAreas.ts'
import { agendaOf } from '../../src/domain/casework/agendaOf.ts'
import type { CaseEvent } from '../../src/domain/casework/caseEvent.ts'
import type { CaseFile } from '../../src/domain/casework/caseFile.ts'
import { codesWith } from '../../src/domain/casework/codesFit.ts'
import { familyRoles } from '../../src/domain/casework/contact/family.ts'
import type { DoneBy } from '../../src/domain/casework/rules.ts'
import { isMinorBand } from '../../src/domain/codes/ageBand.ts'
import { refusalsOf } from '../../src/domain/codes/codeCombination.ts'
import { profile } from '../support/profileNl.ts'

/**
 * A state that no road may lead to. Each looks at the events and their makers, and asks no rule; `from` is where the newest begin, those
 * before it having been looked at when they were written.
 */
export type Forbidden = (file: CaseFile, done: readonly DoneBy[], from: number) => boolean

const suspicious = ['abandonment', 'forced_marriage_and_abandonment']

function makerOf(done: readonly DoneBy[], type: string, fact: string, value: unknown): number | undefined {
  const fits = ({ event }: DoneBy) =>
    event.type === type && (event.facts as Readonly<Record<string, unknown>>)[fact] === value
  return done.findLast(fits)?.person
}

type Type = CaseEvent['type']
type Of<T extends Type> = Extract<CaseEvent, { type: T }>

/** Whether one of the new events of this kind is as said, looking at what had been written before it. */
function anyNew<T extends Type>(
  done: readonly DoneBy[],
  from: number,
  type: T,
  isSo: (event: Of<T>, before: readonly CaseEvent[]) => boolean,
): boolean {
  const events = done.map(({ event }) => event)
  return events.some((event, at) => at >= from && event.type === type && isSo(event as Of<T>, events.slice(0, at)))
}

/** What was written, in order of effect, up to a day. */
function inOrderUpTo(events: readonly CaseEvent[], on = '9999-12-31'): readonly CaseEvent[] {
  const upTo = events.filter(({ occurred }) => occurred <= on)
  return upTo.toSorted((a, b) => (a.occurred < b.occurred ? -1 : a.occurred > b.occurred ? 1 : 0))
}

function last<T extends Type>(events: readonly CaseEvent[], type: T, on?: string): Of<T> | undefined {
  return inOrderUpTo(events, on).findLast((event) => event.type === type) as Of<T> | undefined
}

/** Away, or nobody knows where, on a day; without a day, as it stands. */
function isAway(events: readonly CaseEvent[], on?: string): boolean {
  const kinds = ['report_received', 'place_changed', 'arrived']
  const moved = inOrderUpTo(events, on).findLast(({ type }) => kinds.includes(type))
  if (moved?.type !== 'report_received' && moved?.type !== 'place_changed') return false
  return moved.facts.place === 'abroad' || moved.facts.place === 'unknown'
}

function wasFamily(events: readonly CaseEvent[], person: number): boolean {
  return events.some(
    ({ type, facts }) =>
      type === 'person_recorded' &&
      facts.person === person &&
      ((familyRoles as readonly string[]).includes(facts.role) || facts.named_as !== null),
  )
}

/** Whether a senior deviated from a rule for what happened on a day: that day, or when it was written down. */
function answeredFor(events: readonly CaseEvent[], rule: string, on: string): boolean {
  return events.some(({ type, facts, occurred }) => type === 'rule_overridden' && facts.rule === rule && occurred >= on)
}

/** Whether a senior deviated from a rule: for a day, or at all. */
function deviated(events: readonly CaseEvent[], rule: string, on?: string): boolean {
  return events.some(
    ({ type, facts, occurred }) =>
      type === 'rule_overridden' && facts.rule === rule && (on === undefined || occurred === on),
  )
}

/** Whether one of a kind of numbered things has no event of those that end it. */
function waits(events: readonly CaseEvent[], begun: Type, number: string, ends: readonly Type[]): boolean {
  const numberOf = ({ facts }: CaseEvent) => (facts as Readonly<Record<string, unknown>>)[number]
  const ended = events.filter(({ type }) => ends.includes(type)).map(numberOf)
  return events.some((event) => event.type === begun && !ended.includes(numberOf(event)))
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
  'something that an organisation has to do and can not find, for it belongs to no area and to no referral': (file) =>
    agendaOf(profile, file).some(
      ({ organisation, code }) => organisation !== null && areaOfTask[code] === undefined && code !== 'partner_answer',
    ),
  'more money spent than approved': (file) =>
    file.plan.fund.some(({ spentCents, approvedCents }) => spentCents > approvedCents),
  'a talk with family while the client was away, that no senior answered for': (_, done, from) =>
    anyNew(done, from, 'contact_made', (event, before) => {
      if (event.facts.person === null || !wasFamily(before, event.facts.person)) return false
      return isAway(before, event.occurred) && !answeredFor(before, 'no_family_talk_abroad', event.occurred)
    }),
  'a talk with family planned while the client was away, that no senior ever deviated for': (_, done, from) =>
    anyNew(done, from, 'family_talk_planned', (event, before) => {
      const [then, now] = [isAway(before, event.occurred), isAway(before)]
      return (then || now) && !deviated(before, 'no_family_talk_abroad')
    }),
  'a contact on another day than that of its moment at the hub, so that the rules of the wrong day held': (
    _,
    done,
    from,
  ) =>
    anyNew(done, from, 'contact_made', ({ occurred, facts }) => {
      const zone = { timeZone: 'Europe/Amsterdam' }
      return new Date(facts.at).toLocaleDateString('sv-SE', zone) !== occurred
    }),
  'a contact with the client outside what was agreed, that no senior answered for': (_, done, from) =>
    anyNew(done, from, 'contact_made', (event, before) => {
      const { way, person, incoming } = event.facts
      if (incoming || (person !== null && way !== 'through_person')) return false
      const agreed = last(before, 'safe_contact_agreed', event.occurred)?.facts
      const isWithin =
        agreed?.ways.includes(way) &&
        !agreed.never.includes(way) &&
        (agreed.valid_until === null || agreed.valid_until >= event.occurred)
      return !isWithin && !answeredFor(before, 'contact_within_rules_only', event.occurred)
    }),
  'a contact with a client abroad without the word of the expert that it can be had, that no senior answered for': (
    _,
    done,
    from,
  ) =>
    anyNew(done, from, 'contact_made', (event, before) => {
      const { way, person, incoming } = event.facts
      if (incoming || (person !== null && way !== 'through_person') || !isAway(before, event.occurred)) return false
      const answer = last(before, 'safety_check_answered', event.occurred)?.facts
      const isWaived = !answer && last(before, 'safety_check_waived', event.occurred) !== undefined
      const isGood = isWaived || (answer?.answer === 'contact_possible' && (answer.valid_until ?? '') >= event.occurred)
      const rules = ['safety_check_valid', 'contact_within_rules_only']
      return !isGood && !rules.some((rule) => answeredFor(before, rule, event.occurred))
    }),
  'a departure without a check that holds and says that contact is possible, that no senior deviated for': (
    _,
    done,
    from,
  ) =>
    anyNew(done, from, 'departed', (event, before) => {
      const answer = last(before, 'safety_check_answered', event.occurred)?.facts
      const isGood = answer?.answer === 'contact_possible' && (answer.valid_until ?? '') >= event.occurred
      return !isGood && !deviated(before, 'safety_check_valid')
    }),
  'an arrival without a departure, of which nobody said that the client came back without us': (_, done, from) =>
    anyNew(done, from, 'arrived', (event, before) => {
      const since = inOrderUpTo(before, event.occurred).findLast(
        ({ type }) => type === 'departed' || type === 'arrived',
      )
      return since?.type !== 'departed' && event.facts.by_self !== true
    }),
  'a result that says that the client is back, while the client was away': (_, done, from) =>
    anyNew(done, from, 'result_recorded', (event, before) => {
      const saysBack = ['returned_with_support', 'returned_after_intervention', 'returned_by_self']
      return saysBack.includes(event.facts.result) && (isAway(before, event.occurred) || isAway(before))
    }),
  'an outcome of aftercare within three weeks of the arrival, other than that the client wants no more of it': (
    _,
    done,
    from,
  ) =>
    anyNew(done, from, 'follow_up_done', (event, before) => {
      const arrived = last(before, 'arrived', event.occurred)
      const days = arrived ? (Date.parse(event.occurred) - Date.parse(arrived.occurred)) / 86_400_000 : 99
      return days < 21 && event.facts.outcome !== 'no_contact_wanted'
    }),
  'another topic by one party after two parties determined one': (_, done, from) =>
    anyNew(done, from, 'topic_verified', (_event, before) =>
      before.some(({ type }) => type === 'determination_confirmed'),
    ),
  'a case voided while the client was under way, or while a question, money or a deviation waited for somebody': (
    _,
    done,
    from,
  ) =>
    anyNew(done, from, 'case_voided', (_event, before) => {
      const journey = inOrderUpTo(before).findLast(({ type }) => type === 'departed' || type === 'arrived')
      return (
        journey?.type === 'departed' ||
        waits(before, 'question_asked', 'question', ['question_answered', 'question_withdrawn']) ||
        waits(before, 'fund_asked', 'request', ['fund_decided']) ||
        waits(before, 'rule_overridden', 'override', ['override_reviewed'])
      )
    }),
  'a level of danger that is not the one that was written last': (file, done) => {
    const written = done.findLast(({ event }) => event.type === 'safety_level_set')?.event
    return written?.type === 'safety_level_set' && written.facts.level !== file.safety.level
  },
  'a travel document for a minor before somebody may decide on it, that no senior deviated for': (file, done, from) =>
    isMinorBand(file.report.age_band) &&
    file.closing.corrections.every(({ fact }) => fact !== 'age_band') &&
    anyNew(done, from, 'step_done', (event, before) => {
      if (event.facts.step !== 'apply_travel_document_minor') return false
      const custody = last(before, 'custody_recorded')?.facts.custody ?? 'unknown'
      const mayDecide = ['provisional_guardianship', 'guardian', 'consent_replaced'].includes(custody)
      return !mayDecide && !deviated(before, 'minor_needs_authority', event.occurred)
    }),
  'a paper to travel with before it was established who it is for, that no senior deviated for': (_, done, from) =>
    anyNew(done, from, 'step_done', (event, before) => {
      const isPaper = ['apply_travel_document_adult', 'apply_travel_document_minor'].includes(event.facts.step)
      const isKnown = last(before, 'identity_established', event.occurred) !== undefined
      return isPaper && !isKnown && !deviated(before, 'identity_before_document', event.occurred)
    }),
  'a deviation from a rule that was not for the day on which it was written, as far as that shows': (_, done, from) =>
    anyNew(done, from, 'rule_overridden', (event, before) =>
      before.some((one) => one.type === 'rule_overridden' && one.occurred > event.occurred),
    ),
  'a report on a closed case, or acute danger in one, that nothing asks to look at': (file, done) => {
    if (file.closedOn === null || file.gone) return false
    const open = agendaOf(profile, file).flatMap(({ code, done: doneOn }) => (doneOn === null ? [code] : []))
    const since = done.slice(done.findLastIndex(({ event }) => event.type === 'case_closed') + 1)
    const at = (type: string) => since.findLastIndex(({ event }) => event.type === type)
    const isUnanswered = at('report_joined') > at('reporter_instructed')
    return (
      (isUnanswered && !open.includes('answer_report')) ||
      (file.takenUpOn !== null && file.safety.level === 'acute' && !open.includes('acute_answer'))
    )
  },
  'something on the agenda of a case that nobody took up, or that is gone': (file) =>
    (file.takenUpOn === null || file.gone !== null) && agendaOf(profile, file).length > 0,
  'a term of another desk, or one that asks to tell the family, on the agenda': (file) =>
    agendaOf(profile, file).some(({ code }) => {
      const term = profile.terms.entries.find((one) => one.code === code)
      return term !== undefined && (term.informsFamily !== undefined || term.desk === 'veilig_thuis')
    }),
}
