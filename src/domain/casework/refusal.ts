import type { IsoDate } from '../shared/isoDate.ts'

/** A code of a list of the profile, so that a screen can say it in words. */
export type CodeValue = { readonly list: string; readonly code: string }

/** Codes that hold together: "a, b and c". A plain list is a choice: "a, b or c". */
export type AllOf = { readonly all: readonly CodeValue[] }

/** What a sentence about a refusal names: days, numbers and codes; never a name or a text of somebody. */
export type RefusalValues = Readonly<Record<string, IsoDate | number | CodeValue | readonly CodeValue[] | AllOf>>

/** The chapters of a case: each has its rules, its page and its words. */
export const chapters = [
  'casework',
  'persons',
  'contact',
  'safety',
  'verification',
  'plan',
  'sharing',
  'journal',
  'closing',
] as const

export type Chapter = (typeof chapters)[number]

/**
 * Why a rule says no. The words of a chapter have a sentence for each reason (`refused_<reason>`), and one that says what to do instead
 * (`instead_<reason>`). `rule` is the safety rule of the profile that it follows from (list `casework_rules`).
 */
export type Refusal<In extends Chapter = Chapter, Reason extends string = string> = {
  readonly chapter: In
  readonly reason: Reason
  readonly rule?: string
  readonly values?: RefusalValues
}
