import { isCheckedLately } from '../../../domain/knowledge/standing.ts'
import type { ShownBlock, ShownCard } from '../../../outputs/knowledge/shownPage.ts'
import { writtenDate } from '../../../outputs/writtenDate.ts'
import { contactCard, contactsIn } from '../contactLine.ts'
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

/** An entry for each country. Its number is shown only after a check of the last three months, and the line of the ministry always. */
export function embassyCards({ facts, locale, language, words, today }: Showing): readonly ShownBlock[] {
  const { embassies, shown_with } = facts.embassies
  const cards = embassies.map((embassy): ShownCard => {
    const { code, number, checked_on: checkedOn } = embassy
    const isFresh = number !== null && isCheckedLately(checkedOn, today)
    return {
      id: code,
      title: locale === 'nl' ? embassy.country_nl : embassy.country_en,
      isHelp: false,
      call: isFresh ? { number, dial: number.replaceAll(/[^\d+]/g, '') } : undefined,
      site: undefined,
      lines: isFresh ? [embassy[locale]] : [unbroken(shown_with[locale])],
      remarks: isFresh && checkedOn ? [words('public.checked', { date: writtenDate(checkedOn, language.code) })] : [],
    }
  })
  return [{ kind: 'cards', cards }]
}

/** A number within a sentence stays on one line. */
function unbroken(text: string): string {
  return text.replaceAll(/\+\d[\d ]*\d/g, (number) => number.replaceAll(' ', '\u00a0'))
}
