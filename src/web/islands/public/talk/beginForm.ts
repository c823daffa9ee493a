import { askedExtras, writtenText } from '../../../../domain/conversations/beginning.ts'
import { conversationKinds, type ReporterFacts, reporterFacts } from '../../../../domain/conversations/reporterFacts.ts'
import type { Beginning } from './sealBeginning.ts'

/** The longest text of a message, as without script. */
export const LONGEST_TEXT = 20_000

export type BeginFault = 'text_missing' | 'text_long'

/** What somebody filled in, put together as without script: a question that is not asked after what was chosen is left out. */
export function readBeginForm(form: HTMLFormElement, pictures: Beginning['pictures']): Beginning {
  const fields = new FormData(form)
  const kind = oneOf(conversationKinds, fields.get('kind')) ?? 'help'
  const facts: ReporterFacts = {
    ...fact('who', fields),
    ...fact('where', fields),
    ...fact('acute', fields),
  }
  const answers = [...askedExtras(facts), 'reach'].map((name) => ({
    label: form.querySelector<HTMLElement>(`[name="${name}"]`)?.dataset.label ?? '',
    value: textOf(fields, name),
  }))
  // A picture says something by itself; nobody who chose otherwise is made to say that they need help.
  const otherwise = kind === 'help' ? (form.dataset.otherwise ?? '') : ''
  return { kind, facts, text: writtenText(textOf(fields, 'text'), answers, otherwise), pictures }
}

/** Whoever needs help can send just that; everything else takes a text, a way to reach somebody, or a picture. */
export function faultOfBeginning(form: HTMLFormElement, { kind, text, pictures }: Beginning): BeginFault | undefined {
  const fields = new FormData(form)
  const isEmpty = textOf(fields, 'text') === '' && textOf(fields, 'reach') === '' && pictures.length === 0
  if (kind !== 'help' && isEmpty) return 'text_missing'
  return text.length > LONGEST_TEXT ? 'text_long' : undefined
}

function fact<Name extends keyof typeof reporterFacts>(name: Name, fields: FormData): ReporterFacts {
  const chosen = oneOf<string>(reporterFacts[name], fields.get(name))
  return chosen === undefined ? {} : { [name]: chosen }
}

function oneOf<Code extends string>(codes: readonly Code[], value: unknown): Code | undefined {
  return codes.find((code) => code === value)
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name)
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : ''
}
