import type { Locale } from '../../domain/shared/locale.ts'
import type { ShownInline, ShownSource } from '../../outputs/knowledge/shownPage.ts'
import { writtenDate } from '../../outputs/writtenDate.ts'
import type { KnowledgeFacts } from './knowledgeFacts.ts'

/** Gives each source of a page its number: first those of its head, then those of the profile's lists as they come. */
export type Citations = {
  readonly cite: (code: string) => ShownInline
  /** What was cited, with what was named in the head, in the order of the numbers. */
  readonly sources: () => readonly ShownSource[]
}

export function makeCitations(named: readonly string[], facts: KnowledgeFacts, locale: Locale): Citations {
  const numbers = new Map<string, number>()
  const numberOf = (code: string): number => {
    const number = numbers.get(code) ?? numbers.size + 1
    numbers.set(code, number)
    return number
  }
  for (const code of named) numberOf(code)
  return {
    cite: (code) => ({ kind: 'cite', number: numberOf(code) }),
    sources: () =>
      [...numbers].map(([code, number]) => {
        const { address } = describeSource(code, facts, locale)
        return { number, title: sourceLine(code, facts, locale), address }
      }),
  }
}

/** A source as it is told: its name in the language, what is printed of it, and its address. */
export type DescribedSource = {
  readonly name: string
  /** Title as printed where it differs, author, publisher, date; empty when nothing of it is known. */
  readonly details: string
  readonly address: string | undefined
}

/** Throws when the profile has no such source: the check of the content finds that before. */
export function describeSource(code: string, { sources }: KnowledgeFacts, locale: Locale): DescribedSource {
  const { organisations: _, figures: __, ...works } = sources
  const source = Object.values(works)
    .flat()
    .find((one) => one.code === code)
  if (!source) throw new Error(`the profile has no source ${code}`)
  const { title, publisher, url } = source
  const printed = title === source[locale] ? undefined : `‘${title}’`
  const parts = [printed, authorOf(source), publisher, dateOf(source, locale)].filter((part) => part !== undefined)
  return { name: source[locale], details: [...new Set(parts)].join(', '), address: url ?? undefined }
}

/** A source in one line. */
export function sourceLine(code: string, facts: KnowledgeFacts, locale: Locale): string {
  const { name, details } = describeSource(code, facts, locale)
  return details === '' ? name : `${name} (${details})`
}

function authorOf(source: object): string | undefined {
  return 'author' in source && typeof source.author === 'string' ? source.author : undefined
}

/** As exact as the source gives it; missing when it gives none. */
function dateOf(
  source: { readonly date?: string | null | undefined; readonly year?: number | null | undefined },
  locale: Locale,
): string | undefined {
  if (source.date) return writtenDate(source.date, locale)
  return source.year ? String(source.year) : undefined
}
