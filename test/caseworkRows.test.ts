import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../src/domain/access/actor.ts'
import { areaOfTask, type CaseArea, caseAreas } from '../src/domain/access/caseAreas.ts'
import { becomeScribe } from '../src/store/casework/lockCase.ts'
import type { ActorTx } from '../src/store/withActor.ts'
import { type AccessWork, openAccessWork } from './accessWork.ts'
import { dateOf } from './importFile.ts'
import { ask } from './registerWork.ts'

let work: AccessWork
/** Given to the caseworker and shared with the shelter; given to the caseworker alone; given to nobody who is asked here. */
let shared: string
let own: string
let strange: string

beforeAll(async () => {
  work = await openAccessWork()
  const { people, organisations } = work
  shared = await work.newCase()
  own = await work.newCase()
  strange = await work.newCase()
  await ask(
    work.register,
    `update case_grant set principal = $1 where case_id = (select case_id from case_state where number = $2)`,
    [people.colleague.person, strange],
  )
  await work.share.give(people.manager, {
    number: shared,
    organisation: organisations.shelter,
    areas: ['safety'],
    ground: 'statutory_task',
    purpose: 'shelter',
    until: dateOf('2026-12-31'),
  })
  await ask(
    work.register,
    `insert into agenda_item (tenant, case_id, code, subject, organisation, since)
     select tenant, case_id, 'safety_check_answer', s, o, '2026-11-01' from case_state,
       (values ('1', null), ('2', $1::int), ('3', $2::int)) v(s, o) where number = any($3)`,
    [organisations.shelter, organisations.otherShelter, [shared, own, strange]],
  )
})
afterAll(() => work.register.drop())

const inside = <T>(actor: Actor, run: (tx: ActorTx) => Promise<T>) => work.register.withActor(actor, run)

async function itemsOf(actor: Actor): Promise<readonly string[]> {
  const { rows } = await inside(actor, (tx) =>
    sql<{ number: string; subject: string }>`
      select number, subject from agenda_item join case_state using (tenant, case_id) order by number, subject`.execute(
      tx,
    ),
  )
  return rows.map(({ number, subject }) => `${number} ${subject}`)
}

const all = (...numbers: readonly string[]) =>
  numbers.flatMap((number) => [1, 2, 3].map((n) => `${number} ${n}`)).sort()

test('agenda_item: a caseworker sees what has to be done in their own cases, a manager in all', async () => {
  const { caseworker, colleague, manager, administrator } = work.people
  expect(await itemsOf(caseworker)).toEqual(all(shared, own))
  expect(await itemsOf(colleague)).toEqual(all(strange))
  expect(await itemsOf(manager)).toEqual(all(shared, own, strange))
  await expect(itemsOf(administrator)).rejects.toThrow()
})

test('agenda_item: an organisation sees what it has to do itself, in cases that it was given a share of', async () => {
  expect(await itemsOf(work.people.partner)).toEqual([`${shared} 2`])
  expect(await itemsOf(work.people.otherPartner)).toEqual([])
})

