import { fundPayers, fundPurposes, wishes } from '../../../domain/casework/plan/planEvents.ts'
import type { OpenPart } from '../../../domain/casework/sealedPart.ts'
import { act } from './act.ts'
import { answerShape, answersOf } from './answers.ts'
import { code, day, euros, flag, many, number, oneOf, text } from './fields.ts'

const words = text(4000)
const ofStep = { on: day, step: code }
const ofRequest = { on: day, request: number }

/** What can be asked of a case about the way back, the emergency fund and aftercare. Reasons and answers go sealed. */
export const planActs = {
  'start-plan': act({ on: day, template: code, situations: many(code) }, (input) => ({
    command: { do: 'start-plan', ...input },
    parts: [],
  })),
  'plan-step': act({ ...ofStep, due: day.optional(), organisation: number.optional() }, (input) => ({
    command: {
      do: 'plan-step',
      on: input.on,
      step: input.step,
      due: input.due ?? null,
      organisation: input.organisation ?? null,
    },
    parts: [],
  })),
  'finish-step': act({ ...ofStep, note: words.optional() }, ({ note, ...command }) => ({
    command: { do: 'finish-step', ...command },
    parts: said('return_plan', { note }),
  })),
  'skip-step': act({ ...ofStep, reason: words }, ({ reason, ...command }) => ({
    command: { do: 'skip-step', ...command },
    parts: said('return_plan', { reason }),
  })),
  'reopen-step': act({ ...ofStep, reason: words }, ({ reason, ...command }) => ({
    command: { do: 'reopen-step', ...command },
    parts: said('return_plan', { reason }),
  })),
  'record-wish': act({ on: day, wish: oneOf(wishes), evidence: words }, ({ evidence, ...command }) => ({
    command: { do: 'record-wish', ...command },
    parts: said('return', { evidence }),
  })),
  'record-departure': act({ on: day, despite: words.optional(), note: words.optional() }, ({ on, despite, note }) => ({
    command: { do: 'record-departure', on, despite: despite !== undefined },
    parts: said('return', { despite, note }),
  })),
  'record-arrival': act({ on: day, by_self: flag, note: words.optional() }, ({ on, by_self: bySelf, note }) => ({
    command: { do: 'record-arrival', on, bySelf },
    parts: said('return', { note }),
  })),
  'ask-fund': act({ on: day, purpose: oneOf(fundPurposes), euros, reason: words }, (input) => ({
    command: { do: 'ask-fund', on: input.on, purpose: input.purpose, cents: input.euros },
    parts: said('emergency_fund', { reason: input.reason }),
  })),
  'decide-fund': act(
    {
      ...ofRequest,
      decision: oneOf(['approved', 'refused']),
      euros: euros.optional(),
      payer: oneOf(fundPayers).optional(),
      reason: words.optional(),
    },
    ({ on, request, decision, euros: cents = null, payer = null, reason }) => ({
      command: { do: 'decide-fund', on, request, decision, cents, payer },
      parts: said('emergency_fund', { decided: reason }),
    }),
  ),
  'spend-fund': act({ ...ofRequest, euros, note: words.optional() }, ({ on, request, euros: cents, note }) => ({
    command: { do: 'spend-fund', on, request, cents },
    parts: said('emergency_fund', { spent: note }),
  })),
  'record-follow-up': act(
    { on: day, moment: code, outcome: code, note: words.optional(), ...answerShape },
    (input) => ({
      command: { do: 'record-follow-up', on: input.on, moment: input.moment, outcome: input.outcome },
      parts: said('aftercare', { ...answersOf(input), note: input.note }),
    }),
  ),
}

/** A part with what was written; none when nothing was. */
function said(part: string, written: Readonly<Record<string, string | number | undefined>>): readonly OpenPart[] {
  const content = Object.entries(written).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return content.length === 0 ? [] : [{ part, content: Object.fromEntries(content) }]
}
