import { doubleDecisions } from '../../../domain/casework/register/registerEvents.ts'
import { workPhases } from '../../../domain/casework/register/registerFile.ts'
import { REPORTER_WORDS } from '../../../domain/casework/sealedPart.ts'
import { act } from './act.ts'
import { caseNumber, code, day, oneOf, text } from './fields.ts'

/** What can be asked of any case. */
export const registerActs = {
  'verify-topic': act({ on: day, topic: code }, ({ on, topic }) => ({
    command: { do: 'verify-topic', on, topic },
    parts: [],
  })),
  'establish-tie': act({ on: day, tie: code }, ({ on, tie }) => ({
    command: { do: 'establish-tie', on, tie },
    parts: [],
  })),
  'change-place': act({ on: day, place: code, country: code }, ({ on, place, country }) => ({
    command: { do: 'change-place', on, place, country },
    parts: [],
  })),
  'move-phase': act({ on: day, phase: oneOf(workPhases) }, ({ on, phase }) => ({
    command: { do: 'move-phase', on, phase },
    parts: [],
  })),
  'instruct-reporter': act({ on: day }, ({ on }) => ({ command: { do: 'instruct-reporter', on }, parts: [] })),
  // What was said goes sealed, whatever it was.
  'join-report': act(
    { on: day, channel: code, reporter_role: code, topic: code, says: text().optional() },
    ({ on, channel, reporter_role: reporterRole, topic, says }) => ({
      command: { do: 'join-report', on, channel, reporterRole, topic },
      parts: says === undefined ? [] : [{ part: REPORTER_WORDS, content: { text: says } }],
    }),
  ),
  'decide-double': act(
    { on: day, decision: oneOf(doubleDecisions), other: caseNumber.optional() },
    ({ on, decision, other }) => ({
      command: { do: 'decide-double', on, decision, other: other ?? null, otherCase: null },
      parts: [],
    }),
  ),
}
