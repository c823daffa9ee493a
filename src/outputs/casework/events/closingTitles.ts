import type { ClosingEvent } from '../../../domain/casework/closing/closingEvents.ts'
import type { Titles } from './titles.ts'

export const closingTitles: Partial<Titles<ClosingEvent>> = {
  result_recorded: ({ result }, { words, label }) =>
    words('casework.event_result_recorded', { result: label('results', result) }),
  case_closed: (_, { words }) => words('casework.event_case_closed'),
}
