import type pg from 'pg'

/** What the database did for a query: milliseconds of planning and running, and from where it read. */
export type Plan = {
  readonly took: number
  readonly nodes: readonly string[]
  readonly heapFetches: number
}

export const EXPLAIN = 'explain (analyze, buffers, timing off, format json)'

/** The column of the answer to `EXPLAIN`. */
export type Explained = {
  readonly 'QUERY PLAN': readonly [
    { readonly 'Execution Time': number; readonly 'Planning Time': number; readonly Plan: PlanNode },
  ]
}

type PlanNode = {
  readonly 'Node Type': string
  readonly 'Index Name'?: string
  readonly 'Heap Fetches'?: number
  readonly Plans?: readonly PlanNode[]
}

/** Runs a query written by hand and gives its plan. */
export async function planOf(client: pg.ClientBase, query: string): Promise<Plan> {
  const { rows } = await client.query<Explained>(`${EXPLAIN} ${query}`)
  return planIn(rows)
}

export function planIn(rows: readonly Explained[]): Plan {
  const explained = rows[0]?.['QUERY PLAN'][0]
  if (!explained) throw new Error('the query has no plan')
  const nodes = flattened(explained.Plan)
  const names = nodes.flatMap(
    (node) => node['Index Name'] ?? (node['Node Type'].includes('Seq Scan') ? node['Node Type'] : []),
  )
  return {
    took: explained['Execution Time'] + explained['Planning Time'],
    nodes: [...new Set(names)],
    heapFetches: nodes.reduce((sum, node) => sum + (node['Heap Fetches'] ?? 0), 0),
  }
}

function flattened(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flattened)]
}
