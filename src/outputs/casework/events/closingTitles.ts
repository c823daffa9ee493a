import type { ClosingEvent } from '../../../domain/casework/closing/closingEvents.ts'
import { correctedValue } from '../correctedValue.ts'
import type { Titles } from './titles.ts'

export const closingTitles: Titles<ClosingEvent> = {
  result_recorded: ({ result }, { words, label }) =>
    words('casework.event_result_recorded', { result: label('results', result) }),
  closing_asked: ({ reason }, { words, label }) =>
    words('closing.event_closing_asked', { reason: label('closing_reasons', reason) }),
  closing_sent_back: (_, { words }) => words('closing.event_closing_sent_back'),
  case_closed: ({ reason }, { words, label }) =>
    reason === null
      ? words('casework.event_case_closed')
      : words('closing.event_case_closed_because', { reason: label('closing_reasons', reason) }),
  case_reopened: (_, { words }) => words('closing.event_case_reopened'),
  case_voided: (_, { words }) => words('closing.event_case_voided'),
  case_unvoided: (_, { words }) => words('closing.event_case_unvoided'),
  case_merged: (_, { words }) => words('closing.event_case_merged'),
  case_unmerged: (_, { words }) => words('closing.event_case_unmerged'),
  case_took_in: (_, { words }) => words('closing.event_case_took_in'),
  case_let_go: (_, { words }) => words('closing.event_case_let_go'),
  fact_corrected: ({ fact, value }, telling) =>
    telling.words('closing.event_fact_corrected', {
      fact: telling.words(`closing.fact_${fact}`),
      value: correctedValue(fact, value, telling),
    }),
  case_linked: ({ kind }, { words }) => words('closing.event_case_linked', { kind: words(`closing.kind_${kind}`) }),
  case_unlinked: (_, { words }) => words('closing.event_case_unlinked'),
}
