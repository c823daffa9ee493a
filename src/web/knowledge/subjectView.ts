import type { TypedFields, WrongField } from '../../boundary/content/publishingForms.ts'
import { contactFactNames } from '../../domain/knowledge/publishing/contactCheck.ts'
import type { ProposeRefusal } from '../../services/knowledge/proposeChange.ts'
import { stampOf } from '../../services/knowledge/proposeChange.ts'
import type { SubjectView } from '../../services/knowledge/showKnowledge.ts'
import type { KnowledgeFrame } from './knowledgeFrame.ts'
import type { ShownContact } from './shownContacts.ts'

/** What the page says of a form that was sent and not filed: what was typed stands in it again. */
export type Said = {
  readonly form?: 'change' | 'check' | 'number'
  readonly typed: TypedFields
  readonly wrong: readonly WrongField[]
  readonly refused?: ProposeRefusal
  /** The number of the proposal whose text the form begins with. */
  readonly from?: number
}

export const nothingSaid: Said = { typed: {}, wrong: [] }

/** What the page of one page, embassy or contact is made from. `contact` is missing for the first two. */
export type SubjectPageView = KnowledgeFrame & {
  readonly subject: SubjectView
  readonly contact: ShownContact | undefined
  readonly said: Said
}

/** By this a form says which facts of a contact it showed. */
export function factsStamp({ facts }: Pick<ShownContact, 'facts'>): string {
  return stampOf(JSON.stringify(contactFactNames.map((name) => facts[name] ?? null)))
}

/** The language that a file is in: `nl` of `nl/forced-marriage.md`. */
export function languageOf(file: string): string {
  return file.split('/')[0] ?? ''
}

/** The text that stands in the form: what was typed, or else what is shown. */
export function writtenText(
  { said }: SubjectPageView,
  { file, text }: { readonly file: string; readonly text: string },
): string {
  return said.typed[`text.${languageOf(file)}`] ?? text
}

/** What is wrong with a field, in a sentence; missing when nothing is. */
export function errorOf({ frame, said }: SubjectPageView, form: Said['form'], field: WrongField): string | undefined {
  return said.form === form && said.wrong.includes(field) ? frame.words(`content.wrong_${field}`) : undefined
}

/** What was typed into a field of this form. */
export function typedIn({ said }: SubjectPageView, form: Said['form'], field: string): string | undefined {
  return said.form === form ? said.typed[field] : undefined
}
