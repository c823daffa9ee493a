import type { RegisterEvent } from '../../../domain/casework/register/registerEvents.ts'
import type { Titles } from './titles.ts'

export const registerTitles: Titles<RegisterEvent> = {
  report_received: ({ topic }, { words, label }) =>
    words('casework.event_report_received', { topic: label('topics', topic) }),
  report_joined: ({ topic }, { words, label }) =>
    words('casework.event_report_joined', { topic: label('topics', topic) }),
  double_decided: ({ decision }, { words }) => words(`casework.event_double_decided_${decision}`),
  reporter_instructed: (_, { words }) => words('casework.event_reporter_instructed'),
  client_identified: (_, { words }) => words('casework.event_client_identified'),
  place_changed: ({ place, country }, { words, label }) =>
    words('casework.event_place_changed', {
      place: label('client_locations', place),
      country: label('countries', country),
    }),
  phase_changed: ({ phase }, { words, label }) =>
    words('casework.event_phase_changed', { phase: label('case_phases', phase) }),
  tie_established: ({ tie }, { words, label }) => words('casework.event_tie_established', { tie: label('ties', tie) }),
  topic_verified: ({ topic }, { words, label }) =>
    words('casework.event_topic_verified', { topic: label('topics', topic) }),
  determination_imported: ({ outcome }, { words, label }) =>
    words('casework.event_determination_imported', { outcome: label('outcomes', outcome) }),
}
