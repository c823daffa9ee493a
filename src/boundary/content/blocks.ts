import type { Paragraph, RootContent } from 'mdast'
import { type Block, listingNames } from '../../domain/knowledge/document.ts'
import { inlinesOf } from './inlines.ts'
import type { PageNotes } from './pageNotes.ts'

/** What a page is made of. What it may not have is noted and left out. */
export function blocksOf(nodes: readonly RootContent[], notes: PageNotes): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'paragraph':
        return listingOf(node, notes) ?? [{ kind: 'paragraph', children: inlinesOf(node.children, notes) }]
      case 'list': {
        const items = node.children.map(({ children }) => blocksOf(children, notes))
        return [{ kind: 'list', isOrdered: node.ordered === true, items }]
      }
      case 'blockquote':
        return [{ kind: 'warning', children: blocksOf(node.children, notes) }]
      default:
        notes.note('markdown_not_allowed', node, node.type)
        return []
    }
  })
}

/** A paragraph of nothing but `[](list:signals)` or `[](list:reporting_code/abandonment)`; missing for any other. */
function listingOf(node: Paragraph, notes: PageNotes): readonly Block[] | undefined {
  const [link, ...others] = node.children
  if (link?.type !== 'link' || others.length > 0 || !link.url.startsWith('list:')) return undefined
  const [named = '', about] = link.url.slice('list:'.length).split('/')
  const name = listingNames.find((known) => known === named)
  if (name !== undefined) return [{ kind: 'listing', name, about, line: notes.lineOf(node) }]
  notes.note('listing_unknown', node, named, listingNames.join(', '))
  return []
}
