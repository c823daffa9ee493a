import type pg from 'pg'

/** Cases of one tenant, the same number in each year. */
export type Amount = { readonly tenant: number; readonly cases: number; readonly years: readonly number[] }

/**
 * Fills the history with invented cases, nine rectangles each: five coded changes, each known some days after it took effect. Past
 * the indexes and the guards, which are made again afterwards: that changes how long filling takes, and nothing of what is read.
 */
export async function fillHistory(client: pg.ClientBase, courses: number, amounts: readonly Amount[]): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = 'case_history' and indexname <> 'no_overlap'`,
  )
  await client.query(KNOWN)
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
  await client.query('alter table case_history drop constraint no_overlap')
  for (const { name } of indexes) await client.query(`drop index ${client.escapeIdentifier(name)}`)
  for (const amount of amounts) await addCases(client, courses, amount)
  for (const { definition } of indexes) await client.query(definition)
  await client.query('vacuum (analyze, freeze) case_history')
  await client.query('analyze coded_state')
}

async function addCases(client: pg.ClientBase, courses: number, { tenant, cases, years }: Amount): Promise<void> {
  await client.query(
    `insert into tenant (id, code, profile, time_zone) values ($1::int, 'bench-' || $1::int, 'nl', 'Europe/Amsterdam') on conflict do nothing`,
    [tenant],
  )
  await client.query(RECTANGLES, [tenant, cases, years, courses])
}

/**
 * Per change p two rectangles: from its day on for as long as it was the last one known, and from its day to the day of the next one
 * since that one was known. Days and courses are spread by multiplying with primes, so that each run makes the same register.
 */
const RECTANGLES = `
  insert into case_history (tenant, case_id, case_year, valid_from, valid_to, known_from, known_to, cell)
  select $1, one.id, one.year, turn.valid_from, turn.valid_to, turn.known_from, turn.known_to, one.cells[turn.p]
  from (
    select made.id, year, cells, array[d, d + g1, d + g1 + g2, d + g1 + g2 + g3, d + g1 + g2 + g3 + g4] as days, lag
    from (
      select i::bigint as id, ($3::int[])[1 + (i % cardinality($3::int[]))] as year,
        make_date(($3::int[])[1 + (i % cardinality($3::int[]))], 1, 1) + (i * 7919 % 365)::int as d,
        (1 + i * 104729 % 40)::int as g1, (1 + i * 1299709 % 120)::int as g2, (1 + i * 15485863 % 150)::int as g3,
        (1 + i * 32452843 % 200)::int as g4, case when i % 10 < 7 then 0 else (i * 49979687 % 60)::int end as lag,
        (1 + i * 86028121 % $4)::int as course
      from generate_series(1::bigint, $2::bigint) as i
    ) as made join course on course.id = made.course
    order by made.id
  ) as one
  cross join lateral (
    select p, days[p] as valid_from, 'infinity'::date as valid_to, known(days[p], lag) as known_from,
      case when p < 5 then known(days[p + 1], lag) else 'infinity' end as known_to
    from generate_series(1, 5) as p
    union all
    select p, days[p], days[p + 1], known(days[p + 1], lag), 'infinity' from generate_series(1, 4) as p
  ) as turn`

/** When a change became known; the planner puts it in place. */
const KNOWN = `create function known(day date, lag int) returns timestamptz language sql immutable
  return (day + lag)::timestamp at time zone 'UTC' + interval '9 hours'`

/** The same cases as they stand at the end of the year, one row each: what no register with a memory can be faster than. */
export async function fillFlat(client: pg.ClientBase): Promise<void> {
  await client.query(`create table flat as select tenant, case_year, cell from case_history
    where known_to = 'infinity' and valid_from <= make_date(case_year::int, 12, 31) and valid_to > make_date(case_year::int, 12, 31)`)
  await client.query('create index flat_best on flat (tenant, case_year, cell)')
  await client.query('vacuum (analyze, freeze) flat')
}

/** The same history once more, for the indexes of others. */
export async function copyHistory(client: pg.ClientBase): Promise<void> {
  await client.query('create table rival_history as select * from case_history')
}
