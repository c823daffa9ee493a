import type { Link, PhrasingContent } from 'mdast'
import type { Inline } from '../../domain/knowledge/document.ts'
import type { PageNotes } from './pageNotes.ts'

/** What looks like a number to call: those come from the contacts of the profile, with the date of their check. */
const NUMBER_TYPED = /\+\d[\d ()-]{6,}\d|\b0\d{1,3}[ -]?\d[\d ]{4,}\d\b/

const CODE = /^[a-z][a-z0-9_]*$/
const PAGE = /^([a-z][a-z0-9-]*)\.md(?:#([a-z][a-z0-9-]*))?$/

/** The pieces of a line of Markdown. What a page may not have is noted and left out: raw HTML, pictures, code, links to other sites. */
export function inlinesOf(nodes: readonly PhrasingContent[], notes: PageNotes): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        if (NUMBER_TYPED.test(node.value)) notes.note('number_typed', node, NUMBER_TYPED.exec(node.value)?.[0] ?? '')
        return [{ kind: 'text', text: node.value }]
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: inlinesOf(node.children, notes) }]
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
  const children = inlinesOf(node.children, notes)
  const line = notes.lineOf(node)
  if (node.url === 'not-verified:') return [{ kind: 'not_verified', children }]
  const [scheme = '', code = ''] = node.url.split(':')
  if ((scheme === 'source' || scheme === 'contact') && CODE.test(code)) return [{ kind: scheme, code, line }]
  const page = PAGE.exec(node.url)
  if (page?.[1]) return [{ kind: 'page', code: page[1], heading: page[2], line, children }]
  notes.note('link_unknown', node, node.url)
  return []
}
