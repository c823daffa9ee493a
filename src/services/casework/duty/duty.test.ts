import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import { timeZone } from '../../../../test/support/testRegister.ts'
import { addShare } from '../../../../test/support/workHub.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { PlannedShift } from '../../../domain/casework/duty/shift.ts'
import { caseworkTools } from '../../../main/caseworkTools.ts'
import { addShift, saveChecked, withdrawShift } from '../../../store/casework/duty/shifts.ts'
import { makeShowCase } from '../showCase.ts'
import { type DutyServices, makeDutyServices } from './dutyServices.ts'

let desk: AskingDesk
let duty: DutyServices
let caseworker: Actor
let senior: Actor
let manager: Actor
let consular: Actor
let safety: Actor
let chat: Actor

beforeAll(async () => {
  desk = await openAskingDesk()
  duty = makeDutyServices(caseworkTools({ ...desk.register, timeZone }))
  caseworker = await desk.actor('caseworker')
  senior = await desk.actor('senior')
  manager = await desk.actor('manager')
  consular = await desk.actor('consular_officer')
  safety = await desk.actor('safety_officer')
  chat = await desk.actor('chat_worker')
})
afterAll(() => desk.drop())

const hours = (from: number) => new Date(Date.now() + from * 3_600_000).toISOString()
const planned = (changes: Partial<PlannedShift> = {}): PlannedShift => ({
  person: null,
  roleName: 'piketdienst',
  begins: hours(-1),
  ends: hours(12),
  answersBy: 'secure_message',
  number: null,
  checkedOn: null,
  ...changes,
})
const answered = async (by: Actor, shift: PlannedShift) => {
  const done = await duty.plan(by, shift)
  return done.ok ? 'stands' : done.error
}
const idsOf = async (by: Actor) => (await duty.show(by)).shifts.map(({ id }) => id)

async function share(number: string, to: Actor): Promise<void> {
  const [row] = await ask<{ id: number }>(desk.register, 'select case_id as id from case_state where number = $1', [
    number,
  ])
  await addShare(desk.register, Number(row?.id), to, manager.person)
}

test('leaders plan for the hub and partners for themselves; everybody who works on cases and the chat reads the list (duty_shift)', async () => {
  expect(await answered(senior, planned({ roleName: 'dienst knooppunt' }))).toBe('stands')
  expect(await answered(manager, planned({ roleName: 'dienst leiding' }))).toBe('stands')
  expect(await answered(consular, planned({ roleName: 'piket ministerie' }))).toBe('stands')
  for (const by of [caseworker, chat]) expect(() => duty.plan(by, planned())).toThrow()
  for (const by of [caseworker, senior, manager, consular, safety, chat]) {
    const { shifts } = await duty.show(by)
    expect(shifts.map(({ who }) => who)).toEqual(['dienst knooppunt', 'dienst leiding', 'piket ministerie'])
  }
  const analyst = await addStaff(desk.register, 'analyst')
  expect(() => duty.show(analyst)).toThrow()
})

test('the database itself lets nobody plan for another organisation, nor a caseworker for the hub', async () => {
  const { withActor } = desk.register
  const forHub = { ...consular, organisation: senior.organisation }
  await expect(withActor(forHub, (tx) => addShift(tx, { ...consular, organisation: 999 }, planned()))).rejects.toThrow()
  await expect(
    withActor(consular, (tx) => addShift(tx, { ...consular, organisation: senior.organisation }, planned())),
  ).rejects.toThrow('row-level security')
  await expect(withActor(caseworker, (tx) => addShift(tx, caseworker, planned()))).rejects.toThrow('row-level security')
})

test('a shift of another organisation can neither be taken off the list nor marked as called', async () => {
  const [first = 0] = await idsOf(senior)
  for (const by of [consular, safety]) {
    await expect(duty.withdraw(by, first)).rejects.toMatchObject({ code: 'not-found' })
    const asHub = { ...by, organisation: senior.organisation }
    const { withActor } = desk.register
    expect(await withActor(by, (tx) => withdrawShift(tx, asHub, first))).toBe(false)
    expect(await withActor(by, (tx) => saveChecked(tx, asHub, first, '2026-01-01' as never))).toBe(false)
  }
  await duty.withdraw(manager, first)
  expect(await idsOf(senior)).not.toContain(first)
})

