import type { CaseCommand } from '../../src/domain/casework/caseCommand.ts'
import type { CaseEvent } from '../../src/domain/casework/caseEvent.ts'
import { type CaseFile, foldCase } from '../../src/domain/casework/caseFile.ts'
import { decide } from '../../src/domain/casework/decide.ts'
import type { Refusal } from '../../src/domain/casework/refusal.ts'
import type { ReportFacts } from '../../src/domain/casework/register/registerEvents.ts'
import { receiveReport } from '../../src/domain/casework/register/registerRules.ts'
import type { Decision, DoneBy, Hat, Partner } from '../../src/domain/casework/rules.ts'
import type { IsoDate } from '../../src/domain/shared/isoDate.ts'
import { dayOfMoment } from '../../src/outputs/casework/moments.ts'
import { profile } from './profileNl.ts'

export const someReport: ReportFacts = {
  channel: 'phone',
  reporter_role: 'school',
  topic: 'abandonment',
  country: 'MA',
  place: 'abroad',
  tie: 'nationality',
  sex: 'female',
  age_band: '14-17',
  minor_children: false,
}

/** Who acts in a test: each hat is a person of its own, and each kind of partner an organisation of its own. */
const persons: Readonly<Record<Hat, { readonly person: number; readonly organisation: number }>> = {
  intake: { person: 1, organisation: 1 },
  caseworker: { person: 2, organisation: 1 },
  senior: { person: 3, organisation: 1 },
  manager: { person: 4, organisation: 1 },
  consular_officer: { person: 5, organisation: 20 },
  safety_officer: { person: 6, organisation: 30 },
  partner_worker: { person: 7, organisation: 40 },
  import: { person: 0, organisation: 0 },
}

/** Every kind of partner, each with all that it can be given. */
const everyArea = ['identity', 'safe_contact', 'safety', 'verification', 'return', 'documents', 'journal']
export const allPartners: readonly Partner[] = [
  { organisation: 1, kind: 'hub', areas: [] },
  { organisation: 20, kind: 'ministry', areas: everyArea },
  { organisation: 30, kind: 'police_centre', areas: everyArea },
  { organisation: 40, kind: 'shelter', areas: everyArea },
]

/** The day of a moment (UTC) at the hub. */
export const hubDayOf = (moment: string): IsoDate => dayOfMoment(moment, 'Europe/Amsterdam')

export type Acting = {
  readonly as?: Hat
  readonly person?: number
  readonly today?: string
  readonly now?: string
  readonly partners?: readonly Partner[]
  /** A program asks, in somebody's name. */
  readonly isProgram?: true
  /** Who acts sees the case by emergency access only. */
  readonly inEmergency?: true
}

/** A case in the hands of the rules: what is allowed is done, what is refused says why. It never changes; `after` gives the next one. */
export type CaseUnderRules = {
  readonly events: readonly CaseEvent[]
  readonly file: CaseFile | undefined
  /** The case after this; throws with the reason when a rule refuses. */
  readonly after: (command: CaseCommand, acting?: Acting) => CaseUnderRules
  /** The case after events that were written at another time. */
  readonly given: (...events: readonly CaseEvent[]) => CaseUnderRules
  readonly refusal: (command: CaseCommand, acting?: Acting) => Refusal | undefined
  /** `allowed`, or the reason of the refusal. */
  readonly answer: (command: CaseCommand, acting?: Acting) => string
}

export function noCase(): CaseUnderRules {
  return caseOf([])
}

export function reportedCase(changes: Partial<ReportFacts> = {}, on = '2020-01-10'): CaseUnderRules {
  const decided = receiveReport({ profile }, on as IsoDate, { ...someReport, ...changes })
  if (!decided.ok) throw new Error(JSON.stringify(decided.error))
  return caseOf(decided.value.map((event) => ({ event, person: 1 })))
}

function caseOf(done: readonly DoneBy[]): CaseUnderRules {
  const events = done.map(({ event }) => event)
  const file = foldCase(events)
  const ask = (command: CaseCommand, acting: Acting = {}): Decision => {
    const { as = 'caseworker', today = command.on, now = `${today}T12:00:00.000000Z`, partners = allPartners } = acting
    const { isProgram, inEmergency, person = persons[as].person } = acting
    const by = { ...persons[as], hat: as, person, isProgram }
    const moment = { today: today as IsoDate, now, dayOf: hubDayOf }
    return decide(file, command, { profile, ...moment, by, doneBy: done, partners, inEmergency })
  }
  return {
    events,
    file,
    after: (command, acting = {}) => {
      const decision = ask(command, acting)
      if (!decision.ok) throw new Error(JSON.stringify(decision.error))
      const person = acting.person ?? persons[acting.as ?? 'caseworker'].person
      return caseOf([...done, ...decision.value.map((event) => ({ event, person }))])
    },
    given: (...more) => caseOf([...done, ...more.map((event) => ({ event, person: 2 }))]),
    refusal: (command, acting) => {
      const decision = ask(command, acting)
      return decision.ok ? undefined : decision.error
    },
    answer: (command, acting) => {
      const decision = ask(command, acting)
      return decision.ok ? 'allowed' : decision.error.reason
    },
  }
}
