import { correctableFacts, linkKinds } from '../../../domain/casework/closing/closingEvents.ts'
import { act } from './act.ts'
import { answerShape, answersOf } from './answers.ts'
import { caseNumber, code, day, flag, line, oneOf, text } from './fields.ts'

const words = text(8000)
const withReason = { on: day, reason: words }
const ofPair = { on: day, other: caseNumber }

const mending = (reason: string) => [{ part: 'mending', content: { reason } }]

/** What can be asked of a case about its end, and to put it right. Summaries, reasons and answers go sealed. */
export const closingActs = {
  'record-result': act({ on: day, result: code }, (input) => ({
    command: { do: 'record-result', ...input },
    parts: [],
  })),
  'ask-closing': act({ on: day, reason: code, summary: words, danger: words.optional(), ...answerShape }, (input) => {
    const answers = answersOf(input)
    const { danger } = input
    return {
      command: {
        do: 'ask-closing',
        on: input.on,
        reason: input.reason,
        answered: Object.keys(answers),
        despiteDanger: danger !== undefined,
      },
      parts: [
        { part: 'closing', content: { ...answers, summary: input.summary, ...(danger !== undefined && { danger }) } },
      ],
    }
  }),
  'send-back-closing': act(withReason, ({ on, reason }) => ({
    command: { do: 'send-back-closing', on },
    parts: [{ part: 'closing', content: { sent_back: reason } }],
  })),
  close: act({ on: day, reason: code.optional() }, ({ on, reason = null }) => ({
    command: { do: 'close', on, reason },
    parts: [],
  })),
  reopen: act(withReason, ({ on, reason }) => ({
    command: { do: 'reopen', on },
    parts: [{ part: 'closing', content: { reopened: reason } }],
  })),
  'void-case': act({ ...withReason, effect_seen: flag }, ({ on, reason, effect_seen: effectSeen }) => ({
    command: { do: 'void-case', on, effectSeen },
    parts: mending(reason),
  })),
  'unvoid-case': act(withReason, ({ on, reason }) => ({ command: { do: 'unvoid-case', on }, parts: mending(reason) })),
  'correct-fact': act(
    { ...withReason, fact: oneOf(correctableFacts), value: line, effect_seen: flag },
    ({ reason, effect_seen, ...command }) => ({
      command: { do: 'correct-fact', ...command, effectSeen: effect_seen },
      parts: mending(reason),
    }),
  ),
  'merge-case': act(
    { ...ofPair, reason: words, same_client: flag, effect_seen: flag },
    ({ reason, same_client: sameClient, effect_seen: effectSeen, ...command }) => ({
      command: { do: 'merge-case', ...command, otherCase: null, sameClient, effectSeen },
      parts: mending(reason),
    }),
  ),
  'unmerge-case': act({ ...ofPair, reason: words }, ({ reason, ...command }) => ({
    command: { do: 'unmerge-case', ...command, otherCase: null },
    parts: mending(reason),
  })),
  'link-case': act({ ...ofPair, kind: oneOf(linkKinds) }, (input) => ({
    command: { do: 'link-case', ...input, otherCase: null },
    parts: [],
  })),
  'unlink-case': act(ofPair, (input) => ({ command: { do: 'unlink-case', ...input, otherCase: null }, parts: [] })),
}
