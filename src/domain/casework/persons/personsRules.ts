import { caseworkers, handlers, type Rules } from '../rules.ts'
import { checkInterpreter, type PeopleCommand, recordPerson, withdrawPerson } from './decidePerson.ts'
import { decideCustody, decidePaper, decideResidence, decideStay, type ResidenceCommand } from './decideResidence.ts'
import { decideSensitive, type SensitiveCommand } from './decideSensitive.ts'

export type PersonsCommand = PeopleCommand | ResidenceCommand | SensitiveCommand

/** Who is around the client, and what the client needs papers for. */
export const personsRules: Rules<PersonsCommand> = {
  'record-person': { hats: handlers, onClosed: true, decide: recordPerson },
  'withdraw-person': { hats: handlers, onClosed: true, decide: withdrawPerson },
  'check-interpreter': { hats: handlers, onClosed: true, decide: checkInterpreter },
  'record-residence': { hats: handlers, decide: decideResidence },
  'record-paper': { hats: handlers, decide: decidePaper },
  'record-stay': { hats: handlers, onClosed: true, decide: decideStay },
  'record-custody': { hats: handlers, decide: decideCustody },
  'record-sensitive': { hats: caseworkers, decide: decideSensitive },
}
