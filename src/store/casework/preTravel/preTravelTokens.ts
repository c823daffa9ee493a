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
