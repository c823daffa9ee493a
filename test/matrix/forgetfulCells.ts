import { sql } from 'kysely'
import pg from 'pg'
import { mayReadEvent } from '../../src/domain/access/caseAccess.ts'
import { databaseRoleOf } from '../../src/domain/access/roles.ts'
import type { Cell, Matrix } from './cell.ts'
import { eventTypes, parts } from './matrixRegister.ts'
import { mayOpen, sightIn } from './readCells.ts'
import { type Relation, relations } from './relations.ts'
import type { Subject } from './subjects.ts'

/**
 * What a query sees that forgets everything, the tenant and the case too: the policy of each table by itself. Through the API an event is
 * only ever asked for with its case, so that a hole in one policy can hide behind the other.
 */
export async function forgetfulCells(matrix: Matrix, subject: Subject): Promise<readonly Cell[]> {
  const counts = databaseRoleOf(subject.role) === 'analyst'
  const tables = [
    {
      table: 'case_state',
      columns: ['case_id'],
      expected: relations.map((relation) => (sightIn(subject, relation).sees === 'nothing' ? [] : [''])),
    },
    {
      table: 'event',
      columns: ['stream', 'type'],
      expected: relations.map((relation) =>
        eventTypes.filter((type) => mayReadEvent(sightIn(subject, relation), { type })),
      ),
    },
    {
      table: 'event_sealed',
      columns: ['stream', 'part'],
      expected: relations.map((relation) =>
        counts ? [] : [...parts, 'salt'].filter((part) => mayOpen(subject, relation, part)),
      ),
    },
    {
      table: 'case_grant',
      columns: ['case_id', 'kind'],
      expected: relations.map((relation) => grantsSeen(subject, relation)),
    },
    {
      table: 'case_share',
      columns: ['case_id', 'purpose'],
      expected: relations.map((relation) => (showsShares(subject, relation) ? ['return'] : [])),
    },
  ] as const
  const cells: Cell[] = []
  for (const { table, columns, expected } of tables) {
    const found = await seenIn(matrix, subject, table, columns)
    for (const [at, relation] of relations.entries()) {
      const names = found.get(matrix.caseIds.get(relation) ?? 0) ?? []
      const sorted = [...(expected[at] ?? [])].sort().join(' ')
      const actual = [...new Set(names)].sort().join(' ')
      cells.push({ subject, relation, operation: `forgetful ${table}`, expected: sorted, actual })
      cells.push({
        ...{ subject, relation, operation: `forgetful ${table}: any` },
        ...{ expected: (expected[at] ?? []).length > 0, actual: names.length > 0 },
      })
    }
  }
  return cells
}

/** The kinds of grants that a subject sees: those to themselves and their teams; a manager those of everybody. */
function grantsSeen({ role, tenant, principals }: Subject, { grants }: Relation): readonly string[] {
  const who = databaseRoleOf(role)
  if (tenant !== 1 || (who !== 'caseworker' && who !== 'manager')) return []
  const own = grants.filter(({ principal }) => who === 'manager' || principals.includes(principal))
  return [...new Set(own.map(({ kind }) => kind))]
}

/** Shares are seen with the case; by an organisation its own as long as they count, also when the case is kept from somebody of it. */
function showsShares(subject: Subject, { shares, ...relation }: Relation): boolean {
  if (databaseRoleOf(subject.role) !== 'partner') {
    return shares.length > 0 && sightIn(subject, { shares, ...relation }).sees === 'all'
  }
  return sightIn(subject, { shares, ...relation, excluded: [], readers: undefined }).sees === 'shared'
}

/** What is seen of each case; nothing when the role may not read the table at all. */
async function seenIn(
  { register }: Matrix,
  subject: Subject,
  table: string,
  [id, name]: readonly [id: string, name?: string],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const query = sql<{ id: number; name: string }>`
    select ${sql.ref(id)} as id, ${name === undefined ? sql`''` : sql.ref(name)} as name from ${sql.table(table)}`
  try {
    const { rows } = await register.withActor(subject, (tx) => query.execute(tx))
    const grouped = Map.groupBy(rows, (row) => row.id)
    return new Map([...grouped].map(([caseId, own]) => [caseId, own.map((row) => row.name)]))
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return new Map()
    throw error
  }
}
