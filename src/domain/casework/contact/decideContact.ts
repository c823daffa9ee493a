import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseFile } from '../caseFile.ts'
import { nextNumber } from '../numbered.ts'
import { findPerson } from '../persons/findPerson.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { deviationsFor, isOverridden } from '../safety/isOverridden.ts'
import { stateOn } from '../stateOn.ts'
import { agreementHindrance } from './agreementHindrance.ts'
import type { ContactWay, contactOutcomes } from './contactEvents.ts'
import type { WallClock } from './contactHours.ts'
import { type Hindrance, refuseContact } from './contactRefusals.ts'
import { talkHindrance } from './decideFamilyTalk.ts'
import { wasFamily } from './family.ts'

/** What was tried. The moment is UTC; the client's clock is the same moment on the clock of `timeZone`, worked out at the edge. */
export type RecordContact = {
  readonly do: 'record-contact'
  readonly on: IsoDate
  readonly way: ContactWay
  /** Missing for the client. */
  readonly person: number | null
  readonly interpreter: number | null
  readonly outcome: (typeof contactOutcomes)[number]
  /** The other side sought contact. */
  readonly incoming: boolean
  readonly at: string
  readonly clientClock: WallClock & { readonly timeZone: string }
}

/** A contact is held against what stood on its day: the agreement, the safety check, the place, and what a senior answers for. */
export function recordContact(file: CaseFile, command: RecordContact, context: RuleContext): Decision {
  const { on, way, person, interpreter, outcome, at, incoming } = command
  if (at > context.now) return refuseContact('later-than-now')
  // Everything below holds for `on`: a moment that is another day at the hub would be held against what stood on the wrong one.
  const hubDay = context.dayOf(at)
  if (hubDay !== on) return refuseContact('other-day', { values: { hubDay } })
  // Who sought contact was spoken with: a call that nobody answered is one of the hub.
  if (incoming && outcome === 'not_reached') return refuseContact('incoming-not-reached')
  const state = stateOn(file, on, context)
  const then = { ...state, safety: { ...state.safety, overrides: deviationsFor(file, { on, today: context.today }) } }
  const hindrance = personHindrance({ file, then, context }, command) ?? interpreterHindrance({ file, then }, command)
  if (hindrance) return hindrance
  const attempt = nextNumber(file.contact.attempts)
  return happens(on, 'contact_made', { attempt, way, person, interpreter, outcome, at, incoming })
}

type Held = { readonly file: CaseFile; readonly then: CaseFile; readonly context: RuleContext }

function personHindrance({ file, then, context }: Held, command: RecordContact): Hindrance | undefined {
  const { person, way, on, incoming } = command
  const found = person === null ? undefined : findPerson(file, person)
  if (person !== null && !found) return refuseContact('unknown-person')
  const talk = found && wasFamily(found.person, context) ? talkHindrance(then, found.person, on) : undefined
  if (talk) return talk
  // A client who seeks contact breaks no agreement: it is written down, and the answer has to be within it.
  const reaches = person === null || way === 'through_person'
  return reaches && !incoming ? agreementHindrance(then, command) : undefined
}

/** An interpreter is somebody whom the hub looked at by the day of the contact. */
function interpreterHindrance(
  { file, then }: Omit<Held, 'context'>,
  { interpreter, on }: RecordContact,
): Hindrance | undefined {
  if (interpreter === null) return undefined
  if (findPerson(file, interpreter)?.role !== 'interpreter') return refuseContact('not-an-interpreter')
  const rule = 'interpreter_checked'
  const knowsFamily = findPerson(then, interpreter)?.knowsFamily ?? null
  if (knowsFamily === false || isOverridden(then, rule, on)) return undefined
  return refuseContact(knowsFamily === null ? 'interpreter-unchecked' : 'interpreter-knows-family', { rule })
}
