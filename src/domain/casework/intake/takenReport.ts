import type { AgeBand } from '../../codes/ageBand.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import type { policeSteps } from '../safety/safetyEvents.ts'

/** The answers to the first question of a call: is there danger now? */
export const dangers = ['now', 'soon', 'no', 'unknown'] as const

export type Danger = (typeof dangers)[number]

export type PoliceStep = (typeof policeSteps)[number]

/** What is known of the age of a client: the day of birth, or the years, or an estimate. */
export type SaidAge = { readonly birthDate: IsoDate } | { readonly years: number } | { readonly band: AgeBand }

/** A child that is with the client: what is known of it. */
export type SaidChild = { readonly name: string | null; readonly years: number | null }

/** A report as somebody took it in. What nobody knows yet is null. */
export type TakenReport = {
  /** The day on which it came in. */
  readonly on: IsoDate
  /** Whoever takes it in says that it came in more than a year ago, as the day says. */
  readonly longAgo: boolean
  readonly channel: string
  readonly reporterRole: string
  readonly topic: string
  readonly place: string
  readonly country: string
  readonly tie: string | null
  readonly sex: string | null
  readonly age: SaidAge
  readonly danger: Danger
  readonly police: PoliceStep | null
  readonly client: { readonly given: string | null; readonly family: string | null; readonly phone: string | null }
  readonly reporter: {
    readonly name: string | null
    readonly phone: string | null
    /** When it is safe to call back. */
    readonly callBack: string | null
  }
  readonly children: readonly SaidChild[]
  readonly planned: { readonly travel: IsoDate | null; readonly wedding: IsoDate | null }
  readonly permit: {
    readonly kind: string | null
    readonly validUntil: IsoDate | null
    readonly leftNetherlands: IsoDate | null
  }
  readonly signals: readonly string[]
  readonly riskFactors: readonly string[]
  /** The words of who called. */
  readonly says: string | null
  /** Where they are from, when nobody called: the number of a conversation without a name. */
  readonly saidBy?: string
  /** Who called was told what not to do. */
  readonly instructed: boolean
}

/** Whether it was said who it is about. */
export function isNamed({ client }: Pick<TakenReport, 'client'>): boolean {
  return client.given !== null || client.family !== null
}

/** The name as a whole. */
export function nameOf({ client }: Pick<TakenReport, 'client'>): string {
  return [client.given, client.family].filter((part) => part !== null).join(' ')
}