test('nobody is in two places: neither by the rule, nor by the database when two plan at once', async () => {
  const shift = planned({ person: safety.person, roleName: null, begins: hours(20), ends: hours(30) })
  const both = await Promise.all([
    answered(safety, shift),
    answered(safety, { ...shift, begins: hours(25), ends: hours(40) }),
  ])
  expect(both.toSorted()).toEqual(['stands', 'two_places'])
  expect(await answered(safety, { ...shift, begins: hours(50), ends: hours(60) })).toBe('stands')
  await expect(
    desk.register.withActor(safety, (tx) => addShift(tx, safety, { ...shift, begins: hours(55), ends: hours(56) })),
  ).rejects.toThrow('duty_shift')
})

test('somebody of another organisation is no colleague, by the rule and by the database', async () => {
  const shift = planned({ person: consular.person, roleName: null, begins: hours(70), ends: hours(80) })
  expect(await answered(senior, shift)).toBe('not_a_colleague')
  await expect(desk.register.withActor(senior, (tx) => addShift(tx, senior, shift))).rejects.toThrow(
    'row-level security',
  )
})

test('acute danger is told to who is on duty at the hub, and to a partner on duty only when the case is shared with it', async () => {
  const night = await addStaff(desk.register, 'intake')
  expect(await answered(manager, planned({ person: night.person, roleName: null }))).toBe('stands')
  expect(await answered(safety, planned({ person: safety.person, roleName: null }))).toBe('stands')
  const later = await addStaff(desk.register, 'intake')
  expect(await answered(manager, planned({ person: later.person, roleName: null, begins: hours(2) }))).toBe('stands')
  const number = await desk.newCase()
  await share(number, consular)
  const command = { do: 'set-safety-level', on: desk.today, level: 'acute', police: 'called' } as const
  expect(await desk.act(caseworker, number, command)).toBe('done')
  const told = await ask<{ person: number }>(desk.register, `select person from notice where kind = 'danger_on_duty'`)
  expect(told).toEqual([{ person: night.person }])
  const shared = await desk.newCase()
  await share(shared, safety)
  expect(await desk.act(caseworker, shared, command)).toBe('done')
  const partners = await ask<{ person: number }>(
    desk.register,
    `select n.person from notice n join case_state c using (tenant, case_id)
     where n.kind = 'danger_on_duty' and c.number = $1 order by n.person = $2`,
    [shared, safety.person],
  )
  expect(partners.map(({ person }) => person)).toEqual([night.person])
  const [toldPartner] = await ask<{ person: number }>(
    desk.register,
    `select person from notice where kind = 'shared_danger_on_duty'`,
  )
  expect(toldPartner).toEqual({ person: safety.person })
})

test('a partner on duty is told of danger through a share of the safety that counts now, and through no other', async () => {
  const command = { do: 'set-safety-level', on: desk.today, level: 'acute', police: 'called' } as const
  const told = async (change: string) => {
    const number = await desk.newCase()
    await share(number, safety)
    const of = `case_id = (select case_id from case_state where number = $1)`
    await ask(desk.register, `update case_share set ${change} where ${of}`, [number])
    expect(await desk.act(caseworker, number, command)).toBe('done')
    const notices = await ask(desk.register, `select 1 from notice where person = $2 and ${of}`, [
      number,
      safety.person,
    ])
    return notices.length
  }
  expect(await told(`areas = array['safety', 'identity']`)).toBe(1)
  expect(await told(`areas = array['identity', 'journal']`)).toBe(0)
  expect(await told(`ended_at = now(), ended_by = given_by`)).toBe(0)
  expect(await told(`given_at = now() - interval '9 days', until = now() - interval '1 minute'`)).toBe(0)
})

