import { IntlMessageFormat } from 'intl-messageformat'
import type { CountedFigures, CountedNumber } from '../../domain/figures/countedFigures.ts'
import type { Locale, LocalText } from '../../domain/shared/locale.ts'
import { longDate } from './longDate.ts'
import { yearBefore } from './yearBefore.ts'

/** A piece of a sentence, with the number that it prints, where it prints one. */
export type TextPart = { readonly text: string; readonly number: CountedNumber | undefined }

type Values = Readonly<Record<string, string | number>>
type Numbers = Readonly<Record<string, CountedNumber>>

const compiled = new Map<string, IntlMessageFormat>()

/** A title or note of the definition set, about these figures. */
export function reportText(text: LocalText, figures: CountedFigures, locale: Locale): string {
  return plain(reportParts(text, {}, figures, locale))
}

/** A sentence of the definition set in pieces, with its numbers filled in; no piece when it has nothing to say about these figures. */
export function reportParts(
  text: LocalText,
  numbers: Numbers,
  figures: CountedFigures,
  locale: Locale,
): readonly TextPart[] {
  const openers = Object.entries(numbers).map(([name, number]) => [
    `open_${name}`,
    (pieces: readonly (string | TextPart)[]): TextPart => ({ number, text: pieces.map(textOf).join('') }),
  ])
  const values = { ...valuesOf(figures, locale), ...numberValues(numbers), ...Object.fromEntries(openers) }
  const parts = compile(text[locale], locale).formatToParts<TextPart>(values)
  return trimmed(
    parts.map(({ value }) => (typeof value === 'object' ? value : { text: String(value), number: undefined })),
  )
}

export function plain(parts: readonly TextPart[]): string {
  return parts.map(textOf).join('')
}

function textOf(part: string | TextPart): string {
  return typeof part === 'string' ? part : part.text
}

/** What every text may use. A year is a name here, so it is given as text: 2018, not 2,018. */
function valuesOf({ question, previousYear }: CountedFigures, locale: Locale): Values {
  return {
    year: String(question.year),
    year_before: yearBefore(question, locale),
    date: longDate(question.asOf, locale),
    previous_year: previousYear === 'data' ? 'data' : 'no_data',
  }
}

function numberValues(numbers: Numbers): Values {
  return Object.fromEntries(
    Object.entries(numbers).flatMap(([name, { count }]) => [
      [name, count],
      [`${name}_abs`, Math.abs(count)],
      [`${name}_sign`, count > 0 ? 'more' : count < 0 ? 'less' : 'equal'],
    ]),
  )
}

function compile(text: string, locale: Locale): IntlMessageFormat {
  const key = `${locale} ${text}`
  const known = compiled.get(key)
  if (known) return known
  // Numbers and tags share one set of values, and a tag bears the name of the number that it prints.
  const made = new IntlMessageFormat(text.replace(/<(\/?)([a-z_]+)>/g, '<$1open_$2>'), locale)
  compiled.set(key, made)
  return made
}

/** Parts of a sentence that stay away leave spaces behind: those at its ends go, and of two neighbours one. */
function trimmed(parts: readonly TextPart[]): readonly TextPart[] {
  const last = parts.length - 1
  return parts
    .map((part, at) => {
      const single = part.text.replace(/ {2,}/g, ' ')
      const start = at === 0 ? single.trimStart() : single
      return { ...part, text: at === last ? start.trimEnd() : start }
    })
    .filter(({ text }) => text !== '')
}
