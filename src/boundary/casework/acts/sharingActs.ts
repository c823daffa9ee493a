import { caseAreas } from '../../../domain/access/caseAreas.ts'
import { sharePurposes } from '../../../domain/access/shareTerms.ts'
import { act } from './act.ts'
import { code, day, many, number, oneOf, text } from './fields.ts'

const LONGEST = 4000

const ofReferral = { on: day, referral: number }
const reason = { ...ofReferral, reason: text(LONGEST) }

/** What can be asked of a case about what leaves the hub. An export and a letter are made on pages of their own: they give a file. */
export const sharingActs = {
  'make-referral': act(
    {
      on: day,
      destination: code,
      organisation: number,
      areas: many(oneOf(caseAreas)),
      ground: code,
      purpose: oneOf(sharePurposes),
      until: day,
      text: text(LONGEST),
      withheld: text(LONGEST).optional(),
    },
    ({ text: why, withheld, ...command }) => ({
      command: { do: 'make-referral', ...command },
      parts: [
        { part: 'referral', content: { text: why } },
        ...(withheld === undefined ? [] : [{ part: 'referral_withheld', content: { text: withheld } }]),
      ],
    }),
  ),
  'accept-referral': act({ ...ofReferral, reason: text(LONGEST).optional() }, ({ reason: said, ...command }) => ({
    command: { do: 'accept-referral', ...command },
    parts: said === undefined ? [] : [{ part: 'referral_reason', content: { text: said } }],
  })),
  'decline-referral': act(reason, ({ reason: said, ...command }) => ({
    command: { do: 'decline-referral', ...command },
    parts: [{ part: 'referral_reason', content: { text: said } }],
  })),
  'note-referral-answer': act(
    { ...reason, answer: oneOf(['accepted', 'declined']) },
    ({ reason: said, ...command }) => ({
      command: { do: 'note-referral-answer', ...command },
      parts: [{ part: 'referral_reason', content: { text: said } }],
    }),
  ),
  'withdraw-referral': act(reason, ({ reason: said, ...command }) => ({
    command: { do: 'withdraw-referral', ...command },
    parts: [{ part: 'referral_reason', content: { text: said } }],
  })),
}
