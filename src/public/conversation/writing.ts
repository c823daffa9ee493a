import type { BeginForm } from '../../boundary/conversations/sentByForm.ts'
import { askedExtras, writtenText } from '../../domain/conversations/beginning.ts'
import type { PublicWords } from '../../messages/publicWords.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

/** A form with nothing in it. */
export const emptyForm: BeginForm = {
  ...{ step: 'begin', kind: 'help', facts: {}, code: undefined, place: undefined, word: '' },
  ...{ text: '', reach: '', when: '', country: '' },
}

/** How whoever writes is addressed, as in the guide: a professional with "u". */
export function youOf({ facts }: Pick<BeginForm, 'facts'>): { readonly you: 'formal' | 'familiar' } {
  return { you: facts.who === 'professional' ? 'formal' : 'familiar' }
}

/** The answers that go under the text: those that are asked after what was chosen, asked again here, whatever a browser showed. */
export function messageOf(form: BeginForm, words: PublicWords): string {
  const extras = askedExtras(form.facts).map((question) => ({
    label: words(`conversation.${question}_label`),
    value: form[question],
  }))
  const reach = { label: words('conversation.reach_label'), value: form.reach }
  return writtenText(form.text, [...extras, reach], words('conversation.help_text'))
}

/** What is wrong with a form before a code can be shown. */
export type WriteFault = 'text_missing' | 'text_long' | 'busy'

/** Whoever needs help can send just that; everything else takes a text, or a way to reach somebody. */
export function faultOf(form: BeginForm, { words }: PublicFrame, most: number): WriteFault | undefined {
  if (form.kind !== 'help' && form.text === '' && form.reach.trim() === '') return 'text_missing'
  return messageOf(form, words).length > most ? 'text_long' : undefined
}
