import { sql } from 'kysely'
import type { DatabaseRole } from '../../domain/access/roles.ts'
import { plannedOnce } from '../plannedOnce.ts'
import type { Schema } from '../schema.ts'
import type { ActorTx } from '../withActor.ts'

/** Whose eyes a case is looked at with. */
export type CaseScope = { readonly tenant: number; readonly role: DatabaseRole }

const sharedColumns = [
  'tenant',
  'case_id',
  'version',
  'number',
  'reported_on',
  'topic',
  'country',
  'place',
  'sex',
  'age_band',
  'victim_group',
  'closed_on',
  'phase',
  'changed',
] as const satisfies readonly (keyof Schema['case_state'])[]

const otherColumns = [
  'case_year',
  'channel',
  'reporter_role',
  'topic_reported',
  'topic_on',
  'tie',
  'place_now',
  'outcome',
  'outcome_on',
  'result',
  'result_on',
] as const satisfies readonly (keyof Schema['case_state'])[]

type Shared = Pick<Schema['case_state'], (typeof sharedColumns)[number]>

/** The facts of one case; what an organisation that was given a share is not told, is missing. */
export type CaseFacts = Shared & Partial<Pick<Schema['case_state'], (typeof otherColumns)[number]>>

/** The columns of a case that a role may read. */
export function factColumns({ role }: CaseScope): readonly (keyof CaseFacts)[] {
  return role === 'partner' ? sharedColumns : allColumns
}

const allColumns = [...sharedColumns, ...otherColumns]

/** One case by its number; missing when there is none or it may not be seen, which look the same. */
export async function findCase(tx: ActorTx, scope: CaseScope, number: string): Promise<CaseFacts | undefined> {
  const { rows } = await sql<CaseFacts>`
    select ${sql.join(factColumns(scope).map((column) => sql.ref(column)))} from case_state
    where tenant = ${scope.tenant} and number = ${number} ${plannedOnce}`.execute(tx)
  return rows[0]
}
