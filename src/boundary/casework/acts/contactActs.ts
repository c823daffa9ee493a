import { z } from 'zod'
import { contactOutcomes, contactWays, weekdays } from '../../../domain/casework/contact/contactEvents.ts'
import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { act } from './act.ts'
import { clockAt, isTimeZone, momentAt } from './clocks.ts'
import { clock, day, flag, line, many, number, oneOf, text } from './fields.ts'

const zone = z.string('code').max(60, 'code').refine(isTimeZone, 'code')
const way = oneOf(contactWays)

/** How a client is reached. Words and numbers go sealed; what rules are held against are codes, days and hours. */
export const contactActs = {
  'agree-safe-contact': act(
    {
      on: day,
      ways: many(way),
      never: many(way),
      days: many(oneOf(weekdays)),
      from: clock.optional(),
      to: clock.optional(),
      time_zone: zone,
      through: number.optional(),
      valid_until: day.optional(),
      code_word: line.optional(),
      cover_story: text(2000).optional(),
      never_text: text(2000).optional(),
      agreed_with: line.optional(),
    },
    ({ on, ways, never, days, from, to, time_zone, through, valid_until, ...content }) => ({
      command: {
        do: 'agree-safe-contact',
        on,
        ways,
        never,
        days,
        from: from ?? null,
        to: to ?? null,
        timeZone: time_zone,
        through: through ?? null,
        validUntil: valid_until ?? null,
      },
      // Always: an agreement without a code word has to take the place of one that had one.
      parts: [{ part: 'safe_contact', content: filled(content) }],
    }),
  ),
  'record-contact-details': act(
    { on: day, phone: line.optional(), email: line.optional(), other: text(2000).optional(), source: line },
    ({ on, ...content }) => ({
      command: { do: 'record-contact-details', on },
      parts: [{ part: 'contact_details', content: filled(content) }],
    }),
  ),
  // The time is read on the clock of `time_zone`, and held against the agreement on the clock of `client_time_zone`.
  'record-contact': act(
    {
      on: day,
      time: clock,
      time_zone: zone,
      client_time_zone: zone,
      way,
      person: number.optional(),
      interpreter: number.optional(),
      outcome: oneOf(contactOutcomes),
      incoming: flag,
      note: text().optional(),
    },
    ({ on, time, time_zone, client_time_zone: timeZone, person, interpreter, note, ...said }) => {
      const at = momentAt({ day: on, time }, time_zone)
      const clientClock = { timeZone, ...clockAt(at, timeZone) }
      const with_ = { person: person ?? null, interpreter: interpreter ?? null }
      return {
        command: { do: 'record-contact', on, at, clientClock, ...with_, ...said },
        parts: note === undefined ? [] : [{ part: 'contact_note', content: { note } }],
      }
    },
  ),
  'plan-family-talk': act(
    { on: day, person: number, date: day, client_wishes: flag, reason: text(2000) },
    ({ on, person, date, client_wishes: clientWishes, reason }) => ({
      command: { do: 'plan-family-talk', on, person, date, clientWishes },
      parts: [{ part: 'family_talk', content: { reason } }],
    }),
  ),
  'drop-family-talk': act({ on: day, person: number, reason: text(2000) }, ({ on, person, reason }) => ({
    command: { do: 'drop-family-talk', on, person },
    parts: [{ part: 'family_talk', content: { reason } }],
  })),
}

function filled(given: Readonly<Record<string, string | undefined>>): PartContent {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
