import { comparePublished } from '../../../domain/figures/comparePublished.ts'
import type { CountedFigures, CountedNumber } from '../../../domain/figures/countedFigures.ts'
import type { PublishedFigures } from '../../../domain/figures/publishedFigures.ts'
import type { Contradiction } from '../../../domain/figures/reconcile/finding.ts'

/** How many numbers of a kind are the same in the report and in the register. */
export type Agreement = { readonly equal: number; readonly all: number }

/** The report set beside the register. `differing` are the numbers that differ without the report contradicting itself there. */
export type Verdict = {
  readonly cells: Agreement
  readonly captions: Agreement
  readonly statements: Agreement
  readonly differing: readonly Difference[]
}

export type Difference = { readonly cell: string; readonly published: number; readonly computed: number }

/** A number of the report beside ours, with what it claims to be in the terms of a reconciliation, where it is one of a table. */
type Pair = Difference & { readonly claim: string | undefined }

/**
 * Weighs a published report against the figures of the register: every cell and caption of its tables and every number of its
 * text. A number that the report contradicts itself, and where the register counts what its own sums ask, is explained.
 */
export function weigh(
  report: PublishedFigures,
  figures: CountedFigures,
  contradictions: readonly Contradiction[],
): Verdict {
  const tables = comparePublished(report, figures)
  const cells = tables.flatMap(({ id, rows, total }) => [
    ...rows.map((row) => pair(row.computed, row.published, `table.${id}.rows.${row.code}`)),
    pair(total.computed, total.published, `table.${id}.total`),
  ])
  const captions = tables.map(({ id, n }) => (n ? pair(n.computed, n.published, `table.${id}.n`) : undefined))
  const statements = statementsOf(report, figures)
  const groups = [cells, captions, statements].map((pairs) => pairs.filter((found) => found !== undefined))
  const [inCells = [], inCaptions = [], inStatements = []] = groups
  return {
    cells: agreement(inCells),
    captions: agreement(inCaptions),
    statements: agreement(inStatements),
    differing: groups.flat().filter((one) => !isEqual(one) && !isExplained(one, contradictions)),
  }
}

function pair({ cell, count }: CountedNumber, published: number | undefined, claim?: string): Pair | undefined {
  return published === undefined ? undefined : { cell, published, computed: count, claim }
}

function statementsOf({ published }: PublishedFigures, figures: CountedFigures): readonly (Pair | undefined)[] {
  const counts = new Map(numbersIn(figures).map((number) => [number.cell, number]))
  return Object.entries(published).map(([cell, count]) => {
    const number = counts.get(cell)
    return number && pair(number, count)
  })
}

/** Every number of the figures that stands outside of the tables. */
function numbersIn(figures: CountedFigures): readonly CountedNumber[] {
  const { total, previous, change, open, topics, victimGroups, sentences } = figures
  return [
    total,
    previous,
    change,
    open,
    ...topics.flatMap((topic) => [topic.total, topic.previous, topic.change, topic.open]),
    ...victimGroups.flatMap((group) => [group.total, ...group.topics]),
    ...sentences.flatMap(({ numbers }) => Object.values(numbers)),
  ]
}

function agreement(pairs: readonly Pair[]): Agreement {
  return { equal: pairs.filter(isEqual).length, all: pairs.length }
}

function isEqual({ published, computed }: Pair): boolean {
  return published === computed
}

function isExplained({ claim, computed }: Pair, contradictions: readonly Contradiction[]): boolean {
  if (claim === undefined) return false
  return contradictions.some(({ number, expected }) => number.claims.includes(claim) && expected === computed)
}
