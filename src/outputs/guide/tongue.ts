import { type Asker, askerOf } from '../../domain/guide/asker.ts'
import type { GuideEntry, GuideText } from '../../domain/guide/guideText.ts'
import type { Answers } from '../../domain/guide/when.ts'
import { parseLocale } from '../../domain/shared/locale.ts'
import type { WordKey, WordValues } from '../../messages/words.ts'

/** Gives a text of the guide's pages. */
export type GuideWords = (key: Extract<WordKey, `guide.${string}`>, values?: WordValues) => string

/** In which language an answer is said, and how whoever asks is addressed. */
export type Tongue = {
  /** ISO 639. */
  readonly language: string
  readonly words: GuideWords
  readonly asker: Asker
  /** What a language beside Dutch and English says, by list and code: `actions.call_112_now`. */
  readonly texts: ReadonlyMap<string, string>
}

/** The tongue for who answered so. */
export function addressedTo(tongue: Omit<Tongue, 'asker'>, known: Answers): Tongue {
  return { ...tongue, asker: askerOf(known) }
}

/** The argument of a text that differs for a professional, who is addressed with "u". */
export function you({ asker }: Tongue): { readonly you: 'formal' | 'familiar' } {
  return { you: asker === 'professional' ? 'formal' : 'familiar' }
}

/** The lists of which a further language says the entries. */
export type SaidList =
  | 'inputs'
  | 'safety_rules'
  | 'actions'
  | 'never'
  | 'why'
  | 'hand_over'
  | 'questions'
  | 'phone_taken'

/** An entry in words. One that a further language does not say is said in English. */
export function say(tongue: Tongue, list: SaidList, entry: Pick<GuideEntry, 'code' | 'text'>): string {
  return furtherText(tongue, `${list}.${entry.code}`) ?? textIn(tongue, entry.text)
}

const putTo = { self: 'self', professional: 'formal', other: undefined } as const satisfies Record<Asker, unknown>

/** What a further language says under a key, in the form for who asks where it has one; missing in Dutch and English. */
export function furtherText({ texts, asker }: Tongue, key: string): string | undefined {
  const form = putTo[asker]
  return (form && texts.get(`${key}.${form}`)) ?? texts.get(key)
}

/** A text of the profile in Dutch or English; the latter also in the place of another language. */
export function textIn(tongue: Tongue, text: GuideText): string {
  const locale = parseLocale(tongue.language) ?? 'en'
  if (locale === 'nl' && tongue.asker === 'professional' && text.formal !== undefined) return text.formal
  return (tongue.asker === 'self' ? text.self?.[locale] : undefined) ?? text[locale]
}
