import type { IsoDate } from '../shared/isoDate.ts'
import { type Locale, locales } from '../shared/locale.ts'
import { type ContentFinding, type ContentRule, inOrder } from './contentFinding.ts'
import type { KnowledgePage, ListingName } from './document.ts'
import { everyBlock, everyInline } from './everyInline.ts'
import type { CheckedContent } from './publishing/checkProposal.ts'
import { type CheckableContact, type ContactCheck, differentFacts, isBeforeSource } from './publishing/contactCheck.ts'
import type { EmbassyNumber } from './publishing/embassyNumber.ts'

/** The codes of a profile that a page may refer to. */
export type KnownCodes = {
  readonly contacts: ReadonlyMap<string, CheckableContact>
  /** The countries whose embassy can have a number. */
  readonly embassies: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly organisations: ReadonlySet<string>
  /** What a list can be about, for the lists that are shown in parts. */
  readonly parts: Readonly<Partial<Record<ListingName, ReadonlySet<string>>>>
}

/**
 * What is wrong between pages that can each be read: a language that lacks, headings or fields that differ from the Dutch page, links
 * and codes that lead nowhere, dates that can't be. A review that has passed is no finding: it is work, not a fault.
 */
export function checkPages(
  pages: readonly KnowledgePage[],
  known: KnownCodes,
  today: IsoDate,
): readonly ContentFinding[] {
  return inOrder([
    ...missingLanguages(pages),
    ...numbersTwice(pages),
    ...pages.flatMap((page) => [
      ...differences(page, pages),
      ...unknownReferences(page, pages, known),
      ...wrongDates(page, today),
    ]),
  ])
}

/** The findings of files by themselves and between them. A language whose file is there but can't be read is not missing. */
export function checkContent(content: CheckedContent, known: KnownCodes, today: IsoDate): readonly ContentFinding[] {
  const read = new Set(content.findings.map(({ file }) => file))
  const between = checkPages(content.pages, known, today)
  const real = between.filter(({ rule, file }) => rule !== 'language_missing' || !read.has(file))
  return inOrder([
    ...content.findings,
    ...real,
    ...content.embassies.flatMap((one) => wrongEmbassy(one, known, today)),
    ...content.checks.flatMap((one) => wrongCheck(one, known, today)),
  ])
}

function wrongEmbassy(one: EmbassyNumber, known: KnownCodes, today: IsoDate): readonly ContentFinding[] {
  const { file, country, checkedOn } = one
  const isKnown = known.embassies.has(country)
  return [
    ...(isKnown ? [] : [{ rule: 'embassy_unknown' as const, file, line: 1, about: country, expected: '' }]),
    ...(checkedOn <= today
      ? []
      : [{ rule: 'date_ahead' as const, file, line: 3, about: 'checked_on', expected: today }]),
  ]
}

/** A check of something else than the profile has is a fault: who reads the file would take it for a check of what is shown. */
function wrongCheck(check: ContactCheck, known: KnownCodes, today: IsoDate): readonly ContentFinding[] {
  const { file, contact: code, checkedOn } = check
  const found = (rule: ContentRule, field: string, about: string, expected: string): ContentFinding => {
    return { rule, file, line: check.lines[field] ?? 1, about, expected }
  }
  const contact = known.contacts.get(code)
  if (!contact) return [found('contact_unknown', 'checked_on', code, '')]
  const { facts, sourceDate } = contact
  const isAhead = checkedOn > today
  const isEarly = isBeforeSource(checkedOn, sourceDate)
  return [
    ...(isAhead ? [found('date_ahead', 'checked_on', 'checked_on', today)] : []),
    ...(isEarly ? [found('check_before_source', 'checked_on', 'checked_on', sourceDate ?? '')] : []),
    ...differentFacts(check.facts, facts).map((name) => found('check_of_other', name, name, facts[name] ?? '-')),
  ]
}

/** The language that others follow. */
const FIRST: Locale = 'nl'

function missingLanguages(pages: readonly KnowledgePage[]): readonly ContentFinding[] {
  const codes = [...new Set(pages.map(({ code }) => code))]
  return codes.flatMap((code) =>
    locales
      .filter((language) => !pages.some((page) => page.code === code && page.language === language))
      .map((language) => ({
        rule: 'language_missing' as const,
        file: `${language}/${code}.md`,
        line: 1,
        about: code,
        expected: language,
      })),
  )
}

function numbersTwice(pages: readonly KnowledgePage[]): readonly ContentFinding[] {
  return pages.flatMap((page) => {
    const first = pages.find(({ language, number }) => language === page.language && number === page.number)
    if (first === undefined || first === page) return []
    return [found(page, 'number_twice', String(page.number), first.file)]
  })
}

