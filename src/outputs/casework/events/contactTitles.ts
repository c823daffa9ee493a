import type { ContactEvent } from '../../../domain/casework/contact/contactEvents.ts'
import type { Titles } from './titles.ts'

export const contactTitles: Partial<Titles<ContactEvent>> = {}
