import type pg from 'pg'
import type { BenchStaff } from './benchStaff.ts'

/** Which parts the organisations are shown, in turn. */
const AREAS = [
  ['identity', 'verification', 'return'],
  ['verification'],
  ['identity', 'safety', 'safe_contact'],
  ['identity'],
  ['verification', 'return', 'documents', 'journal'],
].map((areas) => `{${areas.join(',')}}`)

type Amounts = { readonly tenant: number; readonly sharesEach: number; readonly keptOut: number }

/** Gives the policies work to do: shares with each organisation, as many exclusions as cases with a named list. */
export async function fillAccess(client: pg.Client, staff: BenchStaff, amounts: Amounts): Promise<void> {
  await shareCases(client, staff, amounts)
  await excludePeople(client, staff, amounts)
  await restrictCases(client, staff, amounts)
}

/** Of various areas; besides those that count a quarter more, which are over or ended. */
async function shareCases(client: pg.Client, { caseworker, organisations }: BenchStaff, amounts: Amounts) {
  await client.query(
    `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until, ended_by, ended_at)
     select $1, c.case_id, o.id, 'veilig_thuis', ($4::text[])[1 + c.place % 5]::text[], 'consent', 'verification', $5,
       now() - interval '1 year', now() + case when c.place % 10 = 3 then interval '-1 day' else interval '100 days' end,
       case when c.place % 10 = 7 then $5::int end, case when c.place % 10 = 7 then now() end
     from unnest($2::int[]) as o(id) cross join lateral (
       select case_id, row_number() over (order by md5(case_id || '/' || o.id)) as place from case_state where tenant = $1
       order by place limit $3) c`,
    [amounts.tenant, organisations, Math.round(amounts.sharesEach * 1.25), AREAS, caseworker.person],
  )
}

/** A fortieth of them are of each who is measured, from cases that they would see; the rest of colleagues, from any. */
async function excludePeople(client: pg.Client, staff: BenchStaff, { tenant, keptOut }: Amounts) {
  const { caseworker, partner, manager, colleagues } = staff
  const share = Math.ceil(keptOut / 40)
  const exclude = (people: readonly number[], amount: number, among: string, values: readonly unknown[]) =>
    client.query(
      `insert into exclusion (tenant, case_id, person, made_by)
       select $1, case_id, ($2::int[])[1 + place % cardinality($2::int[])], $3 from (
         select case_id, row_number() over (order by md5('out' || case_id)) as place
         from case_state where tenant = $1 and ${among}) c
       where place <= $4`,
      [tenant, people, manager.person, amount, ...values],
    )
  await exclude([manager.person], share, 'true', [])
  await exclude(
    [caseworker.person],
    share,
    'case_id in (select case_id from case_grant where tenant = $1 and principal = any($5))',
    [caseworker.principals],
  )
  await exclude(
    [partner.person],
    share,
    'case_id in (select case_id from case_share where tenant = $1 and organisation = $5)',
    [partner.organisation],
  )
  await exclude(colleagues, keptOut - 3 * share, 'true', [])
}

/** Half of them have a named list that those who are measured are on. */
async function restrictCases(client: pg.Client, staff: BenchStaff, { tenant, keptOut }: Amounts) {
  const { caseworker, partner, manager, colleagues } = staff
  const others = colleagues.slice(0, 4)
  await client.query(
    `insert into case_restriction (tenant, case_id, readers, made_by)
     select $1, case_id, case when place % 2 = 0 then $3::int[] else $4::int[] end, $5 from (
       select case_id, row_number() over (order by md5('list' || case_id)) as place from case_state where tenant = $1) c
     where place <= $2`,
    [tenant, keptOut, others, [...others, caseworker.person, partner.person, manager.person], others[0]],
  )
}