function differences(page: KnowledgePage, pages: readonly KnowledgePage[]): readonly ContentFinding[] {
  const dutch = pages.find(({ code, language }) => code === page.code && language === FIRST)
  if (dutch === undefined || dutch === page) return []
  return [...headingDifferences(page, dutch), ...fieldDifferences(page, dutch), ...listingDifferences(page, dutch)]
}

function headingDifferences(page: KnowledgePage, dutch: KnowledgePage): readonly ContentFinding[] {
  const count = Math.max(page.sections.length, dutch.sections.length)
  for (let at = 0; at < count; at += 1) {
    const [own, theirs] = [page.sections[at], dutch.sections[at]]
    if (own?.id === theirs?.id && own?.level === theirs?.level) continue
    // The first one that differs: those after it shift with it.
    const line = own?.line ?? page.sections.at(-1)?.line ?? 1
    return [found(page, 'headings_differ', headingText(own), headingText(theirs), line)]
  }
  return []
}

function headingText(section: KnowledgePage['sections'][number] | undefined): string {
  return section === undefined ? '-' : `${'#'.repeat(section.level)} {#${section.id}}`
}

function fieldDifferences(page: KnowledgePage, dutch: KnowledgePage): readonly ContentFinding[] {
  const shared = {
    kind: (one: KnowledgePage) => one.kind,
    number: (one: KnowledgePage) => String(one.number),
    owner: (one: KnowledgePage) => one.owner,
    sources: (one: KnowledgePage) => one.sources.join(', '),
  }
  return Object.entries(shared)
    .filter(([, read]) => read(page) !== read(dutch))
    .map(([field, read]) => found(page, 'fields_differ', field, read(dutch)))
}

function listingDifferences(page: KnowledgePage, dutch: KnowledgePage): readonly ContentFinding[] {
  const shown = (one: KnowledgePage) =>
    everyBlock(one)
      .flatMap((block) => (block.kind === 'listing' ? [listingText(block)] : []))
      .join(', ')
  return shown(page) === shown(dutch) ? [] : [found(page, 'listings_differ', shown(page) || '-', shown(dutch) || '-')]
}

function listingText({ name, about }: { readonly name: string; readonly about: string | undefined }): string {
  return about === undefined ? name : `${name}/${about}`
}

function unknownReferences(
  page: KnowledgePage,
  pages: readonly KnowledgePage[],
  known: KnownCodes,
): readonly ContentFinding[] {
  return [
    ...(known.organisations.has(page.owner) ? [] : [found(page, 'owner_unknown', page.owner, '')]),
    ...page.sources.filter((code) => !known.sources.has(code)).map((code) => found(page, 'source_unknown', code, '')),
    ...everyBlock(page).flatMap((block) => (block.kind === 'listing' ? unknownPart(page, block, known) : [])),
    ...everyInline(page).flatMap((one): readonly ContentFinding[] => {
      if (one.kind === 'contact' && !known.contacts.has(one.code))
        return [found(page, 'contact_unknown', one.code, '', one.line)]
      if (one.kind === 'source' && !page.sources.includes(one.code))
        return [found(page, 'source_not_listed', one.code, '', one.line)]
      return one.kind === 'page' ? brokenLink(page, one, pages) : []
    }),
  ]
}

type Listing = { readonly name: ListingName; readonly about: string | undefined; readonly line: number }

/** A list in parts names the part; another names none. */
function unknownPart(page: KnowledgePage, listing: Listing, known: KnownCodes): readonly ContentFinding[] {
  const parts = known.parts[listing.name]
  const fits = listing.about === undefined ? parts === undefined : (parts?.has(listing.about) ?? false)
  if (fits) return []
  const expected = parts ? [...parts].map((part) => `${listing.name}/${part}`).join(', ') : listing.name
  return [found(page, 'listing_unknown', listingText(listing), expected, listing.line)]
}

type PageLink = { readonly code: string; readonly heading: string | undefined; readonly line: number }

function brokenLink(page: KnowledgePage, link: PageLink, pages: readonly KnowledgePage[]): readonly ContentFinding[] {
  const target = pages.find(({ code, language }) => code === link.code && language === page.language)
  if (target === undefined) return [found(page, 'page_unknown', `${link.code}.md`, page.language, link.line)]
  if (link.heading === undefined || target.sections.some(({ id }) => id === link.heading)) return []
  return [found(page, 'heading_unknown', `#${link.heading}`, target.file, link.line)]
}

function wrongDates(page: KnowledgePage, today: IsoDate): readonly ContentFinding[] {
  const ahead = [
    ['version', page.version],
    ['checked_on', page.checkedOn],
  ].filter(([, date]) => date !== undefined && date > today)
  return [
    ...ahead.map(([field]) => found(page, 'date_ahead', field ?? '', today)),
    ...(page.nextReview > page.version ? [] : [found(page, 'review_before_version', 'next_review', page.version)]),
  ]
}

function found(page: KnowledgePage, rule: ContentRule, about: string, expected: string, line = 1): ContentFinding {
  return { rule, file: page.file, line, about, expected }
}
