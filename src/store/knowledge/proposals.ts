import { sql } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import type { ChangedFile, Files, Proposal } from '../../domain/knowledge/publishing/proposal.ts'
import type { ActorTx } from '../withActor.ts'

/** A proposal with who made and decided it. Moments are UTC text. */
export type FiledProposal = Proposal & {
  readonly madeByName: string
  readonly madeAt: string
  readonly decidedByName: string | null
  readonly decidedAt: string | null
  readonly reason: string | null
}

/** Who proposes or decides for the same tenant waits until the end of the transaction. */
export async function lockKnowledge(tx: ActorTx, tenant: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('knowledge_proposal', ${tenant}))`.execute(tx)
}

/** Files a proposal of the actor, and gives its number. */
export async function addProposal(
  tx: ActorTx,
  { tenant, person }: Actor,
  { subject, why, files }: { readonly subject: string; readonly why: string; readonly files: readonly ChangedFile[] },
): Promise<number> {
  const { id } = await tx
    .insertInto('knowledge_proposal')
    .values({ tenant, subject, why, made_by: person })
    .returning('id')
    .executeTakeFirstOrThrow()
  const texts = files.map(({ file, base, text }) => ({ tenant, proposal: id, file, base, text }))
  await tx.insertInto('knowledge_text').values(texts).execute()
  return id
}

/** Missing when the tenant has no such proposal. */
export async function findProposal(tx: ActorTx, tenant: number, id: number): Promise<FiledProposal | undefined> {
  const [found] = await withTexts(tx, tenant, await proposals(tx, tenant).where('p.id', '=', id).execute())
  return found
}

/** Those that wait, the oldest first. */
export async function listWaiting(tx: ActorTx, tenant: number): Promise<readonly FiledProposal[]> {
  const rows = await proposals(tx, tenant).where('p.state', '=', 'waiting').orderBy('p.id').execute()
  return withTexts(tx, tenant, rows)
}

/** How many wait that somebody else made. */
export async function countWaitingOfOthers(tx: ActorTx, { tenant, person }: Actor): Promise<number> {
  const { count } = await tx
    .selectFrom('knowledge_proposal')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant', '=', tenant)
    .where('state', '=', 'waiting')
    .where('made_by', '<>', person)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The last that were decided, the newest first; of one subject when that is given. Without their texts. */
export async function listDecided(
  tx: ActorTx,
  tenant: number,
  { most, subject }: { readonly most: number; readonly subject?: string },
): Promise<readonly Omit<FiledProposal, 'files'>[]> {
  const decided = proposals(tx, tenant).where('p.state', '<>', 'waiting').orderBy('p.decided_at', 'desc').limit(most)
  return (subject === undefined ? decided : decided.where('p.subject', '=', subject)).execute()
}

/** Publishes a proposal that waits, after all that was published before; ask `lockKnowledge` first. False when it does not wait. */
export async function publishProposal(tx: ActorTx, { tenant, person }: Actor, id: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update knowledge_proposal set state = 'published', decided_by = ${person}, decided_at = clock_timestamp(),
      publication = (select coalesce(max(publication), 0) + 1 from knowledge_proposal where tenant = ${tenant})
    where tenant = ${tenant} and id = ${id} and state = 'waiting'`.execute(tx)
  return numAffectedRows === 1n
}

/** Ends a proposal that waits without publishing it: with a reason when it is sent back. False when it does not wait. */
export async function endProposal(tx: ActorTx, actor: Actor, id: number, reason: string | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('knowledge_proposal')
    .set({
      state: reason === null ? 'withdrawn' : 'sent_back',
      decided_by: actor.person,
      decided_at: sql<string>`clock_timestamp()`,
      reason,
    })
    .where('tenant', '=', actor.tenant)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The newest published text of each file. */
export async function findPublished(tx: ActorTx, tenant: number): Promise<Files> {
  const { rows } = await sql<{ file: string; text: string }>`
    select distinct on (t.file) t.file, t.text
    from knowledge_proposal p join knowledge_text t on t.tenant = p.tenant and t.proposal = p.id
    where p.tenant = ${tenant} and p.state = 'published' order by t.file, p.publication desc`.execute(tx)
  return new Map(rows.map(({ file, text }) => [file, text]))
}

/** Every text that a file had when something was published of it: what it was written on, and what came of it. */
export async function findEarlierTexts(tx: ActorTx, tenant: number): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx
    .selectFrom('knowledge_proposal as p')
    .innerJoin('knowledge_text as t', (join) =>
      join.onRef('t.tenant', '=', 'p.tenant').onRef('t.proposal', '=', 'p.id'),
    )
    .where('p.tenant', '=', tenant)
    .where('p.state', '=', 'published')
    .select(['t.file', 't.base', 't.text'])
    .execute()
  const byFile = Map.groupBy(rows, ({ file }) => file)
  return new Map([...byFile].map(([file, own]) => [file, new Set(own.flatMap(({ base, text }) => [base, text]))]))
}

function proposals(tx: ActorTx, tenant: number) {
  return tx
    .selectFrom('knowledge_proposal as p')
    .innerJoin('principal as m', (join) => join.onRef('m.tenant', '=', 'p.tenant').onRef('m.id', '=', 'p.made_by'))
    .leftJoin('principal as d', (join) => join.onRef('d.tenant', '=', 'p.tenant').onRef('d.id', '=', 'p.decided_by'))
    .where('p.tenant', '=', tenant)
    .select([
      'p.id',
      'p.subject',
      'p.why',
      'p.made_by as madeBy',
      'p.state',
      'm.name as madeByName',
      'p.made_at as madeAt',
      'd.name as decidedByName',
      'p.decided_at as decidedAt',
      'p.reason',
    ])
}

async function withTexts(
  tx: ActorTx,
  tenant: number,
  rows: readonly Omit<FiledProposal, 'files'>[],
): Promise<readonly FiledProposal[]> {
  if (rows.length === 0) return []
  const texts = await tx
    .selectFrom('knowledge_text')
    .select(['proposal', 'file', 'base', 'text'])
    .where('tenant', '=', tenant)
    .where(
      'proposal',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('file')
    .execute()
  const byProposal = Map.groupBy(texts, ({ proposal }) => proposal)
  return rows.map((row) => ({
    ...row,
    files: (byProposal.get(row.id) ?? []).map(({ file, base, text }) => ({ file, base, text })),
  }))
}
