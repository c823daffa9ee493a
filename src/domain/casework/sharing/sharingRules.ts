import type { IsoDate } from '../../shared/isoDate.ts'
import { nextNumber } from '../numbered.ts'
import { caseworkers, type Hat, happens, type Rules } from '../rules.ts'
import { childLetterHindrance } from './childLetter.ts'
import {
  answerReferral,
  type MakeReferral,
  makeReferral,
  noteAnswer,
  type ReferralCommand,
  recordExport,
  withdrawReferral,
} from './decideReferral.ts'
import type { LetterKind } from './sharingEvents.ts'

export type SharingCommand =
  | MakeReferral
  | (ReferralCommand & { readonly do: 'accept-referral' | 'decline-referral' | 'withdraw-referral' })
  | (ReferralCommand & { readonly do: 'note-referral-answer'; readonly answer: 'accepted' | 'declined' })
  | (ReferralCommand & { readonly do: 'record-export'; readonly bytes: number })
  | { readonly do: 'make-letter'; readonly on: IsoDate; readonly kind: LetterKind }

const asked = ['consular_officer', 'safety_officer', 'partner_worker'] as const satisfies readonly Hat[]

/** What leaves the hub. Help goes on after a case was closed, and so do its referrals and letters. */
export const sharingRules: Rules<SharingCommand> = {
  'make-referral': { hats: caseworkers, onClosed: true, decide: makeReferral },
  'accept-referral': {
    hats: asked,
    area: 'identity',
    onClosed: true,
    decide: (file, command, context) => answerReferral(file, command, context, 'referral_accepted'),
  },
  'decline-referral': {
    hats: asked,
    area: 'identity',
    onClosed: true,
    decide: (file, command, context) => answerReferral(file, command, context, 'referral_declined'),
  },
  'note-referral-answer': { hats: caseworkers, onClosed: true, decide: noteAnswer },
  'withdraw-referral': { hats: caseworkers, onClosed: true, decide: withdrawReferral },
  'record-export': { hats: caseworkers, onClosed: true, decide: recordExport },
  'make-letter': {
    hats: caseworkers,
    onClosed: true,
    decide: (file, { on, kind }) => {
      const hindrance = kind === 'child_protection_letter' ? childLetterHindrance(file) : undefined
      return hindrance ?? happens(on, 'letter_made', { letter: nextNumber(file.sharing.letters), kind })
    },
  },
}
