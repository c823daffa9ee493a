import type { ShownBlock, ShownCard } from '../../../outputs/knowledge/shownPage.ts'
import { sourceLine } from '../citations.ts'
import type { KnowledgeFacts } from '../knowledgeFacts.ts'
import type { Showing } from '../showing.ts'
import { paragraph } from './codeItems.ts'

type Figure = KnowledgeFacts['sources']['figures'][number]

/** A number with its source and period, and beside it every one that disagrees, with the words that they do. */
export function figureCards(code: string, showing: Showing): readonly ShownBlock[] {
  const { facts, words } = showing
  const { figures } = facts.sources
  const asked = figures.find((figure) => figure.code === code)
  if (!asked) throw new Error(`the profile has no figure ${code}`)
  const others = figures.filter((figure) => asked.disagrees_with?.includes(figure.code))
  const cards: ShownBlock = { kind: 'cards', cards: [asked, ...others].map((figure) => cardOf(figure, showing)) }
  if (others.length === 0) return [cards]
  const said = words('knowledge.figures_disagree', { count: others.length + 1 })
  return [paragraph([{ kind: 'strong', children: [{ kind: 'text', text: said }] }]), cards]
}

function cardOf(figure: Figure, { facts, locale, words }: Showing): ShownCard {
  const { code, from, to, unit, period, source } = figure
  const number = from === to ? String(from) : words('knowledge.figure_between', { from, to })
  const derived = source.mark === 'derived' ? [words('knowledge.figure_derived')] : []
  const rest = 'ref' in source ? sourceLine(source.ref, facts, locale) : words('knowledge.not_verified')
  return {
    id: code,
    // Ages stand in the words of the figure themselves: there are two bands.
    title: unit === 'years_of_age' ? figure[locale] : `${number}: ${figure[locale]}`,
    isHelp: false,
    call: undefined,
    site: undefined,
    lines: [period === null ? words('knowledge.no_period') : words('knowledge.period', { period })],
    remarks: [words('knowledge.source_is', { source: rest }), ...derived],
  }
}
