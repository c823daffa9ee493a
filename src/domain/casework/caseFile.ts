import { type VictimGroup, victimGroupOf } from '../codes/victimGroup.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { CaseEvent } from './caseEvent.ts'
import { type ClosingFile, evolveClosing, notClosing } from './closing/closingFile.ts'
import { type ContactFile, evolveContact, noContactYet } from './contact/contactFile.ts'
import { correctedEvents } from './correctedEvents.ts'
import { evolveJournal, type JournalFile, nothingWritten } from './journal/journalFile.ts'
import { evolvePersons, nobodyYet, type PersonsFile } from './persons/personsFile.ts'
import { evolvePlan, noPlanYet, type PlanFile } from './plan/planFile.ts'
import { evolveRegister, openRegister, type RegisterFile, type WorkPhase } from './register/registerFile.ts'
import { evolveSafety, noSafetyYet, type SafetyFile } from './safety/safetyFile.ts'
import { evolveSharing, nothingShared, type SharingFile } from './sharing/sharingFile.ts'
import { evolveVerification, nothingVerified, type VerificationFile } from './verification/verificationFile.ts'

export type CasePhase = 'reported' | WorkPhase | 'closed'

/** What is known of a case beside what figures count, chapter by chapter. */
export type CaseChapters = {
  readonly persons: PersonsFile
  readonly contact: ContactFile
  readonly safety: SafetyFile
  readonly verification: VerificationFile
  readonly plan: PlanFile
  readonly sharing: SharingFile
  readonly journal: JournalFile
  readonly closing: ClosingFile
}

/** Where a case stands now, folded from its events. */
export type CaseFile = RegisterFile &
  CaseChapters & {
    readonly victimGroup: VictimGroup
    readonly phase: CasePhase
    /** The day of effect of the newest event. */
    readonly lastEventOn: IsoDate
  }

/**
 * The case that a list of events makes, in order of effect: what took effect later goes before, and on one day what was written
 * later. Missing without a report: then there is no case.
 */
export function foldCase(events: readonly CaseEvent[]): CaseFile | undefined {
  const ordered = inOrderOfEffect(correctedEvents(events))
  const [register, after] = foldRegister(ordered)
  if (!register) return undefined
  const chapters = foldInOrder(after)
  const lastEventOn = ordered.at(-1)?.occurred ?? register.reportedOn
  const victimGroup = groupOf(register, chapters.persons)
  return { ...register, ...chapters, victimGroup, phase: phaseOf(register), lastEventOn }
}

/** The chapters that these events make: for who was not told of the report as well. */
export function foldChapters(events: readonly CaseEvent[]): CaseChapters {
  return foldInOrder(inOrderOfEffect(events))
}

/** What events before the report said is not part of any case. */
function foldRegister(events: readonly CaseEvent[]): readonly [RegisterFile | undefined, readonly CaseEvent[]] {
  const at = events.findIndex(({ type }) => type === 'report_received')
  const report = events[at]
  if (report?.type !== 'report_received') return [undefined, []]
  const after = events.slice(at + 1)
  return [after.reduce(evolveRegister, openRegister(report.occurred, report.facts)), after]
}

function foldInOrder(events: readonly CaseEvent[]): CaseChapters {
  return {
    persons: events.reduce(evolvePersons, nobodyYet),
    contact: events.reduce(evolveContact, noContactYet),
    safety: events.reduce(evolveSafety, noSafetyYet),
    verification: events.reduce(evolveVerification, nothingVerified),
    plan: events.reduce(evolvePlan, noPlanYet),
    sharing: events.reduce(evolveSharing, nothingShared),
    journal: events.reduce(evolveJournal, nothingWritten),
    closing: events.reduce(evolveClosing, notClosing),
  }
}

function inOrderOfEffect(events: readonly CaseEvent[]): readonly CaseEvent[] {
  return events.toSorted((a, b) => (a.occurred < b.occurred ? -1 : a.occurred > b.occurred ? 1 : 0))
}

/** Once children are known one by one, they say who was left behind; until then the report does. */
function groupOf({ report }: RegisterFile, { persons }: PersonsFile): VictimGroup {
  const children = persons.filter(({ role }) => role === 'child_with_client')
  const minors = children.filter(({ minor, withdrawn }) => minor !== false && !withdrawn)
  const withClient = children.length > 0 ? minors.length : report.minor_children ? 1 : 0
  return victimGroupOf({ ageBand: report.age_band, minorChildrenWithClient: withClient })
}

/** A case that nobody took up stands where what is known of it puts it. */
function phaseOf({ workPhase, topicOn, outcomeOn, closedOn }: RegisterFile): CasePhase {
  if (closedOn !== null) return 'closed'
  if (workPhase !== null) return workPhase
  if (outcomeOn !== null) return 'support'
  return topicOn === null ? 'reported' : 'verification'
}
