import { day, type EventOf, facts, listOf, oneOf, text, wholeNumber } from '../facts.ts'

export const letterKinds = ['handover_sheet', 'child_protection_letter', 'travel_note'] as const

export type LetterKind = (typeof letterKinds)[number]

/** What left the hub, to whom, and what they answered. Purpose in words and reasons are sealed. */
export const sharingEvents = {
  /** The share through which the other side sees the areas carries the number of the referral. */
  referral_made: {
    facts: facts({
      referral: wholeNumber,
      destination: text,
      organisation: wholeNumber,
      areas: listOf(text),
      ground: text,
      purpose: text,
      until: day,
    }),
    subject: 'referral',
  },
  referral_accepted: { facts: facts({ referral: wholeNumber }), subject: 'referral' },
  referral_declined: { facts: facts({ referral: wholeNumber }), subject: 'referral' },
  referral_withdrawn: { facts: facts({ referral: wholeNumber }), subject: 'referral' },
  /** A package that was encrypted to a recipient without an account. */
  package_exported: { facts: facts({ referral: wholeNumber, bytes: wholeNumber }), subject: 'referral', adds: true },
  letter_made: { facts: facts({ letter: wholeNumber, kind: oneOf(letterKinds) }), subject: 'letter', adds: true },
} as const

export type SharingEvent = EventOf<typeof sharingEvents>
