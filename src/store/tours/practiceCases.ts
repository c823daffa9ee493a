import { sql } from 'kysely'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import type { ActorTx } from '../withActor.ts'

/** A case that is made for practice, and how far along its road it is. */
export type PracticeCase = {
  readonly caseId: number
  readonly number: string
  readonly version: number
  readonly road: string
  readonly dayZero: IsoDate
  /** So many deeds of the road were done. */
  readonly done: number
}

/** Those that the actor may see: of an organisation, what was shared with it. */
export async function listPracticeCases(tx: ActorTx, tenant: number): Promise<readonly PracticeCase[]> {
  const { rows } = await sql<PracticeCase>`
    select p.case_id as "caseId", c.number, c.version, p.road, to_char(p.day_zero, 'YYYY-MM-DD') as "dayZero", p.done
    from practice_case p
    join case_state c on c.tenant = p.tenant and c.case_id = p.case_id
    where p.tenant = ${tenant}
    order by p.case_id`.execute(tx)
  return rows
}

export type Progress = Pick<PracticeCase, 'caseId' | 'road' | 'dayZero' | 'done'>

export async function addPracticeCase(tx: ActorTx, tenant: number, progress: Progress): Promise<void> {
  const { caseId: case_id, road, dayZero: day_zero, done } = progress
  await tx.insertInto('practice_case').values({ tenant, case_id, road, day_zero, done }).execute()
}

export async function saveProgress(tx: ActorTx, tenant: number, { caseId, done }: Progress): Promise<void> {
  await tx
    .updateTable('practice_case')
    .set({ done })
    .where('tenant', '=', tenant)
    .where('case_id', '=', caseId)
    .execute()
}
