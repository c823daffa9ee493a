import type { Block, Inline, KnowledgePage } from '../../domain/knowledge/document.ts'
import { pageState } from '../../domain/knowledge/freshness.ts'
import type { ShownBlock, ShownInline, ShownPage } from '../../outputs/knowledge/shownPage.ts'
import { writtenDate } from '../../outputs/writtenDate.ts'
import { makeCitations } from './citations.ts'
import { contactCard, contactInline } from './contactLine.ts'
import { showListing } from './listings/showListing.ts'
import type { Showing } from './showing.ts'

/** A page as it is shown on a day: what it says, what the profile knows, and how old all of it is. */
export function showPage(page: KnowledgePage, setting: Omit<Showing, 'citations'>): ShownPage {
  const { locale, language, words, facts, today } = setting
  const showing = { ...setting, citations: makeCitations(page.sources, facts, locale) }
  const state = pageState(page, today)
  const opening = page.opening.flatMap((block) => showBlock(block, showing))
  const sections = page.sections.map(({ id, level, title, blocks }) => {
    return { id, level, title, blocks: blocks.flatMap((block) => showBlock(block, showing)) }
  })
  const date = (day: string) => writtenDate(day, language.code)
  return {
    language: page.language,
    direction: language.direction,
    profileLanguage: locale === language.code ? undefined : locale,
    code: page.code,
    number: page.number,
    isFactsheet: page.kind === 'factsheet',
    title: page.title,
    summary: page.summary,
    mark: state === 'stale' || state === 'never_checked' ? words(`knowledge.${state}`) : undefined,
    isOverdue: state === 'stale',
    opening,
    sections,
    // Only now it is known what was cited.
    sources: showing.citations.sources(),
    facts: [
      { name: words('knowledge.version'), value: date(page.version) },
      { name: words('knowledge.owner'), value: ownerOf(page, showing) },
      {
        name: words('knowledge.checked_on'),
        value: page.checkedOn ? date(page.checkedOn) : words('knowledge.by_nobody'),
      },
      { name: words('knowledge.next_review'), value: date(page.nextReview) },
    ],
  }
}

function ownerOf({ owner }: KnowledgePage, { facts, locale }: Showing): string {
  return facts.sources.organisations.find(({ code }) => code === owner)?.[locale] ?? owner
}

function showBlock(block: Block, showing: Showing): readonly ShownBlock[] {
  switch (block.kind) {
    case 'paragraph': {
      // A contact alone in its paragraph has room for all that is known of it.
      const [only, ...others] = block.children
      if (only?.kind === 'contact' && others.length === 0) {
        return [{ kind: 'cards', cards: [contactCard(only.code, showing)] }]
      }
      return [{ kind: 'paragraph', children: block.children.map((inline) => showInline(inline, showing)) }]
    }
    case 'list': {
      const items = block.items.map((item) => item.flatMap((inner) => showBlock(inner, showing)))
      return [{ kind: 'list', isOrdered: block.isOrdered, items }]
    }
    case 'warning':
      return [{ kind: 'warning', children: block.children.flatMap((inner) => showBlock(inner, showing)) }]
    case 'listing':
      return showListing(block.name, block.about, showing)
  }
}

function showInline(inline: Inline, showing: Showing): ShownInline {
  const within = (children: readonly Inline[]) => children.map((child) => showInline(child, showing))
  switch (inline.kind) {
    case 'text':
      return { kind: 'text', text: inline.text.replaceAll('\n', ' ') }
    case 'strong':
    case 'emphasis':
      return { kind: inline.kind, children: within(inline.children) }
    case 'not_verified':
      return { kind: 'doubt', children: within(inline.children), mark: showing.words('knowledge.not_verified') }
    case 'source':
      return showing.citations.cite(inline.code)
    case 'contact':
      return contactInline(inline.code, showing)
    case 'page': {
      const number = showing.pages.find(({ code }) => code === inline.code)?.number
      if (number === undefined) throw new Error(`there is no page ${inline.code}`)
      return { kind: 'page', number, heading: inline.heading, children: within(inline.children) }
    }
  }
}
