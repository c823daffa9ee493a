import type { FiguresFormat } from '../../boundary/figures/questionRequest.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import { yearEnd } from '../../domain/shared/isoDate.ts'
import { paths } from '../shell/paths.ts'

/** What a page of the figures is about: the question, and by which definitions it is answered. */
export type AskedFigures = { readonly question: FiguresQuestion; readonly definitions: string }

export function figuresHref(asked: AskedFigures, byDefault: string, format?: FiguresFormat): string {
  return withQuery(paths.figuresOf(asked.question.year), { ...choicesOf(asked, byDefault), format })
}

export function numberHref(asked: AskedFigures, byDefault: string, cell: string): string {
  return withQuery(paths.number(asked.question.year, cell), choicesOf(asked, byDefault))
}

/** The cases behind a number, in the list of cases. */
export function casesHref(asked: AskedFigures, byDefault: string, cell: string): string {
  const { year } = asked.question
  return withQuery(paths.cases, { under: cell, figures_year: String(year), ...choicesOf(asked, byDefault) })
}

/** Only what differs from the default stands in an address. */
function choicesOf({ question, definitions }: AskedFigures, byDefault: string) {
  return {
    as_of: question.asOf === yearEnd(question.year) ? undefined : question.asOf,
    known_at: question.knownAt ?? undefined,
    definitions: definitions === byDefault ? undefined : definitions,
  }
}

function withQuery(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, value)
  return query.size > 0 ? `${path}?${query}` : path
}
