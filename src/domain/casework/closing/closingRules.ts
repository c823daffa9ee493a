import type { IsoDate } from '../../shared/isoDate.ts'
import { refuse } from '../../shared/result.ts'
import { caseworkers, happens, leaders, type Rules } from '../rules.ts'
import { refuseClosing } from './closingRefusals.ts'
import { askClosing, close, type EndCommand, recordResult, reopen, sendBackClosing } from './decideClosing.ts'
import { type CorrectCommand, correctFact } from './decideCorrection.ts'
import { linkCase, mergeCase, type PairCommand, unlinkCase, unmergeCase } from './decidePairs.ts'
import { leavingSight } from './leavingSight.ts'
import { lookAtLeaving } from './lookAtLeaving.ts'

export type ClosingCommand =
  | EndCommand
  | CorrectCommand
  | PairCommand
  /** Whoever voids a case has seen which year loses it. */
  | { readonly do: 'void-case'; readonly on: IsoDate; readonly effectSeen: boolean }
  | { readonly do: 'unvoid-case'; readonly on: IsoDate }

export const closingRules: Rules<ClosingCommand> = {
  'record-result': { hats: [...caseworkers, 'import'], decide: recordResult },
  'ask-closing': { hats: caseworkers, byPersonOnly: true, decide: askClosing },
  'send-back-closing': { hats: caseworkers, decide: sendBackClosing },
  close: { hats: [...caseworkers, 'import'], byPersonOnly: true, decide: close },
  reopen: { hats: caseworkers, onClosed: true, decide: reopen },
  'void-case': {
    hats: leaders,
    byPersonOnly: true,
    onClosed: true,
    decide: (file, { on, effectSeen }, context) => {
      if (file.closing.tookIn.length > 0) return refuseClosing('took-in-others')
      const lost = leavingSight({ goes: file, today: context.today }, context.profile)
      if (lost) return refuse(lost)
      return effectSeen ? happens(on, 'case_voided', {}) : refuse(lookAtLeaving(context))
    },
  },
  'unvoid-case': {
    hats: leaders,
    byPersonOnly: true,
    onClosed: true,
    onGone: true,
    decide: ({ gone }, { on }) =>
      gone?.why === 'voided' ? happens(on, 'case_unvoided', {}) : refuseClosing('not-voided'),
  },
  'correct-fact': { hats: leaders, byPersonOnly: true, onClosed: true, decide: correctFact },
  'merge-case': { hats: leaders, byPersonOnly: true, onClosed: true, decide: mergeCase },
  'unmerge-case': { hats: leaders, byPersonOnly: true, onClosed: true, onGone: true, decide: unmergeCase },
  'link-case': { hats: caseworkers, onClosed: true, decide: linkCase },
  'unlink-case': { hats: caseworkers, onClosed: true, decide: unlinkCase },
}
