import { join } from 'node:path'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { refuseFaults } from '../profile/profileFault.ts'
import { type LanguageTexts, readLanguageTexts } from '../profile/readLanguageTexts.ts'
import { guideTextKeys } from './guideTextKeys.ts'

type GuideTexts = NonNullable<LanguageTexts['guide']>

/** More on contacts may be said than the guide needs: other pages name them too. */
const OPTIONAL = /^contacts\./

/**
 * What the guide says in a further language, by list and code: `actions.call_112_now`, `inputs.who.victim`, `questions.costs.answer`. Throws as
 * `readProfile` does when a text is missing, or is there for something that the guide does not have.
 */
export async function readGuideTexts(
  folder: string,
  profile: string,
  language: string,
  guidance: Guidance,
): Promise<ReadonlyMap<string, string>> {
  const { contacts, guide } = await readLanguageTexts(folder, profile, language)
  const said = new Map([...contactTexts(contacts), ...(guide ? textsOf(guide) : [])])
  const needed = guideTextKeys(guidance)
  const file = join(profile, 'languages', `${language}.yaml`)
  refuseFaults([
    ...[...needed]
      .filter((key) => !said.has(key))
      .map((key) => ({ file, path: pathOf(key), expected: 'a text: the guide says this' })),
    ...[...said.keys()]
      .filter((key) => !needed.has(key) && !OPTIONAL.test(key))
      .map((key) => ({ file, path: pathOf(key), expected: 'no text: the guide has nothing with this code' })),
  ])
  return said
}

type Said = readonly [key: string, text: string]

function textsOf(guide: GuideTexts): readonly Said[] {
  const { inputs, hand_over, questions, signals, risk_factors, no_score, one_is_enough, send_note, ...lists } = guide
  return [
    ...Object.entries(lists).flatMap(([list, texts]) => listed(list, texts)),
    ...Object.entries(inputs).flatMap(([code, { values, ...question }]) => [
      ...withMore(`inputs.${code}`, question),
      ...Object.entries(values).flatMap(([value, said]) => withMore(`inputs.${code}.${value}`, whole(said))),
    ]),
    ...Object.entries(hand_over).flatMap(([code, way]) => withMore(`hand_over.${code}`, way)),
    ...Object.entries(questions).flatMap(([code, question]) => withMore(`questions.${code}`, question)),
    ...Object.entries({ signals, risk_factors }).flatMap(([list, { title, entries }]) => [
      [list, title] as const,
      ...listed(list, entries),
    ]),
    ...listed('', { no_score, one_is_enough, send_note }),
  ]
}

/** A value with nothing but its text is written as that text. */
function whole(said: string | { readonly text: string }): { readonly text: string } {
  return typeof said === 'string' ? { text: said } : said
}

function contactTexts(contacts: LanguageTexts['contacts']): readonly Said[] {
  return Object.entries(contacts).flatMap(([code, texts]) => listed(`contacts.${code}`, texts))
}

/** The text of an entry stands under its own code, what belongs to it under the code and its name. */
function withMore(
  key: string,
  { text, ...more }: { readonly text: string; readonly [name: string]: string | undefined },
) {
  return [[key, text] as const, ...listed(key, more)]
}

function listed(list: string, texts: Readonly<Record<string, string | undefined>>): readonly Said[] {
  return Object.entries(texts).flatMap(([code, text]) =>
    text === undefined ? [] : [[list === '' ? code : `${list}.${code}`, text] as const],
  )
}

function pathOf(key: string): string {
  return key.startsWith('contacts.') ? key : `guide.${key}`
}
