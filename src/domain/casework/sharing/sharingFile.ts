import type { IsoDate } from '../../shared/isoDate.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { change } from '../numbered.ts'
import type { LetterKind, SharingEvent } from './sharingEvents.ts'

export type Referral = Extract<SharingEvent, { type: 'referral_made' }>['facts'] & {
  readonly madeOn: IsoDate
  readonly state: 'waiting' | 'accepted' | 'declined' | 'withdrawn'
  readonly answeredOn: IsoDate | null
  readonly exports: number
}

export type Letter = { readonly letter: number; readonly kind: LetterKind; readonly on: IsoDate }

export type SharingFile = { readonly referrals: readonly Referral[]; readonly letters: readonly Letter[] }

export const nothingShared: SharingFile = { referrals: [], letters: [] }

export function evolveSharing(file: SharingFile, { type, occurred, facts }: CaseEvent): SharingFile {
  switch (type) {
    case 'referral_made': {
      const made = { ...facts, madeOn: occurred, state: 'waiting', answeredOn: null, exports: 0 } as const
      return { ...file, referrals: [...file.referrals, made] }
    }
    case 'referral_accepted':
      return answered(file, facts.referral, 'accepted', occurred)
    case 'referral_declined':
      return answered(file, facts.referral, 'declined', occurred)
    case 'referral_withdrawn':
      return answered(file, facts.referral, 'withdrawn', occurred)
    case 'package_exported':
      return ofReferral(file, facts.referral, (made) => ({ ...made, exports: made.exports + 1 }))
    case 'letter_made':
      return { ...file, letters: [...file.letters, { ...facts, on: occurred }] }
    default:
      return file
  }
}

/** One that the other side may still see something through: it waits, or was accepted, and its last day is not over. */
export function stands({ state, until }: Referral, today: IsoDate): boolean {
  return (state === 'waiting' || state === 'accepted') && until >= today
}

function answered(file: SharingFile, number: number, state: Referral['state'], on: IsoDate): SharingFile {
  return ofReferral(file, number, (made) => ({ ...made, state, answeredOn: on }))
}

function ofReferral(file: SharingFile, number: number, to: (made: Referral) => Referral): SharingFile {
  return { ...file, referrals: change(file.referrals, ({ referral }) => referral === number, to) }
}
