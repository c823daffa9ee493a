import { sql } from 'kysely'
import type { Actor } from '../../../domain/access/actor.ts'
import type { VaultPart } from '../../../domain/access/caseAreas.ts'
import type { ActorTx } from '../../withActor.ts'

/** A request to open a part of the address vault. Moments are UTC text; `reason` is sealed under the key of the case. */
export type VaultRequest = {
  readonly id: number
  readonly case_id: number
  readonly number: string
  readonly part: VaultPart
  readonly asked_by: number
  readonly asked_by_name: string
  readonly asked_at: string
  readonly reason: Buffer
  readonly agreed_by_name: string | null
  readonly until: string | null
}

/** Which parts lie in the vault of a case. */
export async function listVault(tx: ActorTx, caseId: number): Promise<readonly VaultPart[]> {
  const { rows } = await sql<{ part: VaultPart }>`select part from case_vault(${caseId}) as part`.execute(tx)
  return rows.map(({ part }) => part)
}

/** A number for a request, before it is written: its reason is sealed for this place. */
export async function takeVaultId(tx: ActorTx): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('vault_opening', 'id')) as id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the database gave no number')
  return row.id
}

type NewRequest = { readonly id: number; readonly caseId: number; readonly part: VaultPart; readonly reason: Buffer }

export async function addVaultRequest(
  tx: ActorTx,
  { tenant, person }: Actor,
  { id, caseId, part, reason }: NewRequest,
): Promise<void> {
  await sql`insert into vault_opening (tenant, id, case_id, part, asked_by, reason) overriding system value
    values (${tenant}, ${id}, ${caseId}, ${part}, ${person}, ${reason})`.execute(tx)
}

/** The requests of a case, or of all cases that the actor sees, that wait since less than a day or are open now; newest first. */
export async function listVaultRequests(
  tx: ActorTx,
  tenant: number,
  caseId?: number,
): Promise<readonly VaultRequest[]> {
  const { rows } = await sql<VaultRequest>`
    select v.id, v.case_id, c.number, v.part, v.asked_by, p.name as asked_by_name, v.asked_at, v.reason, a.name as agreed_by_name, v.until
    from vault_opening v
    join case_state c on c.tenant = v.tenant and c.case_id = v.case_id
    join principal p on p.tenant = v.tenant and p.id = v.asked_by
    left join principal a on a.tenant = v.tenant and a.id = v.agreed_by
    where v.tenant = ${tenant} and ${caseId === undefined ? sql`true` : sql`v.case_id = ${caseId}`}
      and (v.until > now() or (v.agreed_by is null and v.asked_at > now() - interval '1 day'))
    order by v.id desc limit 200`.execute(tx)
  return rows
}

/** Opens the part to who asked, for so many minutes. False when somebody agreed before, or it is the actor's own. */
export async function agreeToVault(
  tx: ActorTx,
  { tenant, person }: Actor,
  id: number,
  minutes: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update vault_opening set agreed_by = ${person}, agreed_at = now(), until = now() + make_interval(mins => ${minutes}::int)
    where tenant = ${tenant} and id = ${id} and agreed_by is null and asked_by <> ${person}`.execute(tx)
  return numAffectedRows === 1n
}
