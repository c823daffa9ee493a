import { isCheckedLately } from '../../../domain/knowledge/standing.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import type { ShownBlock, ShownCard } from '../../../outputs/knowledge/shownPage.ts'
import { writtenDate } from '../../../outputs/writtenDate.ts'
import { contactCard, contactsIn, contactText } from '../contactLine.ts'
import type { KnowledgeFacts } from '../knowledgeFacts.ts'
import { type Showing, textOf } from '../showing.ts'
import { paragraph } from './codeItems.ts'

/** Who can be called or written to: first what works from everywhere, then what works only from here. */
export function helpLineBlocks(showing: Showing): readonly ShownBlock[] {
  const { words } = showing
  const known = contactsIn(showing)
  const lines = known.filter(({ kind, number }) => (kind === 'phone' || kind === 'message') && number)
  const sites = known.filter(({ kind, url }) => kind === 'website' && url)
  const groups = [
    ['knowledge.works_abroad', lines.filter(({ reach }) => reach.includes('abroad'))],
    ['knowledge.works_here', lines.filter(({ reach }) => !reach.includes('abroad'))],
    ['knowledge.other_sites', sites],
  ] as const
  return groups
    .filter(([, contacts]) => contacts.length > 0)
    .flatMap(([title, contacts]) => [
      paragraph([{ kind: 'strong', children: [textOf(words(title))] }]),
      { kind: 'cards' as const, cards: contacts.map(({ code }) => contactCard(code, showing)) },
    ])
}

export function chatCards(showing: Showing): readonly ShownBlock[] {
  const chats = contactsIn(showing).filter(({ kind }) => kind === 'chat')
  return [{ kind: 'cards', cards: chats.map(({ code }) => contactCard(code, showing)) }]
}

/**
 * An entry for each country. Its number is shown only after a check of the last three months by two people, and then with where it was
 * found; the line of the ministry always.
 */
export function embassyCards(showing: Showing): readonly ShownBlock[] {
  const { facts, locale, language, words, today } = showing
  const { embassies, shown_with } = facts.embassies
  const cards = embassies.map((embassy): ShownCard => {
    const found = numberOf(embassy, showing)
    const fresh = found && isCheckedLately(found.checkedOn, today) ? found : undefined
    const checked = fresh && words('public.checked', { date: writtenDate(fresh.checkedOn, language.code) })
    const source = fresh?.source === undefined ? [] : [words('knowledge.source_is', { source: fresh.source })]
    return {
      id: embassy.code,
      title: locale === 'nl' ? embassy.country_nl : embassy.country_en,
      isHelp: false,
      call: fresh && { number: fresh.number, dial: fresh.number.replaceAll(/[^\d+]/g, '') },
      site: undefined,
      lines: fresh
        ? [embassy[locale], unbroken(contactText(embassy.fallback, showing))]
        : [unbroken(shown_with[locale])],
      remarks: checked === undefined ? [] : [checked, ...source],
    }
  })
  return [{ kind: 'cards', cards }]
}

type Embassy = KnowledgeFacts['embassies']['embassies'][number]
type Found = { readonly number: string; readonly checkedOn: IsoDate; readonly source: string | undefined }

/** What two people published goes before what the profile has. */
function numberOf({ code, number, checked_on }: Embassy, { embassies }: Showing): Found | undefined {
  const published = embassies.find(({ country }) => country === code)
  if (published) return published
  return number !== null && checked_on !== null ? { number, checkedOn: checked_on, source: undefined } : undefined
}

/** A number within a sentence stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(/\+\d[\d ]*\d/g, (number) => number.replaceAll(' ', '\u00a0'))
}
