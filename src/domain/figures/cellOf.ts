import { type CodedField, OPEN } from '../codes/codedState.ts'
import type { LocalText } from '../shared/locale.ts'
import type { Cell, CellTerm, CountedYear } from './cell.ts'
import { type CodeNames, isCode } from './codeNames.ts'
import { both, type Condition } from './condition.ts'
import type { DefinitionSet, TableDefinition } from './definitionSet.ts'

type Scope = { readonly definitions: DefinitionSet; readonly names: CodeNames }
type Terms = { readonly terms: readonly CellTerm[]; readonly notes: readonly LocalText[] }
type ReadTerms = (scope: Scope, parts: readonly string[]) => Terms | undefined

/** The kinds of number, by the first word of the id; the rest of the id names codes, tables and rows. */
const kinds: Readonly<Record<string, ReadTerms>> = {
  total: (scope, parts) => casesBy(scope, ['topic'], parts, 0),
  previous: (scope, parts) => inYear('previous', casesBy(scope, ['topic'], parts, 0)),
  change: (scope, parts) => change(casesBy(scope, ['topic'], parts, 0)),
  open: (scope, parts) => casesBy(scope, ['outcome', 'topic'], [OPEN, ...parts], 1),
  group: (scope, parts) => casesBy(scope, ['victimGroup', 'topic'], parts, 1),
  outcome: (scope, parts) => casesBy(scope, ['outcome'], parts, 1),
  result: (scope, parts) => casesBy(scope, ['result'], parts, 1),
  returned: returnedTerms,
  flow: (scope, parts) => casesBy(scope, ['topic', 'outcome', 'result'], parts, 2),
  table: tableTerms,
  sentence: sentenceTerms,
}

/**
 * What the number with this id counts; missing when there is no such number. Ids: `total`, `total.TOPIC`, `previous`,
 * `previous.TOPIC`, `change`, `change.TOPIC`, `open`, `open.TOPIC`, `group.GROUP`, `group.GROUP.TOPIC`, `outcome.OUTCOME`,
 * `result.RESULT`, `returned`, `flow.TOPIC.OUTCOME`, `flow.TOPIC.OUTCOME.RESULT`, `table.TABLE` (n and total), `table.TABLE.ROW`,
 * `sentence.SENTENCE.NUMBER`, `advice_requests`.
 */
export function cellOf(definitions: DefinitionSet, names: CodeNames, id: string): Cell | undefined {
  if (id === 'advice_requests') return { id, counts: 'advice_requests' }
  const [kind = '', ...parts] = id.split('.')
  const read = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  const terms = read?.({ definitions, names }, parts)
  return terms && { id, counts: 'cases', ...terms }
}

/** The id of a number in a sentence: the cell itself when it prints one cell, else an id of its own. */
export function numberCellId(
  sentence: string,
  number: string,
  terms: readonly { sign: 1 | -1; cell: string }[],
): string {
  const [first] = terms
  return terms.length === 1 && first?.sign === 1 ? first.cell : `sentence.${sentence}.${number}`
}

function casesBy(
  { definitions, names }: Scope,
  fields: readonly CodedField[],
  codes: readonly string[],
  least: number,
): Terms | undefined {
  if (codes.length < least || codes.length > fields.length) return undefined
  let of: Condition = definitions.population
  for (const [at, code] of codes.entries()) {
    const field = fields[at]
    if (!field || !isCode(names, field, code)) return undefined
    of = both(of, { [field]: [code] })
  }
  return { terms: [{ sign: 1, year: 'this', of }], notes: [] }
}

function returnedTerms({ definitions }: Scope, parts: readonly string[]): Terms | undefined {
  const of = both(definitions.population, { result: definitions.returns })
  return parts.length > 0 ? undefined : { terms: [{ sign: 1, year: 'this', of }], notes: [] }
}

function inYear(year: CountedYear, found: Terms | undefined): Terms | undefined {
  return found && { ...found, terms: found.terms.map((term) => ({ ...term, year })) }
}

function change(found: Terms | undefined): Terms | undefined {
  if (!found) return undefined
  const before = found.terms.map((term): CellTerm => ({ ...term, year: 'previous', sign: -1 }))
  return { ...found, terms: [...found.terms, ...before] }
}

function tableTerms({ definitions, names }: Scope, parts: readonly string[]): Terms | undefined {
  const [id, code, ...rest] = parts
  const table = definitions.tables.find((known) => known.id === id)
  if (!table || rest.length > 0) return undefined
  const of = both(definitions.population, table.of)
  if (code === undefined) return { terms: [{ sign: 1, year: 'this', of }], notes: [table.definition] }
  const row = rowTerms(table, names, code)
  return row && { terms: [{ sign: 1, year: 'this', of: both(of, row.of) }], notes: row.notes }
}

function rowTerms(
  table: TableDefinition,
  names: CodeNames,
  code: string,
): { of: Condition; notes: readonly LocalText[] } | undefined {
  const row = table.rows.find((known) => known.code === code)
  if (row) return { of: { [table.by]: row.counts }, notes: row.note ? [row.note] : [] }
  const countedElsewhere = table.rows.some(({ counts }) => counts.includes(code))
  return countedElsewhere || !isCode(names, table.by, code) ? undefined : { of: { [table.by]: [code] }, notes: [] }
}

function sentenceTerms({ definitions, names }: Scope, parts: readonly string[]): Terms | undefined {
  const [id, name, ...rest] = parts
  const numbers = definitions.sentences.find((known) => known.id === id)?.numbers
  if (!numbers || name === undefined || rest.length > 0 || !Object.hasOwn(numbers, name)) return undefined
  const found: CellTerm[] = []
  for (const { sign, cell } of numbers[name] ?? []) {
    const part = cell.startsWith('sentence.') ? undefined : cellOf(definitions, names, cell)
    if (part?.counts !== 'cases') return undefined
    found.push(...part.terms.map((term) => (sign === 1 ? term : opposite(term))))
  }
  return { terms: found, notes: [] }
}

function opposite(term: CellTerm): CellTerm {
  return { ...term, sign: term.sign === 1 ? -1 : 1 }
}
