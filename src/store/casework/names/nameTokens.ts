import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'

/** A person of a case: 0 is the client, others by their number in the case. */
export type PersonOfCase = { readonly caseId: number; readonly person: number }

/** Tokens are 64-bit numbers in decimal text, since they do not fit a number of JavaScript. */
export type Token = string

/** By what a person is found: a telephone number apart, for it is written down apart. What is missing is not known anew. */
export type PersonTokens = {
  readonly person: number
  readonly tokens?: readonly Token[] | undefined
  readonly phone?: readonly Token[] | undefined
}

/** Gives each of these persons of a case its tokens, in the place of those that it had. The actor has to see the case. */
export async function replaceTokens(
  tx: ActorTx,
  tenant: number,
  caseId: number,
  persons: readonly PersonTokens[],
): Promise<void> {
  const named = persons.filter(({ tokens }) => tokens !== undefined).map(({ person }) => person)
  const phoned = persons.filter(({ phone }) => phone !== undefined).map(({ person }) => person)
  await sql`delete from name_token where tenant = ${tenant} and case_id = ${caseId}
    and person = any(case when of_phone then ${phoned}::int[] else ${named}::int[] end)`.execute(tx)
  await addTokens(
    tx,
    tenant,
    persons.map((person) => ({ caseId, ...person })),
  )
}

/** Adds tokens of persons that have none yet; what is there already stays. */
export async function addTokens(
  tx: ActorTx,
  tenant: number,
  persons: readonly (PersonTokens & { readonly caseId: number })[],
): Promise<void> {
  const rows = persons.flatMap(({ caseId, person, tokens = [], phone = [] }) => [
    ...tokens.map((token) => ({ caseId, person, token, ofPhone: false })),
    ...phone.map((token) => ({ caseId, person, token, ofPhone: true })),
  ])
  if (rows.length === 0) return
  await sql`insert into name_token (tenant, token, case_id, person, of_phone)
    select ${tenant}, * from unnest(${rows.map(({ token }) => token)}::bigint[], ${rows.map(({ caseId }) => caseId)}::bigint[],
      ${rows.map(({ person }) => person)}::int[], ${rows.map(({ ofPhone }) => ofPhone)}::boolean[])
    on conflict do nothing`.execute(tx)
}

/** Somebody who may be meant, with the case. `hits` are the tokens that fit. */
export type Candidate = PersonOfCase & {
  readonly hits: readonly Token[]
  readonly number: string
  readonly phase: string
  readonly country: string
  readonly closedOn: string | null
}

const MOST_POSTINGS = 300

/**
 * Who of the cases that the actor sees fits most of the tokens, at most so many. Of a token that very many persons have, 300 are looked
 * at: they fit other tokens too, or they are not told apart by this one.
 */
export async function listCandidates(
  tx: ActorTx,
  tenant: number,
  tokens: readonly Token[],
  most: number,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select h.case_id as "caseId", h.person, h.hits, c.number, c.phase, c.country, c.closed_on as "closedOn"
    from (
      select k.case_id, k.person, array_agg(k.token::text) as hits
      from unnest(${tokens}::bigint[]) as t(token)
      cross join lateral (select n.token, n.case_id, n.person from name_token n
        where n.tenant = ${tenant} and n.token = t.token limit ${MOST_POSTINGS}) k
      group by k.case_id, k.person order by count(*) desc, k.case_id desc, k.person limit ${most}) h
    join case_state c on c.tenant = ${tenant} and c.case_id = h.case_id and c.gone is null`.execute(tx)
  return rows
}

/** Notes that the actor asked about a person with these tokens; owners of cases that fit are told later. */
export async function askAboutPerson(tx: ActorTx, tokens: readonly Token[]): Promise<void> {
  if (tokens.length > 0) await sql`select ask_about_person(${tokens}::bigint[])`.execute(tx)
}

/** Tells the owners of cases about whom somebody asked; as the operator. Gives how many questions were looked at. */
export async function tellOwnersOfQuestions(tx: ActorTx): Promise<number> {
  const { rows } = await sql<{ looked: number }>`select tell_owners_of_questions() as looked`.execute(tx)
  return rows[0]?.looked ?? 0
}
