import type { PersonsEvent } from '../../../domain/casework/persons/personsEvents.ts'
import type { Titles } from './titles.ts'

export const personsTitles: Titles<PersonsEvent> = {
  person_recorded: ({ role }, { words, label }) =>
    words('persons.event_person_recorded', { role: label('person_roles', role) }),
  person_withdrawn: (_, { words }) => words('persons.event_person_withdrawn'),
  interpreter_checked: ({ knows_family }, { words }) =>
    words(knows_family ? 'persons.event_interpreter_checked_knows' : 'persons.event_interpreter_checked_safe'),
  residence_recorded: (_, { words }) => words('persons.event_residence_recorded'),
  paper_recorded: ({ kind, holder }, { words, label }) =>
    words('persons.event_paper_recorded', {
      paper: label('document_kinds', kind),
      holder: label('document_holders', holder),
    }),
  stay_recorded: ({ stay }, { words, label }) =>
    words('persons.event_stay_recorded', { stay: label('stay_kinds', stay) }),
  custody_recorded: ({ custody }, { words }) =>
    words('persons.event_custody_recorded', { custody: words(`persons.custody_${custody}`) }),
  sensitive_recorded: (_, { words }) => words('persons.event_sensitive_recorded'),
}