test('agenda_item: an organisation finds what it was asked by the areas that it sees, and a referral by its own share', async () => {
  const { shelter } = work.organisations
  const codes = [...Object.keys(areaOfTask), 'partner_answer']
  const caseId = `(select case_id from case_state where number = '${own}')`
  await ask(
    work.register,
    `insert into agenda_item (tenant, case_id, code, subject, organisation, since)
     select 1, ${caseId}, code, '7', $1, '2026-11-01' from unnest($2::text[]) as code`,
    [shelter, codes],
  )
  const foundWith = async (areas: readonly CaseArea[], referral: number | null) => {
    await ask(work.register, `delete from case_share where case_id = ${caseId}`)
    await ask(
      work.register,
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until, referral)
       values (1, ${caseId}, $1, 'shelter', $2, 'statutory_task', 'shelter', $3, now() + interval '9 days', $4)`,
      [shelter, areas, work.people.manager.person, referral],
    )
    const { rows } = await inside(work.people.partner, (tx) =>
      sql<{ code: string }>`select code from agenda_item where subject = '7' order by code`.execute(tx),
    )
    return rows.map(({ code }) => code)
  }
  for (const area of caseAreas) {
    const within = codes.filter((code) => areaOfTask[code] === area).sort()
    expect([area, await foundWith([area], null)]).toEqual([area, within])
  }
  expect(await foundWith(['identity'], 6)).toEqual([])
  expect(await foundWith(['identity'], 7)).toEqual(['partner_answer'])
  await ask(work.register, `delete from case_share where case_id = ${caseId}`)
  await ask(work.register, `delete from agenda_item where subject = '7'`)
})

test('agenda_item: nobody writes on the agenda of a case that they do not see', async () => {
  const add = (actor: Actor) =>
    inside(actor, (tx) =>
      sql`insert into agenda_item (tenant, case_id, code, subject, since)
        select 1, (select case_id from case_grant where principal = ${work.people.colleague.person} limit 1), 'inquiry', '9', '2026-11-01'`.execute(
        tx,
      ),
    )
  await expect(add(work.people.caseworker)).rejects.toMatchObject({ code: '42501' })
  const changed = await inside(work.people.caseworker, (tx) =>
    sql`update agenda_item set done = since where subject = '1'`.execute(tx),
  )
  expect(Number(changed.numAffectedRows)).toBe(2)
  const taken = await inside(work.people.caseworker, (tx) =>
    sql`delete from agenda_item where subject = '3'`.execute(tx),
  )
  expect(Number(taken.numAffectedRows)).toBe(2)
})

const asScribe = <T>(actor: Actor, run: (tx: ActorTx) => Promise<T>) =>
  inside(actor, async (tx) => {
    await becomeScribe(tx)
    return run(tx)
  })

test('the scribe reaches event, case_state, case_history and agenda_item of the cases that the person sees, and no other', async () => {
  for (const table of ['event', 'case_state', 'case_history', 'agenda_item'] as const) {
    const id = table === 'event' ? sql.ref('stream') : sql.ref('case_id')
    const { rows } = await asScribe(work.people.partner, (tx) =>
      sql<{
        number: string
      }>`select distinct s.number from ${sql.table(table)} t join case_state s on s.case_id = t.${id}`.execute(tx),
    )
    expect([table, rows.map(({ number }) => number)]).toEqual([table, [shared]])
    const none = await asScribe(work.people.otherPartner, (tx) => sql`select from ${sql.table(table)}`.execute(tx))
    expect(none.rows).toEqual([])
  }
})

test('the scribe opens nothing that is sealed, and writes in no other name', async () => {
  await expect(asScribe(work.people.partner, (tx) => sql`select from event_sealed`.execute(tx))).rejects.toThrow()
  const write = (person: number, number: string) =>
    asScribe(work.people.partner, (tx) =>
      sql`insert into event (tenant, stream, version, type, occurred, recorded, known, person, facts, commitment)
        select 1, case_id, 99, 'identity_established', '2026-11-01', now(), now(), ${person}, '{}', sha256('x')
        from case_state where number = ${number}`.execute(tx),
    )
  await expect(write(work.people.manager.person, shared)).rejects.toMatchObject({ code: '42501' })
  const nothing = await write(work.people.partner.person, own)
  expect(Number(nothing.numAffectedRows)).toBe(0)
  const written = await write(work.people.partner.person, shared)
  expect(Number(written.numAffectedRows)).toBe(1)
})

test('contact_opening: telephone numbers open to who read the rules, for a quarter of an hour, and to nobody else', async () => {
  await work.addPart(own, 'contact_details', { phone: '00 000 00 00 00' })
  await work.addPart(own, 'person_contact', { phone: '00 000 00 00 01' })
  const { caseworker, manager } = work.people
  const opens = async (actor: Actor) => {
    const { rows } = await inside(actor, (tx) =>
      sql`select from event_sealed where part in ('contact_details', 'person_contact')`.execute(tx),
    )
    return rows.length
  }
  const read = (actor: Actor, minutes: number) =>
    inside(actor, (tx) =>
      sql`insert into contact_opening (tenant, case_id, person, until)
        select 1, case_id, ${actor.person}, clock_timestamp() + make_interval(mins => ${minutes}::int) from case_state where number = ${own}
        on conflict (tenant, case_id, person) do update set at = clock_timestamp(), until = excluded.until`.execute(tx),
    )
  expect(await opens(caseworker)).toBe(0)
  await expect(read(caseworker, 16)).rejects.toThrow()
  await read(caseworker, 14)
  expect([await opens(caseworker), await opens(manager)]).toEqual([2, 0])
  await read(manager, 14)
  expect(await opens(manager)).toBe(2)
  await ask(
    work.register,
    `update case_share set areas = array['identity', 'safe_contact', 'safety', 'verification', 'return', 'documents', 'journal']`,
  )
  await work.addPart(shared, 'person_contact', { phone: '00 000 00 00 02' })
  await work.addPart(shared, 'reporter', { name: 'Verzonnen Melder' })
  const told = await inside(work.people.partner, (tx) =>
    sql`select part from event_sealed where part in ('person_contact', 'reporter')`.execute(tx),
  )
  expect(told.rows).toEqual([])
  await ask(work.register, `update contact_opening set at = at - interval '1 hour', until = at - interval '50 minutes'`)
  expect(await opens(caseworker)).toBe(0)
})

test('case_counter: a case that is opened goes to who opens it, and a stream that is used is nobody’s to take', async () => {
  const { caseworker, partner } = work.people
  const take = (actor: Actor, stream: number) =>
    inside(actor, (tx) => sql`select take_new_case(${stream}::bigint)`.execute(tx))
  const [used] = await ask<{ id: number }>(work.register, 'select case_id as id from case_state where number = $1', [
    strange,
  ])
  await expect(take(caseworker, used?.id ?? 0)).rejects.toThrow()
  await expect(take(partner, 900_000)).rejects.toThrow()
  await take(caseworker, 900_001)
  const given = await ask(
    work.register,
    `select principal, 'case_grant' as t from case_grant where case_id = 900001
    union all select person, 'case_owner' from case_owner where case_id = 900001`,
  )
  expect(given).toEqual([
    { principal: caseworker.person, t: 'case_grant' },
    { principal: caseworker.person, t: 'case_owner' },
  ])
  await expect(inside(caseworker, (tx) => sql`select from case_counter`.execute(tx))).rejects.toThrow()
})

test('log_queue and principal: the scribe queues the leaf of what it writes, reads the names of its tenant, and takes nothing out', async () => {
  await asScribe(work.people.partner, (tx) =>
    sql`insert into log_queue (tenant, stream, version, leaf) values (1, 900002, 1, sha256('x'))`.execute(tx),
  )
  const { rows } = await asScribe(work.people.partner, (tx) => sql`select distinct tenant from principal`.execute(tx))
  expect(rows).toEqual([{ tenant: 1 }])
  await expect(asScribe(work.people.partner, (tx) => sql`select from log_queue`.execute(tx))).rejects.toThrow()
  await expect(
    asScribe(work.people.partner, (tx) =>
      sql`insert into log_queue (tenant, stream, version, leaf) values (2, 1, 1, sha256('x'))`.execute(tx),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})
