import { entryOf } from '../../codes/codeList.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import { daysBetween } from '../../terms/calendar.ts'
import type { CaseFile } from '../caseFile.ts'
import { unknownCode } from '../codesFit.ts'
import { nextNumber } from '../numbered.ts'
import { partnerOf } from '../partners.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import { type Referral, stands } from './sharingFile.ts'
import { refuseSharing } from './sharingRefusals.ts'

/** The same as of a share, which goes with it. */
export const LONGEST_REFERRAL_DAYS = 366

/** Who takes over has to know who it is about; without, it is no referral but a share. */
const NEEDED_AREA = 'identity'

export type MakeReferral = {
  readonly do: 'make-referral'
  readonly on: IsoDate
  readonly destination: string
  readonly organisation: number
  /** The named parts of the case that go with it; nothing else does. */
  readonly areas: readonly string[]
  readonly ground: string
  readonly purpose: string
  /** The last day on which the other side sees them. */
  readonly until: IsoDate
}

/**
 * A referral goes to an organisation of the list, never to family: no destination of the profile is one. The organisation is one that can be
 * the destination: a package for the child protection board reaches nobody else by a slip of the hand.
 */
export function makeReferral(file: CaseFile, command: MakeReferral, context: RuleContext): Decision {
  const { on, destination, organisation, areas, ground, purpose, until } = command
  const wrong = unknownCode(context.profile.casework, on, [
    ['referral_destinations', destination],
    ['share_grounds', ground],
  ])
  if (wrong) return refuse(wrong)
  const partner = partnerOf(context, organisation)
  if (!partner || partner.kind === 'hub') return refuseSharing('no-recipient')
  if (!entryOf(context.profile.casework.referral_destinations, destination)?.kinds.includes(partner.kind)) {
    return refuseSharing('other-destination', {
      values: { destination: { list: 'referral_destinations', code: destination } },
    })
  }
  if (areas.length === 0) return refuseSharing('nothing-named')
  if (![...areas, ...partner.areas].includes(NEEDED_AREA)) return refuseSharing('who-is-needed')
  if (until < context.today) return refuseSharing('until-past', { values: { today: context.today } })
  if (daysBetween(context.today, until) > LONGEST_REFERRAL_DAYS) {
    return refuseSharing('until-too-far', { values: { days: LONGEST_REFERRAL_DAYS } })
  }
  const { referrals } = file.sharing
  const standing = referrals.find((made) => made.organisation === organisation && stands(made, context.today))
  if (standing) return refuseSharing('already-referred', { values: { referral: standing.referral } })
  if (areas.some((area) => partner.areas.includes(area))) return refuseSharing('already-shared')
  const referral = nextNumber(referrals)
  const named = [...new Set(areas)]
  return happens(on, 'referral_made', { referral, destination, organisation, areas: named, ground, purpose, until })
}

export type ReferralCommand = { readonly on: IsoDate; readonly referral: number }

export function withReferral(
  file: CaseFile,
  { referral: number }: ReferralCommand,
  then: (made: Referral) => Decision,
): Decision {
  const made = file.sharing.referrals.find(({ referral }) => referral === number)
  return made ? then(made) : refuseSharing('no-referral')
}

/** Who was asked answers, once. Of another organisation a referral is none. */
export function answerReferral(
  file: CaseFile,
  command: ReferralCommand,
  { by }: RuleContext,
  answer: 'referral_accepted' | 'referral_declined',
): Decision {
  return withReferral(file, command, (made) => {
    if (made.organisation !== by.organisation) return refuseSharing('not-addressed')
    return answerOnce(made, command.on, answer)
  })
}

/** What somebody without an account said by telephone, written down by the hub. */
export function noteAnswer(
  file: CaseFile,
  command: ReferralCommand & { readonly answer: 'accepted' | 'declined' },
  context: RuleContext,
): Decision {
  return withReferral(file, command, (made) => {
    if (partnerOf(context, made.organisation)?.kind !== 'outside') return refuseSharing('answers-itself')
    return answerOnce(made, command.on, `referral_${command.answer}`)
  })
}

/** Ends what the other side sees, at once. */
export function withdrawReferral(file: CaseFile, command: ReferralCommand): Decision {
  return withReferral(file, command, ({ referral, state, answeredOn }) => {
    if (state === 'waiting' || state === 'accepted') return happens(command.on, 'referral_withdrawn', { referral })
    return refuseSharing('not-standing', { values: { on: answeredOn ?? command.on } })
  })
}

/** A package goes to who has no account, when a second person confirmed what is shared. */
export function recordExport(
  file: CaseFile,
  command: ReferralCommand & { readonly bytes: number },
  context: RuleContext,
): Decision {
  return withReferral(file, command, (made) => {
    if (!stands(made, context.today)) {
      return refuseSharing('not-standing', { values: { on: made.answeredOn ?? made.until } })
    }
    const partner = partnerOf(context, made.organisation)
    if (partner?.kind !== 'outside') return refuseSharing('has-account')
    if (!made.areas.every((area) => partner.areas.includes(area))) return refuseSharing('not-confirmed')
    return happens(command.on, 'package_exported', { referral: made.referral, bytes: command.bytes })
  })
}

function answerOnce(
  { referral, state, answeredOn, madeOn }: Referral,
  on: IsoDate,
  answer: 'referral_accepted' | 'referral_declined',
): Decision {
  if (state !== 'waiting') return refuseSharing('already-answered', { values: { on: answeredOn ?? madeOn } })
  return happens(on, answer, { referral })
}
