import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import type { CaseFile } from '../caseFile.ts'
import type { Refusal } from '../refusal.ts'
import { type Decision, happens, type RuleContext } from '../rules.ts'
import type { CaseLink } from './closingFile.ts'
import { refuseClosing } from './closingRefusals.ts'
import { lookAtDifference } from './differences.ts'
import { leavingSight } from './leavingSight.ts'
import { lookAtLeaving } from './lookAtLeaving.ts'

/** The other of two cases, as whoever acts on both found it; `own` is the stream of the case itself. */
export type OtherCase = {
  readonly stream: number
  readonly own: number
  readonly file: CaseFile
  /** The clients of the two are written down as people who are not alike: names are sealed, so that a rule is told this much. */
  readonly isOtherName?: boolean | undefined
}

/** What happens to two cases at once. Each is decided from both sides; `other` is the number of the case that is not this one. */
export type PairCommand =
  | {
      readonly do: 'unmerge-case' | 'unlink-case'
      readonly on: IsoDate
      readonly other: string
      readonly otherCase: OtherCase | null
    }
  | {
      readonly do: 'merge-case'
      readonly on: IsoDate
      readonly other: string
      readonly otherCase: OtherCase | null
      /** Whoever merges has seen what differs, and says that it is one client. */
      readonly sameClient: boolean
      /** Whoever merges has seen which year loses a case. */
      readonly effectSeen: boolean
    }
  | {
      readonly do: 'link-case'
      readonly on: IsoDate
      readonly other: string
      readonly kind: CaseLink['kind']
      readonly otherCase: OtherCase | null
    }

type CommandOf<Do> = Extract<PairCommand, { do: Do }>

/**
 * Of two cases on one client the one that was reported later goes into the other; on one day, the one that was written later. One that is
 * worked on never goes into one that nobody looks at. Its own side says what the figures lose.
 */
export function mergeCase(file: CaseFile, command: CommandOf<'merge-case'>, context: RuleContext): Decision {
  const { on, otherCase, effectSeen } = command
  return withOther(otherCase, ({ stream, own, file: other, isOtherName = false }) => {
    const goes = goesInto({ reportedOn: file.reportedOn, stream: own }, { reportedOn: other.reportedOn, stream })
    const tookIn = goes ? file.closing.tookIn : other.closing.tookIn
    if (tookIn.length > 0) return refuseClosing('took-in-others')
    const sides = goes ? { goes: file, stays: other } : { goes: other, stays: file }
    const { closedOn } = sides.stays
    if (closedOn !== null && sides.goes.closedOn === null)
      return refuseClosing('stays-closed', { values: { closedOn } })
    const wrong =
      leavingSight({ ...sides, today: context.today }, context.profile) ??
      (command.sameClient ? undefined : lookAtDifference({ ...sides, isOtherName }))
    if (wrong) return refuse(wrong)
    if (!goes) return happens(on, 'case_took_in', { from: stream })
    return effectSeen ? happens(on, 'case_merged', { into: stream }) : refuse(lookAtLeaving(context))
  })
}

export function unmergeCase({ gone, closing }: CaseFile, { on, otherCase }: PairCommand): Decision {
  if (!otherCase) return refuseClosing('no-other-case')
  const { stream } = otherCase
  if (gone?.why === 'merged' && gone.into === stream) return happens(on, 'case_unmerged', { into: stream })
  return closing.tookIn.includes(stream) ? happens(on, 'case_let_go', { from: stream }) : refuseClosing('not-merged')
}

export function linkCase({ closing }: CaseFile, command: CommandOf<'link-case'>): Decision {
  const { on, kind, otherCase } = command
  return withOther(otherCase, ({ stream }) => {
    const isLinked = closing.links.some((link) => link.other === stream && link.kind === kind)
    return isLinked ? refuseClosing('linked-already') : happens(on, 'case_linked', { other: stream, kind })
  })
}

export function unlinkCase({ closing }: CaseFile, { on, otherCase }: PairCommand): Decision {
  if (!otherCase) return refuseClosing('no-other-case')
  const { stream } = otherCase
  const isLinked = closing.links.some(({ other }) => other === stream)
  return isLinked ? happens(on, 'case_unlinked', { other: stream }) : refuseClosing('not-linked')
}

function withOther(otherCase: OtherCase | null, then: (other: OtherCase) => Decision): Decision {
  const wrong = wrongOther(otherCase)
  return wrong || !otherCase ? refuse(wrong ?? refuseClosing('no-other-case').error) : then(otherCase)
}

function wrongOther(otherCase: OtherCase | null): Refusal | undefined {
  if (!otherCase) return refuseClosing('no-other-case').error
  if (otherCase.stream === otherCase.own) return refuseClosing('same-case').error
  return otherCase.file.gone ? refuseClosing('other-gone').error : undefined
}

type Placed = { readonly reportedOn: IsoDate; readonly stream: number }

function goesInto(one: Placed, other: Placed): boolean {
  if (one.reportedOn !== other.reportedOn) return one.reportedOn > other.reportedOn
  return one.stream > other.stream
}
