import type { Moved } from '../../domain/casework/contact/movedSince.ts'
import type { Telling } from './telling.ts'

/** That an agreement was made for another country than where the client is now. */
export function movedText({ from }: Moved, { words, label }: Pick<Telling, 'words' | 'label'>): string {
  return from === null
    ? words('contact.moved_elsewhere')
    : words('contact.moved', { country: label('countries', from) })
}
