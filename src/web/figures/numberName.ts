import type { CodedField } from '../../domain/codes/codedState.ts'
import { nameOf } from '../../domain/figures/codeNames.ts'
import { capital } from '../../outputs/capital.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { FiguresView } from './figuresView.ts'

type Named = Pick<FiguresView, 'frame' | 'definitions' | 'names' | 'question'>
type Name = (view: Named, parts: readonly string[]) => string

/** What a number is called, by the first word of its id (see `cellOf`). */
const kinds: Readonly<Record<string, Name>> = {
  total: (view, [topic]) => about(view, topic, view.frame.words('figures.name_total', yearsOf(view))),
  previous: (view, [topic]) => about(view, topic, view.frame.words('figures.name_previous', yearsOf(view))),
  change: (view, [topic]) => about(view, topic, view.frame.words('figures.name_change', yearsOf(view))),
  open: (view, [topic]) => {
    const date = longDate(view.question.asOf, view.frame.locale)
    return about(view, topic, view.frame.words('figures.name_open', { date }))
  },
  group: (view, codes) => labels(view, ['victimGroup', 'topic'], codes),
  outcome: (view, codes) => labels(view, ['outcome'], codes),
  result: (view, codes) => labels(view, ['result'], codes),
  flow: (view, codes) => labels(view, ['topic', 'outcome', 'result'], codes),
  returned: (view, [topic]) => about(view, topic, view.frame.words('figures.name_returned')),
  table: tableName,
  sentence: sentenceName,
  advice_requests: ({ frame }) => frame.words('figures.advice_requests'),
}

/** A name for a number in the language of the page: "Achterlating, tabel 5". */
export function numberName(view: Named, id: string): string {
  const [kind = '', ...parts] = id.split('.')
  const name = Object.hasOwn(kinds, kind) ? kinds[kind]?.(view, parts) : undefined
  return capital(name ?? id)
}

function about(view: Named, topic: string | undefined, what: string): string {
  return topic === undefined ? what : `${labels(view, ['topic'], [topic])}, ${lowered(what)}`
}

function labels(view: Named, fields: readonly CodedField[], codes: readonly string[]): string {
  const { names, frame } = view
  const named = codes.map((code, at) => {
    const field = fields[at]
    return field ? nameOf(names, field, code)[frame.locale] : code
  })
  return named.join(', ')
}

function tableName({ definitions, names, frame }: Named, [id = '', code]: readonly string[]): string {
  const { words, locale } = frame
  if (code === undefined) return words('figures.name_table_total', { id })
  const table = definitions.tables.find((known) => known.id === id)
  const row = table?.rows.find((known) => known.code === code)
  const label = row?.label[locale] ?? (table ? nameOf(names, table.by, code)[locale] : code)
  return words('figures.name_table_row', { label: capital(label), id })
}

function sentenceName({ definitions, frame }: Named, [id]: readonly string[]): string {
  const sentence = definitions.sentences.find((known) => known.id === id)
  const section = definitions.sections.find((known) => known.id === sentence?.section)
  return frame.words('figures.name_sentence', { section: section?.title[frame.locale] ?? '' })
}

function yearsOf({ question }: Named) {
  return { year: String(question.year), year_before: String(question.year - 1) }
}

function lowered(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}
