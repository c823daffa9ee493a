import type { Link, PhrasingContent } from 'mdast'
import type { Inline } from '../../domain/knowledge/document.ts'
import { plainText } from '../../domain/knowledge/everyInline.ts'
import type { PageNotes } from './pageNotes.ts'
import { typedFacts } from './typedFacts.ts'

const CODE = /^[a-z][a-z0-9_]*$/
const PAGE = /^([a-z][a-z0-9-]*)\.md(?:#([a-z][a-z0-9-]*))?$/

/** The pieces of a line of Markdown. What a page may not have is noted and left out: raw HTML, pictures, code, links to other sites. */
export function inlinesOf(nodes: readonly PhrasingContent[], notes: PageNotes): readonly Inline[] {
  const pieces = piecesOf(nodes, notes)
  const [first] = nodes
  if (first) for (const { rule, about } of typedFacts(plainText(pieces))) notes.note(rule, first, about)
  return pieces
}

function piecesOf(nodes: readonly PhrasingContent[], notes: PageNotes): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: 'text', text: node.value }]
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: piecesOf(node.children, notes) }]
      case 'link':
        return linkOf(node, notes)
      default:
        notes.note('markdown_not_allowed', node, node.type)
        return []
    }
  })
}

/** A link leads to a page, or names a source, a contact, or what nobody verified. */
function linkOf(node: Link, notes: PageNotes): readonly Inline[] {
  const children = piecesOf(node.children, notes)
  const line = notes.lineOf(node)
  if (node.url === 'not-verified:') return [{ kind: 'not_verified', children }]
  const [scheme = '', code = ''] = node.url.split(':')
  if ((scheme === 'source' || scheme === 'contact') && CODE.test(code)) return [{ kind: scheme, code, line }]
  const page = PAGE.exec(node.url)
  if (page?.[1]) return [{ kind: 'page', code: page[1], heading: page[2], line, children }]
  notes.note('link_unknown', node, node.url)
  return []
}
