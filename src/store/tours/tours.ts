import { sql } from 'kysely'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { ActorTx } from '../withActor.ts'

/** A story that somebody plays. */
export type StoredTour = {
  readonly id: number
  readonly story: string
  /** Whose deeds are done by hand. */
  readonly part: string
  readonly dayZero: IsoDate
  /** So many of its deeds were done. */
  readonly done: number
  /** The number of its case; missing before its report. */
  readonly number: string | undefined
}

const columns = sql`id, story, part, to_char(day_zero, 'YYYY-MM-DD') as "dayZero", done, number`

type Row = Omit<StoredTour, 'number'> & { readonly number: string | null }

/** Those of a tenant, the newest first. */
export async function listTours(tx: ActorTx, tenant: number, most: number): Promise<readonly StoredTour[]> {
  const { rows } = await sql<Row>`
    select ${columns} from tour where tenant = ${tenant} order by id desc limit ${most}`.execute(tx)
  return rows.map(read)
}

export async function findTour(tx: ActorTx, tenant: number, id: number): Promise<StoredTour | undefined> {
  const { rows } = await sql<Row>`select ${columns} from tour where tenant = ${tenant} and id = ${id}`.execute(tx)
  return rows.map(read)[0]
}

/** The tour that a case belongs to. */
export async function findTourOfCase(tx: ActorTx, tenant: number, number: string): Promise<StoredTour | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from tour where tenant = ${tenant} and number = ${number}`.execute(tx)
  return rows.map(read)[0]
}

export async function isTourCase(tx: ActorTx, tenant: number, caseId: number): Promise<boolean> {
  const found = await tx
    .selectFrom('tour')
    .select('id')
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return found !== undefined
}

/** The version of the case with this number. */
export async function findVersion(tx: ActorTx, tenant: number, number: string): Promise<number | undefined> {
  const found = await tx
    .selectFrom('case_state')
    .select('version')
    .where('tenant', '=', tenant)
    .where('number', '=', number)
    .executeTakeFirst()
  return found?.version
}

/** Begins a story. Gives its number. */
export async function addTour(
  tx: ActorTx,
  tenant: number,
  { story, part, dayZero: day_zero }: Pick<StoredTour, 'story' | 'part' | 'dayZero'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('tour')
    .values({ tenant, story, part, day_zero, case_id: null, number: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One more deed was done. False when somebody else did it in between. */
export async function saveDeed(tx: ActorTx, tenant: number, { id, done }: StoredTour): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('tour')
    .set({ done: done + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('done', '=', done)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The report was taken in: from now on the tour has a case. False when it had one. */
export async function saveFirstDeed(
  tx: ActorTx,
  tenant: number,
  id: number,
  { caseId: case_id, number }: { readonly caseId: number; readonly number: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('tour')
    .set({ done: 1, case_id, number })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('done', '=', 0)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function read({ number, ...tour }: Row): StoredTour {
  return { ...tour, number: number ?? undefined }
}
