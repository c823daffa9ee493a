import { z } from 'zod'
import { plannedDays, policeSteps, redFlags } from '../../../domain/casework/safety/safetyEvents.ts'
import { ACUTE } from '../../../domain/casework/safety/safetyFile.ts'
import { cleanText } from '../../cleanText.ts'
import { act } from './act.ts'
import { shareFields, shareOf } from './asking.ts'
import { code, day, flag, many, number, oneOf, text } from './fields.ts'

const LONGEST = 4000
const words = text(LONGEST)
/** One box for each heading of a safety plan, in their order; what was left empty is left out. */
const boxes = many(z.string().max(LONGEST, 'long').transform(cleanText))

/** What can be asked of a case about danger and safety. Reasons and findings go sealed. */
export const safetyActs = {
  'set-safety-level': act(
    { on: day, level: code, police: oneOf(policeSteps).optional(), reason: words },
    ({ on, level, police, reason }) => ({
      // The form keeps what was chosen about the police while somebody ends the danger: it belongs to acute danger alone.
      command: { do: 'set-safety-level', on, level, police: level === ACUTE ? (police ?? null) : null },
      parts: [{ part: 'safety', content: { reason } }],
    }),
  ),
  'assess-safety': act(
    { on: day, signals: many(code), risk_factors: many(code), red_flags: many(oneOf(redFlags)), reasoning: words },
    ({ on, signals, risk_factors: riskFactors, red_flags: redFlags, reasoning }) => ({
      command: { do: 'assess-safety', on, signals, riskFactors, redFlags },
      parts: [{ part: 'safety_assessment', content: { reasoning } }],
    }),
  ),
  'set-planned-day': act(
    { on: day, kind: oneOf(plannedDays), date: day.optional(), source: words },
    ({ on, kind, date, source }) => ({
      command: { do: 'set-planned-day', on, kind, date: date ?? null },
      parts: [{ part: 'safety', content: { source } }],
    }),
  ),
  'write-safety-plan': act({ on: day, phase: code, heading: many(code), said: boxes }, (input) => {
    const written = input.heading.map((heading, index) => [heading, input.said[index]?.trim() ?? ''] as const)
    const filled = written.filter(([, said]) => said !== '')
    return {
      command: {
        do: 'write-safety-plan',
        on: input.on,
        phase: input.phase,
        headings: filled.map(([heading]) => heading),
      },
      parts: [{ part: 'safety_plan', content: Object.fromEntries(filled) }],
    }
  }),
  'ask-safety-check': act({ on: day, organisation: number, asked: words, ...shareFields }, (input) => ({
    command: {
      do: 'ask-safety-check',
      on: input.on,
      organisation: input.organisation,
      share: shareOf(input.on, input),
    },
    parts: [{ part: 'safety_check', content: { asked: input.asked } }],
  })),
  'answer-safety-check': act(
    { on: day, check: number, answer: code, valid_until: day.optional(), family_talk: flag, conditions: words },
    ({ on, check, answer, valid_until: validUntil, family_talk: familyTalk, conditions }) => ({
      command: { do: 'answer-safety-check', on, check, answer, validUntil: validUntil ?? null, familyTalk },
      parts: [{ part: 'safety_check', content: { conditions } }],
    }),
  ),
  'waive-safety-check': act({ on: day, reason: words }, ({ on, reason }) => ({
    command: { do: 'waive-safety-check', on },
    parts: [{ part: 'override', content: { reason } }],
  })),
  'override-rule': act({ on: day, rule: code, reason: words }, ({ on, rule, reason }) => ({
    command: { do: 'override-rule', on, rule },
    parts: [{ part: 'override', content: { reason } }],
  })),
  'review-override': act(
    { on: day, override: number, justified: oneOf(['yes', 'no']), finding: words },
    ({ on, override, justified, finding }) => ({
      command: { do: 'review-override', on, override, justified: justified === 'yes' },
      parts: [{ part: 'override', content: { finding } }],
    }),
  ),
}
