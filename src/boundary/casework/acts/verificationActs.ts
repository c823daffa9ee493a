import {
  answerSources,
  questionKinds,
  reliabilities,
} from '../../../domain/casework/verification/verificationEvents.ts'
import { act } from './act.ts'
import { shareFields, shareOf } from './asking.ts'
import { code, day, number, oneOf, text } from './fields.ts'

const words = text(4000)
const ofProposal = { on: day, proposal: number }

/** What can be asked of a case about the inquiry and the determination. What was asked, answered and why go sealed. */
export const verificationActs = {
  'ask-question': act(
    {
      on: day,
      kind: oneOf(questionKinds),
      organisation: number.optional(),
      due: day.optional(),
      asked: words,
      ...shareFields,
    },
    (input) => ({
      command: {
        do: 'ask-question',
        on: input.on,
        kind: input.kind,
        organisation: input.organisation ?? null,
        due: input.due ?? null,
        share: shareOf(input.on, input),
      },
      parts: [{ part: 'verification', content: { asked: input.asked } }],
    }),
  ),
  'answer-question': act(
    { on: day, question: number, reliability: oneOf(reliabilities), source: oneOf(answerSources), answer: words },
    ({ answer, ...command }) => ({
      command: { do: 'answer-question', ...command },
      parts: [{ part: 'verification', content: { answer } }],
    }),
  ),
  'withdraw-question': act({ on: day, question: number, reason: words }, ({ on, question, reason }) => ({
    command: { do: 'withdraw-question', on, question },
    parts: [{ part: 'verification', content: { reason } }],
  })),
  'establish-identity': act({ on: day, how: words }, ({ on, how }) => ({
    command: { do: 'establish-identity', on },
    parts: [{ part: 'verification', content: { how } }],
  })),
  'propose-determination': act(
    { on: day, topic: code, outcome: code, organisation: number, reason: words, ...shareFields },
    (input) => ({
      command: {
        do: 'propose-determination',
        on: input.on,
        topic: input.topic,
        outcome: input.outcome,
        organisation: input.organisation,
        share: shareOf(input.on, input),
      },
      parts: [{ part: 'determination', content: { reason: input.reason } }],
    }),
  ),
  'confirm-determination': act({ ...ofProposal, reason: words.optional() }, ({ reason, ...command }) => ({
    command: { do: 'confirm-determination', ...command },
    parts: reason === undefined ? [] : [{ part: 'determination', content: { reason } }],
  })),
  'dispute-determination': act({ ...ofProposal, reason: words }, ({ reason, ...command }) => ({
    command: { do: 'dispute-determination', ...command },
    parts: [{ part: 'determination', content: { reason } }],
  })),
  'withdraw-determination': act({ ...ofProposal, reason: words }, ({ reason, ...command }) => ({
    command: { do: 'withdraw-determination', ...command },
    parts: [{ part: 'determination', content: { reason } }],
  })),
}
