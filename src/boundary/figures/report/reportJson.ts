import { z } from 'zod'
import type { NotRead, PrintedNumber, PrintedReport } from '../../../domain/figures/reconcile/printedReport.ts'
import { assemble, type RawTable, stated } from './assemble.ts'
import { LARGEST_COUNT } from './count.ts'
import { cleanWords, unreadable } from './unreadable.ts'

const count = z.int().min(0).max(LARGEST_COUNT)
const change = z.int().min(-LARGEST_COUNT).max(LARGEST_COUNT)
const code = z.string().regex(/^[A-Za-z0-9_]{1,60}$/)
const words = z.string().max(500)
const byCode = z.record(code, count)

const table = z.object({
  id: code.optional(),
  number: z.int().min(1).max(999).optional(),
  title: words.default(''),
  n: count.optional(),
  rows: z.array(z.object({ code, label: words.default(''), count })).max(500),
  total: count.optional(),
})

/** The JSON of the figures, and the published figures typed over (which number their tables and leave `n` out where none is printed). */
const report = z.object({
  year: z.int().min(1900).max(9999),
  totals: z.record(z.string().max(20), change).default({}),
  changeByTopic: z.record(code, change).default({}),
  previousYearByTopicDerived: byCode.default({}),
  victimGroups: z.record(code, byCode).default({}),
  openOnReferenceDate: byCode.default({}),
  afterVerificationDomesticViolenceAbroad: count.optional(),
  tables: z.array(table).max(200),
})

type Report = z.infer<typeof report>

/** Fields that hold no number of their own to check. */
const withoutNumbers = new Set(
  'about source referenceDate knownAt definitions language previousYear sentences statements anomalies excluded derived labels'.split(
    ' ',
  ),
)

/** Throws `unreadable` with the place of what is no JSON or no report. */
export function parseReportJson(text: string): PrintedReport {
  const json = parseJson(text)
  const parsed = report.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const path = issue?.path.map(String).join('.') ?? ''
    throw unreadable('json_shape', { path: cleanWords(path) || '.' })
  }
  const found = parsed.data
  const after = found.afterVerificationDomesticViolenceAbroad
  return assemble({
    tables: found.tables.map(rawTable),
    statements: [...totalsOf(found), ...statementsOf(found)],
    phrases:
      after === undefined ? [] : [{ says: 'found_after_verification', topic: 'domestic_violence_abroad', line: null }],
    notRead: unknownFields(json),
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // V8 names the place as "(line 3 column 7)"; too deep nesting is a RangeError without one.
    const line = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined
    throw unreadable('json_syntax', line ? { line: Number(line) } : {}, error)
  }
}

function rawTable(printed: z.infer<typeof table>, place: number): RawTable {
  const { id, number, title, n, rows, total } = printed
  if (id === undefined && number === undefined) throw unreadable('json_shape', { path: `tables.${place}.id` })
  return {
    id: id ?? String(number),
    title,
    line: null,
    n: n === undefined ? [] : [{ value: n, line: null }],
    rows: rows.map((row) => ({ code: row.code, label: row.label, value: row.count, line: null })),
    complete: true,
    total: total === undefined ? null : { value: total, line: null },
  }
}

/** `totals` holds this year and the one before under their years, and the difference under `change`. */
function totalsOf({ year, totals }: Report): readonly PrintedNumber[] {
  const years = Object.keys(totals)
    .filter((key) => /^\d{4}$/.test(key))
    .sort()
  const latest = years.at(-1)
  const entries = Object.entries(totals).flatMap(([key, value]) => {
    const field = (claim: string) => stated([claim], value, { line: null, label: `totals.${key}` })
    if (key === 'change') return [field('change')]
    if (!years.includes(key)) return []
    const ofYear = key === latest ? 'year' : 'previous_year'
    const asYear = stated([ofYear], Number(key), { line: null, label: 'totals' })
    return [asYear, field(key === latest ? 'cases' : 'previous')]
  })
  return [stated(['year'], year, { line: null, label: 'year' }), ...entries]
}

function statementsOf(found: Report): readonly PrintedNumber[] {
  const of = (field: string, claim: (key: string) => string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([key, value]) => stated([claim(key)], value, { line: null, label: `${field}.${key}` }))
  const after = found.afterVerificationDomesticViolenceAbroad
  return [
    ...of('changeByTopic', (key) => `change.${key}`, found.changeByTopic),
    ...of('previousYearByTopicDerived', (key) => `previous.${key}`, found.previousYearByTopicDerived),
    ...of('openOnReferenceDate', (key) => `open.${key}`, found.openOnReferenceDate),
    ...Object.entries(found.victimGroups).flatMap(([group, counts]) =>
      of(`victimGroups.${group}`, (key) => (key === 'total' ? `group.${group}` : `group.${group}.${key}`), counts),
    ),
    ...(after === undefined
      ? []
      : [
          stated(['cases.domestic_violence_abroad'], after, {
            line: null,
            label: 'afterVerificationDomesticViolenceAbroad',
          }),
        ]),
  ]
}

function unknownFields(json: unknown): readonly NotRead[] {
  const known = new Set([...Object.keys(report.shape), ...withoutNumbers])
  return Object.keys(Object(json))
    .filter((key) => !known.has(key))
    .slice(0, 20)
    .map((key) => ({ part: 'field', place: { table: null, row: null, line: null }, words: cleanWords(key) }))
}
