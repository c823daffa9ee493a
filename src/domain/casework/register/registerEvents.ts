import { ageBands } from '../../codes/ageBand.ts'
import { type EventOf, facts, flag, maybe, oneOf, text, wholeNumber } from '../facts.ts'

/** What people decide about a likely double. */
export const doubleDecisions = ['same', 'other', 'none_found'] as const

/** A report and what the figures count: codes only. The victim group and the population are derived from them. */
export const registerEvents = {
  report_received: {
    facts: facts({
      channel: text,
      reporter_role: text,
      topic: text,
      country: text,
      place: text,
      tie: text,
      sex: text,
      age_band: oneOf(ageBands),
      minor_children: flag,
    }),
  },
  /** Another report on a client who is known already: it joins the case, and is not counted again. */
  report_joined: {
    facts: facts({ report: wholeNumber, channel: text, reporter_role: text, topic: text }),
    subject: 'report',
    adds: true,
  },
  /** Whether somebody was known already, as a person decided; `other` is the stream of the case that looked like it. */
  double_decided: { facts: facts({ decision: oneOf(doubleDecisions), other: maybe(wholeNumber) }), adds: true },
  /** Who reported was told what not to do. */
  reporter_instructed: { facts: facts({}), adds: true },
  client_identified: { facts: facts({}) },
  /** Where the client is now; the place on the day of the report is what figures count. */
  place_changed: { facts: facts({ place: text, country: text }), changes: ['place'] },
  phase_changed: { facts: facts({ phase: oneOf(['triage', 'verification', 'return', 'support']) }) },
  tie_established: { facts: facts({ tie: text }) },
  topic_verified: { facts: facts({ topic: text }), changes: ['topic'] },
  determination_imported: { facts: facts({ outcome: text, import_file: wholeNumber }), changes: ['outcome'] },
} as const

export type RegisterEvent = EventOf<typeof registerEvents>
export type ReportFacts = Extract<RegisterEvent, { type: 'report_received' }>['facts']
