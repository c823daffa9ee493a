import { act } from './act.ts'
import { code, day } from './fields.ts'

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
}
