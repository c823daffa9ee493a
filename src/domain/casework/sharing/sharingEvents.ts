import { day, type EventOf, facts, listOf, maybe, oneOf, text, wholeNumber } from '../facts.ts'

export const letterKinds = ['handover_sheet', 'child_protection_letter', 'travel_note'] as const

/** What left the hub, to whom, and what they answered. Purpose in words and reasons are sealed. */
export const sharingEvents = {
  /** `share` is the share through which the other side sees the areas; missing for who has no account. */
  referral_made: {
    facts: facts({
      referral: wholeNumber,
      destination: text,
      organisation: wholeNumber,
      areas: listOf(text),
      ground: text,
      until: day,
      share: maybe(wholeNumber),
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
