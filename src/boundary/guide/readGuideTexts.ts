import { join } from 'node:path'
import type { Guidance } from '../../domain/guide/guidance.ts'
import { refuseFaults } from '../profile/profileFault.ts'
import { type LanguageTexts, readLanguageTexts } from '../profile/readLanguageTexts.ts'
import { guideTextKeys } from './guideTextKeys.ts'

type GuideTexts = NonNullable<LanguageTexts['guide']>

/** More on contacts may be said than the guide needs: other pages name them too. Not every language has a form of address for professionals. */
const OPTIONAL = /^contacts\./
const FORMAL = /\.formal$/

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
  const texts = new Map([...listed('contacts', contacts), ...(guide ? textsOf(guide) : [])])
  const needed = guideTextKeys(guidance)
  const file = join(profile, 'languages', `${language}.yaml`)
  refuseFaults([
    ...[...needed]
      .filter((key) => !texts.has(key))
      .map((key) => ({ file, path: pathOf(key), expected: 'a text: the guide says this' })),
    ...[...texts.keys()]
      .filter((key) => !needed.has(key.replace(FORMAL, '')) && !OPTIONAL.test(key))
      .map((key) => ({ file, path: pathOf(key), expected: 'no text: the guide has nothing with this code' })),
  ])
  return texts
}

type Said = readonly [key: string, text: string]

/** A text, or a text with what belongs to it: how oneself is asked, a hint, an answer. */
type Entry = string | undefined | { readonly [name: string]: Entry }

function textsOf(guide: GuideTexts): readonly Said[] {
  const { inputs, signals, risk_factors, no_score, one_is_enough, send_note, ...lists } = guide
  return [
    ...Object.entries(lists).flatMap(([list, entries]) => listed(list, entries)),
    ...Object.entries(inputs).flatMap(([code, { values, ...question }]) => [
      ...said(`inputs.${code}`, question),
      ...listed(`inputs.${code}`, values),
    ]),
    ...Object.entries({ signals, risk_factors }).flatMap(([list, { title, entries }]) => [
      ...said(list, title),
      ...listed(list, entries),
    ]),
    ...Object.entries({ no_score, one_is_enough, send_note }),
  ]
}

function listed(list: string, entries: Readonly<Record<string, Entry>>): readonly Said[] {
  return Object.entries(entries).flatMap(([code, entry]) => said(`${list}.${code}`, entry))
}

/** The text of an entry stands under its own code, what belongs to it under the code and its name. */
function said(key: string, entry: Entry): readonly Said[] {
  if (entry === undefined) return []
  if (typeof entry === 'string') return [[key, entry]]
  return Object.entries(entry).flatMap(([name, inside]) => said(name === 'text' ? key : `${key}.${name}`, inside))
}

function pathOf(key: string): string {
  return key.startsWith('contacts.') ? key : `guide.${key}`
}
