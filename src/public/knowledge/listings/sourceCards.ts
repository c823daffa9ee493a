import type { ShownBlock, ShownCard } from '../../../outputs/knowledge/shownPage.ts'
import { describeSource, sourceLine } from '../citations.ts'
import type { KnowledgeFacts } from '../knowledgeFacts.ts'
import type { Showing } from '../showing.ts'

type Sources = KnowledgeFacts['sources']
type Work = Sources['documents'][number] | Sources['read'][number]

/** Documents, toolkits, sites and pages, with their address where one is printed. */
export function workCards(works: readonly Work[], showing: Showing): readonly ShownBlock[] {
  return [{ kind: 'cards', cards: works.map((work) => workCard(work, showing)) }]
}

function workCard(work: Work, { facts, locale, words }: Showing): ShownCard {
  const { name, details, address } = describeSource(work.code, facts, locale)
  const warning = 'external_warning' in work && work.external_warning ? words('knowledge.site_keeps') : undefined
  const read = 'read_as' in work ? [words(`knowledge.read_as_${work.read_as}`)] : []
  const undated = 'read_as' in work && work.date === null ? [words('knowledge.undated')] : []
  return {
    id: work.code,
    title: name,
    isHelp: false,
    call: undefined,
    site: address === undefined ? undefined : { address, warning },
    lines: details === '' ? [] : [details],
    remarks: [...(address === undefined ? [words('knowledge.no_address')] : []), ...read, ...undated],
  }
}

/** Who takes part, and what each does. */
export function organisationCards({ facts, locale, words }: Showing): readonly ShownBlock[] {
  const cards = facts.sources.organisations.map((one): ShownCard => {
    const source = 'ref' in one.source ? sourceLine(one.source.ref, facts, locale) : undefined
    return {
      id: one.code,
      title: one[locale],
      isHelp: false,
      call: undefined,
      site: undefined,
      lines: [locale === 'nl' ? one.role_nl : one.role_en],
      remarks: [source === undefined ? words('knowledge.not_verified') : words('knowledge.source_is', { source })],
    }
  })
  return [{ kind: 'cards', cards }]
}
