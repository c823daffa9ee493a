import type { SafetyEvent } from '../../../domain/casework/safety/safetyEvents.ts'
import { longDate } from '../../figures/longDate.ts'
import type { Titles } from './titles.ts'

export const safetyTitles: Titles<SafetyEvent> = {
  safety_level_set: ({ level }, { words, label }) =>
    words('safety.event_safety_level_set', { level: label('safety_levels', level) }),
  safety_assessed: (_, { words }) => words('safety.event_safety_assessed'),
  planned_day_set: ({ kind, date }, { words, locale }) =>
    date === null
      ? words(`safety.event_planned_day_off_${kind}`)
      : words(`safety.event_planned_day_set_${kind}`, { date: longDate(date, locale) }),
  safety_check_asked: (_, { words }) => words('safety.event_safety_check_asked'),
  safety_check_answered: ({ answer, valid_until }, { words, label, locale }) => {
    const said = { answer: label('safety_check_answers', answer) }
    if (valid_until === null) return words('safety.event_safety_check_answered', said)
    return words('safety.event_safety_check_answered_until', { ...said, date: longDate(valid_until, locale) })
  },
  safety_check_waived: (_, { words }) => words('safety.event_safety_check_waived'),
  safety_plan_written: (_, { words }) => words('safety.event_safety_plan_written'),
  rule_overridden: ({ rule }, { words, label }) =>
    words('safety.event_rule_overridden', { rule: label('casework_rules', rule) }),
  override_reviewed: ({ justified }, { words }) =>
    words(justified ? 'safety.event_override_justified' : 'safety.event_override_unjustified'),
}
