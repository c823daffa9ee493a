import type pg from 'pg'
import type { Profile } from '../../../src/domain/codes/profile.ts'

/**
 * Fills the table `course`: the five coded states through which an invented case goes (as reported, topic verified, outcome, result,
 * topic corrected), in all combinations of codes that the profile has. Gives how many there are.
 */
export async function fillCourses(client: pg.ClientBase, { lists, allowedResults }: Profile): Promise<number> {
  const topics = lists.topics.entries.map(({ code }) => code)
  const pairs = allowedResults.flatMap(({ outcome, results }) => results.map((result) => ({ outcome, result })))
  await client.query(
    `create temporary table pair as select distinct * from unnest($1::text[], $2::text[]) as p(outcome, result)`,
    [pairs.map(({ outcome }) => outcome), pairs.map(({ result }) => result)],
  )
  await client.query(
    `create temporary table base as select topic, victim_group, place
      from unnest($1::text[]) as t(topic), unnest($2::text[]) as g(victim_group), unnest($3::text[]) as p(place)`,
    [topics, lists.victim_groups.entries.map(({ code }) => code), ['abroad', 'unknown', 'in_netherlands']],
  )
  await client.query(`insert into coded_state (topic, victim_group, place, outcome, result)
    select base.*, way.* from base, (select 'open', null union select outcome, 'no_result_yet' from pair union select * from pair) as way
    on conflict do nothing`)
  await client.query(COURSES)
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from course')
  return rows[0]?.count ?? 0
}

/** States follow each other only when they differ, as in a history that is folded from events. */
const COURSES = `
  create table course as
  select row_number() over ()::int as id, array[s0.id, s1.id, s2.id, s3.id, s4.id] as cells
  from base b0
  join base b1 on b1.victim_group = b0.victim_group and b1.place = b0.place and b1.topic <> b0.topic
  join base b2 on b2.victim_group = b0.victim_group and b2.place = b0.place and b2.topic <> b1.topic
  cross join pair
  join coded_state s0 on (s0.topic, s0.victim_group, s0.place) = (b0.topic, b0.victim_group, b0.place) and s0.outcome = 'open'
  join coded_state s1 on (s1.topic, s1.victim_group, s1.place) = (b1.topic, b1.victim_group, b1.place) and s1.outcome = 'open'
  join coded_state s2 on (s2.topic, s2.victim_group, s2.place) = (b1.topic, b1.victim_group, b1.place)
    and s2.outcome = pair.outcome and s2.result = 'no_result_yet'
  join coded_state s3 on (s3.topic, s3.victim_group, s3.place) = (b1.topic, b1.victim_group, b1.place)
    and s3.outcome = pair.outcome and s3.result = pair.result
  join coded_state s4 on (s4.topic, s4.victim_group, s4.place) = (b2.topic, b2.victim_group, b2.place)
    and s4.outcome = pair.outcome and s4.result = pair.result`
