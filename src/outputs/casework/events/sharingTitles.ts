import type { SharingEvent } from '../../../domain/casework/sharing/sharingEvents.ts'
import type { Titles } from './titles.ts'

export const sharingTitles: Titles<SharingEvent> = {
  referral_made: ({ destination }, { words, label }) =>
    words('sharing.event_referral_made', { destination: label('referral_destinations', destination) }),
  referral_accepted: (_, { words }) => words('sharing.event_referral_accepted'),
  referral_declined: (_, { words }) => words('sharing.event_referral_declined'),
  referral_withdrawn: (_, { words }) => words('sharing.event_referral_withdrawn'),
  package_exported: (_, { words }) => words('sharing.event_package_exported'),
  letter_made: ({ kind }, { words }) => words('sharing.event_letter_made', { letter: words(`sharing.letter_${kind}`) }),
}
