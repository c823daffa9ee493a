import type { PersonsEvent } from '../../../domain/casework/persons/personsEvents.ts'
import type { Titles } from './titles.ts'

export const personsTitles: Partial<Titles<PersonsEvent>> = {}
