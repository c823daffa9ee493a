import { sql } from 'kysely'
import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { ActorTx } from '../../withActor.ts'
import type { Token } from '../names/nameTokens.ts'

/** Puts a file into the index by what its person is known by. */
export async function addPreTravelTokens(
  tx: ActorTx,
  tenant: number,
  file: number,
  tokens: readonly Token[],
): Promise<void> {
  if (tokens.length === 0) return
  await sql`insert into pre_travel_token (tenant, token, file)
    select ${tenant}, t, ${file} from unnest(${[...tokens]}::bigint[]) as t on conflict do nothing`.execute(tx)
}

/** Takes a file out of the index. */
export async function removePreTravelTokens(tx: ActorTx, tenant: number, file: number): Promise<void> {
  await sql`delete from pre_travel_token where tenant = ${tenant} and file = ${file}`.execute(tx)
}

/** Whether a file and the client of a case are found by a token that both have. The actor has to see the case. */
export async function isFoundAsClient(tx: ActorTx, tenant: number, file: number, caseId: number): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from pre_travel_token t join name_token n on n.tenant = t.tenant and n.token = t.token
      where t.tenant = ${tenant} and t.file = ${file} and n.case_id = ${caseId} and n.person = 0) as found`.execute(tx)
  return rows[0]?.found === true
}

/** The files that are there and have any of these tokens, those with most first, at most so many. */
export async function listPreTravelFound(
  tx: ActorTx,
  tenant: number,
  tokens: readonly Token[],
  most: number,
): Promise<readonly FoundPreTravel[]> {
  const { rows } = await sql<FoundPreTravel>`
    select f.number, f.returns_on as "returnsOn"
    from pre_travel_token t join pre_travel_file f on f.tenant = t.tenant and f.id = t.file
    where t.tenant = ${tenant} and t.token = any(${[...tokens]}::bigint[]) and f.destroyed_on is null
    group by f.number, f.returns_on, f.id order by count(*) desc, f.id limit ${most}`.execute(tx)
  return rows
}
