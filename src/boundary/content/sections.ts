import type { Heading, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block, Section } from '../../domain/knowledge/document.ts'
import { plainText } from '../../domain/knowledge/everyInline.ts'
import { blocksOf } from './blocks.ts'
import { inlinesOf } from './inlines.ts'
import type { PageNotes } from './pageNotes.ts'
import { isTooDeep } from './tangled.ts'

const WITH_ID = /^(.*\S)\s*\{#([a-z][a-z0-9-]*)\}$/

/** The body of a page: what stands before its first heading, and its sections. Markdown as of CommonMark, without extensions. */
export function sectionsOf(
  body: string,
  notes: PageNotes,
): { readonly opening: readonly Block[]; readonly sections: readonly Section[] } {
  const nodes = fromMarkdown(body).children.filter((node) => {
    if (!isTooDeep(node)) return true
    notes.note('too_tangled', node, '')
    return false
  })
  const starts = nodes.flatMap((node, at) => (node.type === 'heading' ? [{ at, heading: node }] : []))
  const seen = new Set<string>()
  const sections = starts.flatMap(({ at, heading }, order) => {
    const section = sectionOf(heading, nodes.slice(at + 1, starts[order + 1]?.at), notes)
    if (section && seen.has(section.id)) notes.note('heading_id_twice', heading, section.id)
    if (section) seen.add(section.id)
    return section ? [section] : []
  })
  const [first] = starts
  // The title of the page is heading 1, so its own are 2 and 3, and no 3 comes before the first 2.
  if (first?.heading.depth === 3) notes.note('heading_level', first.heading, '###')
  return { opening: blocksOf(nodes.slice(0, first?.at ?? nodes.length), notes), sections }
}

function sectionOf(heading: Heading, inside: readonly RootContent[], notes: PageNotes): Section | undefined {
  const text = plainText(inlinesOf(heading.children, notes))
  const blocks = blocksOf(inside, notes)
  const level = heading.depth === 2 || heading.depth === 3 ? heading.depth : undefined
  if (level === undefined) notes.note('heading_level', heading, '#'.repeat(heading.depth))
  const [, title, id] = WITH_ID.exec(text) ?? []
  if (title === undefined || id === undefined) notes.note('heading_without_id', heading, text)
  if (level === undefined || title === undefined || id === undefined) return undefined
  return { id, level, title, line: notes.lineOf(heading), blocks }
}
