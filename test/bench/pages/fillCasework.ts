import type pg from 'pg'
import { findAct } from '../../../src/boundary/casework/acts/caseActs.ts'
import type { Actor } from '../../../src/domain/access/actor.ts'
import { caseworkTools } from '../../../src/main/caseworkTools.ts'
import { todayIn } from '../../../src/main/today.ts'
import { makeActOnCase } from '../../../src/services/casework/actOnCase.ts'
import { asAdministrator, type BenchRegister } from '../workplace.ts'

type Act = readonly [name: string, fields: Readonly<Record<string, unknown>>]

const words = 'Verzonnen tekst over wat er gezegd en gedaan is. '.repeat(8)
const entry = (kind: 'fact' | 'statement' | 'view'): Act => [
  'write-entry',
  { kind, text: words, ...(kind === 'statement' && { said_by: 'Verzonnen school' }) },
]

/** Weeks of work on a case that came in by import: everything that a caseworker writes alone. */
const course: readonly Act[] = [
  ['set-safety-level', { level: 'structural', reason: words }],
  ['record-person', { role: 'parent', name: 'Verzonnen Vader', danger: 'father', danger_source: words }],
  ['record-person', { role: 'parent', name: 'Verzonnen Moeder' }],
  ['record-person', { role: 'professional', name: 'Verzonnen Mentor', trusted: 'yes' }],
  ['agree-safe-contact', { ways: ['message'], never: ['call'], time_zone: 'Asia/Baghdad', code_word: 'biologie' }],
  ['record-contact-details', { phone: '+31 6 00000000', source: 'Verzonnen school' }],
  ['record-residence', { permit_kind: 'temporary_other', permit_valid_until: '2027-03-01' }],
  ['record-paper', { kind: 'dutch_passport', holder: 'parents', about: words }],
  entry('fact'),
  entry('statement'),
  entry('view'),
  entry('fact'),
  entry('statement'),
  entry('fact'),
  entry('view'),
  entry('fact'),
  entry('statement'),
]

/**
 * Brings every case to the length of one that is worked on. Those with these numbers go the course as the pages would write it. All others
 * get copies of what was written of the first, which can't be opened, since an envelope is bound to its case: they are there to be passed by.
 */
export async function fillCasework(register: BenchRegister, actor: Actor, numbers: readonly string[]): Promise<void> {
  const [first, ...others] = numbers
  if (first === undefined) throw new Error('nobody sees an open case')
  const before = await versionOf(register, first)
  await goCourse(register, actor, first)
  await asAdministrator(register, (client) => copyCourse(client, { first, before, others }))
  for (const number of others) await goCourse(register, actor, number)
}

async function goCourse(register: BenchRegister, actor: Actor, number: string): Promise<void> {
  const act = makeActOnCase(caseworkTools(register))
  const on = todayIn(register.timeZone)
  let seen = await versionOf(register, number)
  for (const [name, fields] of course) {
    const read = findAct(name)?.read({ on, ...fields })
    if (!read?.ok) throw new Error(`${name} can't be read: ${JSON.stringify(read?.wrong)}`)
    const done = await act(actor, { number, seen, ...read.request })
    if (!done.ok) throw new Error(`${name} is refused: ${JSON.stringify(done.error)}`)
    seen = done.value.version
  }
}

function versionOf(register: BenchRegister, number: string): Promise<number> {
  return asAdministrator(register, async (client) => {
    const { rows } = await client.query<{ version: number }>('select version from case_state where number = $1', [
      number,
    ])
    return rows[0]?.version ?? 0
  })
}

type Copied = { readonly first: string; readonly before: number; readonly others: readonly string[] }

/** Past the triggers that keep events as they were written: nothing that is measured reads the copies. */
async function copyCourse(client: pg.Client, { first, before, others }: Copied): Promise<void> {
  await client.query('set session_replication_role = replica')
  // Without numbers on what the import wrote the copies are made case by case.
  await client.query('analyze case_state, event, event_sealed')
  const copies = `from case_state c, (select case_id as template from case_state where number = '${first}') t
    where c.case_id <> t.template and c.number <> all('{${others.join(',')}}')`
  const kept = 'occurred, recorded, known, person, facts, commitment'
  await client.query(
    `insert into event (tenant, stream, version, type, ${kept})
     select c.tenant, c.case_id, c.version + e.version - ${before}, e.type, ${kept}
     from (select c.tenant, c.case_id, c.version, t.template ${copies}) c
     join event e on e.tenant = c.tenant and e.stream = c.template and e.version > ${before}`,
  )
  await client.query(
    `insert into event_sealed (tenant, stream, version, part, sealed)
     select c.tenant, c.case_id, c.version + e.version - ${before}, e.part, e.sealed
     from (select c.tenant, c.case_id, c.version, t.template ${copies}) c
     join event_sealed e on e.tenant = c.tenant and e.stream = c.template and e.version > ${before}`,
  )
  await client.query(`update case_state set version = version + ${course.length} from (select c.case_id ${copies}) c
    where case_state.case_id = c.case_id`)
}
