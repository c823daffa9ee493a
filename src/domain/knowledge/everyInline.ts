import type { Block, Inline, KnowledgePage } from './document.ts'

/** Every block of a page, those within others too, in the order of reading. */
export function everyBlock(page: Pick<KnowledgePage, 'opening' | 'sections'>): readonly Block[] {
  return [page.opening, ...page.sections.map(({ blocks }) => blocks)].flatMap((blocks) => blocks.flatMap(withInner))
}

/** Every piece of a line of a page, those within others too, in the order of reading. */
export function everyInline(page: Pick<KnowledgePage, 'opening' | 'sections'>): readonly Inline[] {
  return everyBlock(page).flatMap((block) => (block.kind === 'paragraph' ? block.children.flatMap(withChildren) : []))
}

/** The words of pieces of a line, without what leads elsewhere. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => (one.kind === 'text' ? one.text : 'children' in one ? plainText(one.children) : ''))
    .join('')
}

function withInner(block: Block): readonly Block[] {
  if (block.kind === 'list') return [block, ...block.items.flat().flatMap(withInner)]
  if (block.kind === 'warning') return [block, ...block.children.flatMap(withInner)]
  return [block]
}

function withChildren(inline: Inline): readonly Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(withChildren)] : [inline]
}
