import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import { ok, type Result, refuse } from '../shared/result.ts'
import type { CaseEvent, CaseEventType } from './caseEvent.ts'
import type { CaseFile } from './caseFile.ts'
import type { Chapter, Refusal, RefusalValues } from './refusal.ts'

/** In what capacity somebody acts on a case. `import` is a file that is read in: what it says was decided elsewhere. */
export const hats = [
  'intake',
  'caseworker',
  'senior',
  'manager',
  'consular_officer',
  'safety_officer',
  'partner_worker',
  'import',
] as const

export type Hat = (typeof hats)[number]

/** Who acts: the number of the person, and of the organisation that they act for. A program acts under a number of its own. */
export type Doer = {
  readonly person: number
  readonly organisation: number
  readonly hat: Hat
  readonly isProgram?: true | undefined
}

export type RuleContext = {
  readonly profile: Profile
  /** Today at the hub. */
  readonly today: IsoDate
  /** This moment (UTC, ISO 8601). */
  readonly now: string
  /** The day that it is at the hub at a moment (UTC, ISO 8601). */
  readonly dayOf: (moment: string) => IsoDate
  readonly by: Doer
  /** Who did what before, for rules that need somebody else: the person behind each event, in the order of the events. */
  readonly doneBy: readonly DoneBy[]
  /** The organisations that can be asked something. Nobody, where an organisation acts itself. */
  readonly partners: readonly Partner[]
  /** Who acts sees the case by emergency access, and in no other way. */
  readonly inEmergency?: boolean | undefined
}

/** An organisation of the tenant, with the areas of this case that it was given and sees now. */
export type Partner = { readonly organisation: number; readonly kind: string; readonly areas: readonly string[] }

export type DoneBy = { readonly event: CaseEvent; readonly person: number }

export type Decision = Result<readonly CaseEvent[], Refusal>

/** A rule of casework: who may ask for this, and what comes of it. */
export type Rule<Command> = {
  readonly hats: readonly Hat[]
  /** The area of the case that an organisation has to have been given before it may ask for this. */
  readonly area?: string
  /** A person has to do it on screen: a program is nobody's second pair of eyes, and nobody is the second of what theirs asked. */
  readonly byPersonOnly?: true
  /** It may be done to a case that is closed. */
  readonly onClosed?: true
  /** It may be done to a case that was voided or merged: undoing that, and nothing else. */
  readonly onGone?: true
  readonly decide: (file: CaseFile, command: Command, context: RuleContext) => Decision
}

/** A command says what somebody wants; `on` is the day on which it takes effect. */
export type AnyCommand = { readonly do: string; readonly on: IsoDate }

export type Rules<Command extends AnyCommand> = {
  readonly [Do in Command['do']]: Rule<Extract<Command, { do: Do }>>
}

export const handlers = ['intake', 'caseworker', 'senior', 'manager'] as const satisfies readonly Hat[]
export const caseworkers = ['caseworker', 'senior', 'manager'] as const satisfies readonly Hat[]
export const leaders = ['senior', 'manager'] as const satisfies readonly Hat[]
const partnerHats: readonly Hat[] = ['consular_officer', 'safety_officer', 'partner_worker']

/** Whether somebody acts for an organisation that was given a part of a case, and not for the hub. */
export function isPartner(hat: Hat): boolean {
  return partnerHats.includes(hat)
}

type FactsOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>['facts']

/** What a rule lets happen. */
export function happens<Type extends CaseEventType>(on: IsoDate, type: Type, facts: FactsOf<Type>): Decision {
  return ok([eventOf(on, type, facts)])
}

export function eventOf<Type extends CaseEventType>(on: IsoDate, type: Type, facts: FactsOf<Type>): CaseEvent {
  return { type, occurred: on, facts } as CaseEvent
}

/** Refusals of one chapter, by the reasons that it knows. */
export function refusalsOfChapter<In extends Chapter, Reason extends string>(chapter: In, _reasons: readonly Reason[]) {
  return (reason: Reason, about: { readonly rule?: string; readonly values?: RefusalValues } = {}) =>
    refuse({ chapter, reason, ...about } satisfies Refusal<In, Reason>)
}
