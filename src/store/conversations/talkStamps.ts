import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { ActorTx } from '../withActor.ts'

const MOST = 200

/**
 * Of each conversation a text that is another one whenever anything about it changed: what was written or noted, done, or read, and who can
 * read it or can be let in.
 */
export async function listTalkStamps(
  tx: ActorTx,
  { tenant }: Actor,
): Promise<readonly { readonly number: string; readonly stamp: string }[]> {
  const { rows } = await sql<{ number: string; stamp: string }>`
    select c.number, left(md5(concat(c::text, ' ', (select max(r.seq) from conversation_read r
      where r.tenant = c.tenant and r.conversation = c.id and r.person = 0), ' ', (select string_agg(k.reader::text, ',' order by k.reader)
      from conversation_key k where k.tenant = c.tenant and k.conversation = c.id and k.generation = c.generation), ' ',
      (select string_agg(concat(q.id, ':', q.agreed_by, ':', q.used_at), ',' order by q.id) from conversation_recovery q
      where q.tenant = c.tenant and q.conversation = c.id), ' ', (select string_agg(d.id::text, ',' order by d.id) from desk_reader d
      where d.tenant = ${tenant} and d.retired_at is null and d.tried_at is not null))), 12) as stamp
    from conversation c where c.tenant = ${tenant} order by c.reporter_at desc, c.number desc limit ${MOST}`.execute(tx)
  return rows
}
