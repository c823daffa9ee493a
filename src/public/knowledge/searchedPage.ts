import type { SearchedPage } from '../../domain/knowledge/searchPages.ts'
import type { ShownBlock, ShownCard, ShownInline, ShownPage } from '../../outputs/knowledge/shownPage.ts'

/** A page as a search reads it: with the help lines, countries, numbers and sources that it lists. */
export function searchedPage({ number, title, summary, opening, sections }: ShownPage): SearchedPage {
  const blocks = [...opening, ...sections.flatMap((section) => section.blocks)]
  return { number, title, summary, headings: sections.map((section) => section.title), texts: blocks.flatMap(textsOf) }
}

function textsOf(block: ShownBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block.children)]
    case 'list':
      return block.items.flatMap((item) => item.flatMap(textsOf))
    case 'warning':
      return block.children.flatMap(textsOf)
    case 'steps':
      return block.steps.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)])
    case 'cards':
      return block.cards.map(textOfCard)
  }
}

function textOfCard({ title, call, write, lines }: ShownCard): string {
  return [title, call?.number ?? write?.number, ...lines].filter((part) => part !== undefined).join(' · ')
}

function textOf(inlines: readonly ShownInline[]): string {
  return inlines
    .map((one) => {
      if (one.kind === 'text') return one.text
      if (one.kind === 'call') return one.number
      return 'children' in one ? textOf(one.children) : ''
    })
    .join('')
}