test('a handover becomes a fact in the journal of its case, is read by the next, and is taken over by nobody else (duty_handover, duty_handover_case)', async () => {
  const number = await desk.newCase()
  const text = 'Bel om 22.00 uur het consulaat terug.'
  const done = await duty.handOver(caseworker, { to: senior.person, notes: [{ number, text }], anyway: true })
  const handover = done.ok ? done.value.handover : 0
  const of = async (by: Actor) => (await duty.show(by)).handing?.handovers.find(({ id }) => id === handover)
  expect(await of(senior)).toMatchObject({ fromPerson: caseworker.person, acknowledgedAt: null, cases: [number] })
  expect(await of(await addStaff(desk.register, 'caseworker'))).toBeUndefined()
  expect((await duty.show(consular)).handing).toBeUndefined()
  const showCase = makeShowCase(desk.register.withActor, desk.register.keyRing)
  const { opened } = await showCase(senior, { number, open: { parts: ['journal_facts'], as: 'journal' } })
  expect(opened.map(({ content }) => content['text'])).toContain(text)
  for (const by of [caseworker, manager]) {
    await expect(duty.takeOver(by, handover)).rejects.toMatchObject({ code: 'not-found' })
  }
  await duty.takeOver(senior, handover)
  await expect(duty.takeOver(senior, handover)).rejects.toMatchObject({ code: 'not-found' })
  expect((await of(caseworker))?.acknowledgedAt).not.toBeNull()
  const told = await ask(desk.register, `select person, kind from notice where kind like 'duty_%' order by id`)
  expect(told).toEqual([
    { person: senior.person, kind: 'duty_handed_over' },
    { person: caseworker.person, kind: 'duty_taken_over' },
  ])
})

test('a handover that names a case which the next can’t see is refused as a whole: no note of it is written', async () => {
  const [seen, unseen] = [await desk.newCase(), await desk.newCase()]
  const stranger = await addStaff(desk.register, 'caseworker')
  const events = () => ask(desk.register, 'select count(*)::int as n from event')
  const before = await events()
  const notes = [
    { number: seen, text: 'a' },
    { number: unseen, text: 'b' },
  ]
  expect(await duty.handOver(caseworker, { to: stranger.person, notes, anyway: true })).toMatchObject({
    error: { why: 'colleague_sees_it_not' },
  })
  await ask(
    desk.register,
    `insert into case_grant (tenant, principal, case_id) select 1, $1, case_id from case_state where number = $2`,
    [stranger.person, seen],
  )
  expect(await duty.handOver(caseworker, { to: stranger.person, notes, anyway: true })).toMatchObject({
    error: { why: 'colleague_sees_it_not', number: unseen },
  })
  expect(await events()).toEqual(before)
  expect(await ask(desk.register, 'select id from duty_handover where to_person = $1', [stranger.person])).toEqual([])
})

test.each([
  ['no_such_case', () => ({ to: senior.person, notes: [{ number: '99-9999', text: 'x' }], anyway: true })],
  ['not_a_colleague', () => ({ to: consular.person, notes: [] })],
  ['not_a_colleague', () => ({ to: caseworker.person, notes: [] })],
  [
    'named_twice',
    () => ({
      to: senior.person,
      notes: [
        { number: 'C-1', text: 'x' },
        { number: 'C-1', text: 'y' },
      ],
    }),
  ],
])('a handover is refused: %s', async (why, request) => {
  expect(await duty.handOver(caseworker, request())).toMatchObject({ ok: false, error: { why } })
})

test('a handover to somebody without a shift in the next day is refused, unless it is asked for all the same', async () => {
  const next = await addStaff(desk.register, 'caseworker')
  const over = async (anyway: boolean) => {
    const done = await duty.handOver(caseworker, { to: next.person, notes: [], anyway })
    return done.ok ? 'handed over' : done.error.why
  }
  expect([await over(false), await over(true)]).toEqual(['no_shift', 'handed over'])
  const shift = { person: next.person, roleName: null }
  await duty.plan(senior, planned({ ...shift, begins: hours(30), ends: hours(40) }))
  expect(await over(false)).toBe('no_shift')
  await duty.plan(senior, planned({ ...shift, begins: hours(20), ends: hours(28) }))
  expect(await over(false)).toBe('handed over')
})

test('a partner hands over nothing here', async () => {
  await expect(duty.handOver(consular, { to: senior.person, notes: [] })).rejects.toMatchObject({ code: 'forbidden' })
})
