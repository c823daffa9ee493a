import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { tokensOf } from '../../../src/domain/names/nameTokens.ts'
import { SALT_BYTES, seal } from '../../../src/sealing/envelope.ts'
import { tokenOf } from '../../../src/sealing/tenantKey.ts'
import type { PairPerson } from '../../names/pairs.ts'
import { asAdministrator, type BenchRegister } from '../workplace.ts'
import { knownOf } from './knownOf.ts'

const BATCH = 5000

type Filling = { readonly teams: readonly number[]; readonly note: (text: string) => void }

/**
 * Gives each person a case of their own, in the order given, from number 1: facts, the sealed name under a key of its own, the tokens, and
 * a grant to one team in turn. Without events, checks and indexes until all is in: filling is not what is measured.
 */
export async function fillNames(
  register: BenchRegister,
  persons: Iterable<PairPerson>,
  { teams, note }: Filling,
): Promise<void> {
  await asAdministrator(register, async (client) => {
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB';
      alter table name_token drop constraint name_token_pkey; drop index name_token_by_person`)
    let first = 1
    for (const batch of batchesOf(persons)) {
      await fillBatch(client, register, { batch, first, teams })
      first += batch.length
      if (first % 100_000 < BATCH) note(`  ${first - 1} persons`)
    }
    note('  indexes')
    await client.query('alter table name_token add primary key (tenant, token, case_id, person)')
    await client.query('create index name_token_by_person on name_token (tenant, case_id, person)')
    await client.query('vacuum (analyze)')
  })
}

function* batchesOf(persons: Iterable<PairPerson>): Generator<readonly PairPerson[]> {
  let batch: PairPerson[] = []
  for (const person of persons) {
    batch.push(person)
    if (batch.length === BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

type Batch = { readonly batch: readonly PairPerson[]; readonly first: number; readonly teams: readonly number[] }

async function fillBatch(client: pg.Client, register: BenchRegister, { batch, first, teams }: Batch): Promise<void> {
  const { keyRing, operator } = register
  const { tenant } = operator
  const ids = batch.map((_, index) => first + index)
  const keys = await keyRing.makeKeys(tenant, ids)
  const nameKey = await keyRing.nameKey(tenant)
  const sealed = batch.map(({ name, birth }, index) => {
    const stream = first + index
    const place = { tenant, stream, version: 1, part: 'identity' }
    const text = JSON.stringify({ name, birth_date: birth })
    return seal(keys.get(stream) ?? Buffer.alloc(0), place, randomBytes(SALT_BYTES), text)
  })
  const tokens = batch.flatMap((person, index) =>
    tokensOf(knownOf(person)).map((text) => ({ id: first + index, token: tokenOf(nameKey, text) })),
  )
  await client.query(
    `insert into case_state (tenant, case_id, version, number, reported_on, case_year, channel, reporter_role, topic_reported,
       topic, country, place, place_now, tie, sex, age_band, victim_group, phase, changed)
     select $1, id, 1, 'C-' || id, '2018-01-01', 2018, 'phone', 'school', 'abandonment', 'abandonment', country, 'abroad', 'abroad',
       'permit', 'female', '18-20', 'minor', 'reported', now() from unnest($2::bigint[], $3::text[]) as given(id, country)`,
    [tenant, ids, batch.map(({ country }) => country)],
  )
  await client.query(
    `insert into case_grant (tenant, principal, case_id, until) select $1, ($2::int[])[1 + id % cardinality($2::int[])], id, 'infinity'
     from unnest($3::bigint[]) id`,
    [tenant, teams, ids],
  )
  await client.query(
    `insert into event_sealed select $1, id, 1, 'identity', sealed from unnest($2::bigint[], $3::bytea[]) as given(id, sealed)`,
    [tenant, ids, sealed],
  )
  await client.query(
    `insert into name_token select $1, token, id, 0 from unnest($2::bigint[], $3::bigint[]) as given(token, id)`,
    [tenant, tokens.map(({ token }) => token), tokens.map(({ id }) => id)],
  )
}
