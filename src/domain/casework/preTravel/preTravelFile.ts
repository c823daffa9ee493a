import type { IsoDate } from '../../shared/isoDate.ts'

/** What the person agreed to for when they don't come back. Nothing is done that is not among these. */
export const preTravelConsents = ['open_file', 'contact_trusted'] as const
export type PreTravelConsent = (typeof preTravelConsents)[number]

/** The sealed parts of a pre-travel file. The code word is compared and never shown. */
export const preTravelParts = [
  'pre_travel_contact',
  'pre_travel_file',
  'pre_travel_trusted',
  'pre_travel_code',
  'pre_travel_copies',
] as const
export type PreTravelPart = Exclude<(typeof preTravelParts)[number], 'pre_travel_code' | 'pre_travel_copies'>

/** Without its consent a part stays closed. How to reach the person safely was given for reaching them. */
const consentFor = {
  pre_travel_contact: undefined,
  pre_travel_file: 'open_file',
  pre_travel_trusted: 'contact_trusted',
} as const satisfies Record<PreTravelPart, PreTravelConsent | undefined>

/** What a worker may decide: another day of return was agreed, it became a report, or it can go. */
export const preTravelDecisions = ['other_return', 'became_report', 'can_go'] as const
export type PreTravelDecision = (typeof preTravelDecisions)[number]

/** Where a file stands: dates and codes only. */
export type PreTravelFile = {
  readonly registeredOn: IsoDate
  readonly leavesOn: IsoDate
  readonly returnsOn: IsoDate
  readonly consents: readonly PreTravelConsent[]
  /** The day on which the person said to be back, with the code word. */
  readonly backOn: IsoDate | null
  /** Back, they asked to have it destroyed the same day. */
  readonly goneAtOnce: boolean
  /** The day on which a worker decided that it became a report or can go. */
  readonly decidedOn: IsoDate | null
  readonly decided: PreTravelDecision | null
  /** The case of the report that it became. */
  readonly caseId: number | null
  /** How many copies of papers are in it. */
  readonly copies: number
  /** How often somebody said a wrong code word. */
  readonly wrongWords: number
  readonly destroyedOn: IsoDate | null
}

/** A decision with what belongs to it: the new day of return, or the case of the report. */
export type PreTravelOutcome =
  | { readonly what: 'other_return'; readonly returnsOn: IsoDate }
  | { readonly what: 'became_report'; readonly caseId: number }
  | { readonly what: 'can_go' }

/** Days after which an alarm speaks, and for which a file is kept when it is over: the terms of the profile. */
export type PreTravelTerms = { readonly alarmDays: number; readonly keepDays: number }

/** A pre-travel file that may be of the person asked about. Whether it is, shows when it is opened. */
export type FoundPreTravel = { readonly number: string; readonly returnsOn: IsoDate }

/** Whether the copies of papers may be opened: they are part of the file. */
export function mayOpenCopies({ consents, destroyedOn }: Pick<PreTravelFile, 'consents' | 'destroyedOn'>): boolean {
  return destroyedOn === null && consents.includes('open_file')
}

/** Which parts may be opened: what the consent covers, as long as the file is there. */
export function openableParts({
  consents,
  destroyedOn,
}: Pick<PreTravelFile, 'consents' | 'destroyedOn'>): readonly PreTravelPart[] {
  if (destroyedOn !== null) return []
  const parts = Object.keys(consentFor) as readonly PreTravelPart[]
  return parts.filter((part) => {
    const needed = consentFor[part]
    return needed === undefined || consents.includes(needed)
  })
}
