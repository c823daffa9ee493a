import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { caseworkToolsOf, TODAY } from '../../../../test/support/caseworkTools.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { roles } from '../../../domain/access/roles.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import {
  finishDestroyed,
  listPreTravelSealed,
  savePreTravel,
} from '../../../store/casework/preTravel/preTravelFiles.ts'
import { isCodeWord } from './codeWord.ts'
import type { AskedOutcome } from './decidePreTravel.ts'
import { finishDestroying } from './finishDestroying.ts'
import type { LeftFile } from './leavePreTravel.ts'
import { makePreTravelServices } from './preTravelServices.ts'
import { tellOfPreTravelAlarms } from './tellOfPreTravelAlarms.ts'

let register: TestRegister
let intake: Actor
let manager: Actor
let senior: Actor
let number: string

beforeAll(async () => {
  register = await openTestRegister()
  intake = await addStaff(register, 'intake')
  manager = await addStaff(register, 'manager')
  senior = await addStaff(register, 'senior')
})
afterAll(() => register.drop())

const on = (today: IsoDate) => makePreTravelServices(caseworkToolsOf(register, today))
const day = (days: number) => addDays(TODAY, days)

const left = (changes: Partial<LeftFile['journey']> = {}): LeftFile => ({
  journey: { leavesOn: day(1), returnsOn: day(20), consents: ['open_file'], ...changes },
  named: { name: 'Nadia Verzonnen', birthDate: '2008-03-04' as IsoDate, phone: '0612345678' },
  codeWord: 'Blauwe Fiets',
  parts: {
    pre_travel_contact: { way: 'via de docent' },
    pre_travel_file: { name: 'Nadia Verzonnen', address: 'KANARIE-ADRES' },
    pre_travel_trusted: { name: 'KANARIE-DOCENT' },
  },
})

async function leave(changes: Partial<LeftFile['journey']> = {}): Promise<string> {
  const done = await on(TODAY).leave(intake, left(changes))
  return done.ok ? done.value.number : done.error
}

const wrongWordNotices = `select n.person from notice n where n.kind = 'pre_travel_wrong_words'
  and n.once like 'pre_travel_wrong_words:' || (select f.id from pre_travel_file f where f.number = $1) || ':%' order by n.person`

beforeEach(async () => {
  number = await leave()
})

test('a file has a number of its own kind, is no case, and no figure counts it (pre_travel_file, pre_travel_token)', async () => {
  expect(number).toMatch(/^R26-\d{4}$/)
  const counts = await ask(
    register,
    `select (select count(*)::int from case_state) as cases, (select count(*)::int from case_history) as history,
      (select count(*)::int from advice_request) as advice, (select count(*) > 0 from pre_travel_token) as indexed`,
  )
  expect(counts).toEqual([{ cases: 0, history: 0, advice: 0, indexed: true }])
})

test('in the register nothing of it can be read: neither name, address nor code word', async () => {
  const rows = await ask<{ text: string }>(
    register,
    `select t::text as text from pre_travel_file t union all select t::text from event t union all select encode(sealed, 'escape') from event_sealed`,
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const { text } of rows) expect(text).not.toMatch(/Nadia|KANARIE|fiets/i)
})

test('it opens as far as the consent goes, to handlers of the hub, and each opening is a line in the log', async () => {
  const { opened } = await on(TODAY).read.open(intake, number)
  expect(JSON.stringify([...opened])).toContain('KANARIE-ADRES')
  expect(JSON.stringify([...opened])).not.toMatch(/KANARIE-DOCENT|Fiets/)
  const closed = await on(TODAY).read.open(manager, await leave({ consents: [] }))
  expect([...closed.opened.keys()]).toEqual(['pre_travel_contact'])
  const lines = await ask<{ person: number }>(
    register,
    `select person from access_log where action = 'open_pre_travel' order by id`,
  )
  expect(lines.map(({ person }) => person)).toEqual([intake.person, manager.person])
})

test('the database itself gives no part beyond the consent, and none to others', async () => {
  const [row] = await ask<{ id: number }>(register, 'select id from pre_travel_file where number = $1', [number])
  const id = Number(row?.id)
  const parts = ['pre_travel_contact', 'pre_travel_file', 'pre_travel_trusted']
  const given = await register.withActor(intake, (tx) => listPreTravelSealed(tx, id, parts))
  expect(given.map(({ part }) => part).toSorted()).toEqual(['pre_travel_contact', 'pre_travel_file'])
  for (const role of ['consular_officer', 'analyst', 'chat_worker', 'auditor'] as const) {
    const other = { ...intake, role }
    await expect(register.withActor(other, (tx) => listPreTravelSealed(tx, id, parts))).rejects.toThrow(
      'permission denied',
    )
    await expect(on(TODAY).read.open(other, number)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(on(TODAY).read.list(other)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('past the function no role of the database reads a sealed part of a file', async () => {
  const counted = await ask(register, `select count(*) > 3 as many from event_sealed where part like 'pre\\_travel%'`)
  expect(counted).toEqual([{ many: true }])
  for (const role of roles) {
    const rows = await register
      .withActor({ ...intake, role }, (tx) =>
        sql`select part from event_sealed where part like 'pre\\_travel%'`.execute(tx),
      )
      .then((read) => read.rows)
      .catch(({ code }: { code: string }) => code)
    expect([role, rows === '42501' ? [] : rows]).toEqual([role, []])
  }
})

test('what happened to a file is never taken back in the database: back, decided, destroyed', async () => {
  const change = (set: string, of = number) =>
    register.withActor(manager, (tx) =>
      sql`update pre_travel_file set ${sql.raw(set)} where number = ${of}`.execute(tx),
    )
  const refused = { code: '42501' }
  await change(`back_on = registered_on`)
  for (const set of ['back_on = null', 'back_on = registered_on + 1'])
    await expect(change(set)).rejects.toMatchObject(refused)
  await change(`destroyed_on = registered_on`)
  for (const set of ['destroyed_on = null', 'back_on = null, destroyed_on = null']) {
    await expect(change(set)).rejects.toMatchObject(refused)
  }
  await change(`key_gone = true`)
  const decided = await leave()
  await change(`decided_on = registered_on, decided = 'can_go'`, decided)
  for (const set of ['decided_on = null, decided = null', 'decided_on = registered_on + 1']) {
    await expect(change(set, decided)).rejects.toMatchObject(refused)
  }
})

test('somebody is found by what they are known by when a report comes, and somebody else is not', async () => {
  const found = async (named: LeftFile['named']) => (await on(TODAY).findFor(intake, named)).map((file) => file.number)
  expect(await found({ name: 'Nadia Verzonnen', birthDate: '2008-03-04' as IsoDate })).toContain(number)
  expect(await found({ name: 'VERZONNEN Nádia' })).toContain(number)
  expect(await found({ name: 'Iemand Anders', phone: '+31 6 12345678' })).toContain(number)
  expect(await found({ name: 'Ahmed Denkbeeld', birthDate: '1999-01-01' as IsoDate })).toEqual([])
})

test('I am back needs the agreed code word, in whatever capitals; a wrong one is written down and changes nothing', async () => {
  const back = (codeWord: string) => on(day(3)).confirmBack(intake, { number, codeWord, goneAtOnce: false })
  expect(await back('rode fiets')).toEqual({ ok: false, error: 'wrong_code_word' })
  expect((await on(day(3)).read.find(intake, number)).backOn).toBeNull()
  expect(await ask(register, `select outcome from access_log where action = 'confirm_pre_travel'`)).toEqual([
    { outcome: 'refused' },
  ])
  expect(await back(' blauwe  FIETS ')).toMatchObject({ ok: true })
  expect((await on(day(3)).read.find(intake, number)).backOn).toBe(day(3))
  expect(await back('blauwe fiets')).toEqual({ ok: false, error: 'is_over' })
  expect(isCodeWord('', 'x')).toBe(false)
})

test('the alarm stands after the agreed day, tells intake and who leads once, and stays until a worker decided', async () => {
  await ask(
    register,
    `update pre_travel_file set leaves_on = current_date - 30, returns_on = current_date - 2 where number = $1`,
    [number],
  )
  const tell = () => tellOfPreTravelAlarms(register.withActor, register.profile, register.operator)
  expect(await tell()).toBe(3)
  expect(await tell()).toBe(0)
  const told = await ask<{ person: number }>(
    register,
    `select person, facts from notice where kind = 'pre_travel_alarm' order by person`,
  )
  expect(told).toEqual([intake.person, manager.person, senior.person].map((person) => ({ person, facts: {} })))
  const today = new Date().toISOString().slice(0, 10) as IsoDate
  const alarm = async (later: number) => (await on(addDays(today, later)).read.find(intake, number)).alarm
  expect([await alarm(0), await alarm(400)]).toEqual([true, true])
  const decided = { number, outcome: { what: 'can_go' }, reason: 'Zij belde zelf.' } as const
  expect(await on(today).decide(intake, decided)).toMatchObject({ ok: true })
  expect(await alarm(400)).toBe(false)
})

test('whatever a colleague decides on a file, who took it in and who leads are told; nobody puts its alarm off for more than a year', async () => {
  const colleague = await addStaff(register, 'caseworker')
  const told = async () => {
    const notices = `delete from notice where kind = 'pre_travel_decided' and facts ->> 'file' = $1 returning person, facts`
    const rows = await ask<{ person: number; facts: object }>(register, notices, [number])
    return rows.toSorted((a, b) => a.person - b.person)
  }
  const all = (what: string) =>
    [intake.person, manager.person, senior.person].map((person) => ({ person, facts: { file: number, what } }))
  const later = (returnsOn: IsoDate) => ({ what: 'other_return', returnsOn }) as const
  const decide = (outcome: AskedOutcome, by = colleague) =>
    on(TODAY).decide(by, { number, outcome, reason: 'Zij belde.' })
  expect(await decide(later('9999-12-31' as IsoDate))).toEqual({ ok: false, error: 'return_too_far' })
  expect(await told()).toEqual([])
  expect(await decide(later(day(40)))).toMatchObject({ ok: true })
  expect(await told()).toEqual(all('other_return'))
  expect(await decide(later(day(50)), senior)).toMatchObject({ ok: true })
  expect(await told()).toEqual(all('other_return').filter(({ person }) => person !== senior.person))
  expect(await decide({ what: 'can_go' })).toMatchObject({ ok: true })
  expect(await told()).toEqual(all('can_go'))
})

test('what a file asks for stands among the work of who takes in reports, and of nobody else', async () => {
  const late = on(day(21))
  const tasksFor = async (actor: Actor) => {
    const due = await late.read.listDue(actor)
    return due.find((line) => line.number === number)?.tasks.map(({ kind }) => kind)
  }
  expect(await tasksFor(intake)).toEqual(['check_pre_travel_return', 'decide_pre_travel_file'])
  expect(await late.read.listDue({ ...intake, role: 'consular_officer' })).toEqual([])
  await late.confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: true })
  expect(await tasksFor(intake)).toEqual(['destroy_pre_travel_file'])
  await late.destroy(intake, number)
  expect(await tasksFor(intake)).toBeUndefined()
})

test('after three wrong code words nobody may say one for a minute, not even the right one, and who leads and took it in are told', async () => {
  const back = (codeWord: string, by = manager) => on(day(3)).confirmBack(by, { number, codeWord, goneAtOnce: false })
  const told = () => ask<{ person: number }>(register, wrongWordNotices, [number])
  for (const word of ['rode fiets', 'gele fiets']) {
    expect(await back(word)).toEqual({ ok: false, error: 'wrong_code_word' })
  }
  expect(await told()).toEqual([])
  expect(await back('groene fiets')).toEqual({ ok: false, error: 'wrong_code_word' })
  expect((await told()).map(({ person }) => person)).toEqual([intake.person, senior.person])
  expect(await back('blauwe fiets')).toEqual({ ok: false, error: 'too_many_wrong_words' })
  expect(await back('blauwe fiets', intake)).toEqual({ ok: false, error: 'too_many_wrong_words' })
  expect((await on(day(3)).read.find(intake, number)).wrongWords).toBe(3)
  await ask(register, `update pre_travel_file set word_from = word_from - interval '1 minute' where number = $1`, [
    number,
  ])
  expect(await back('blauwe fiets')).toMatchObject({ ok: true })
})

test('who sends many wrong code words at once gets no more tries than who sends them one by one', async () => {
  const words = Array.from({ length: 8 }, (_, index) => `woord ${index}`)
  const answers = await Promise.all(
    words.map((codeWord) => on(day(3)).confirmBack(manager, { number, codeWord, goneAtOnce: false })),
  )
  const tried = answers.filter((answer) => !answer.ok && answer.error === 'wrong_code_word')
  expect(tried).toHaveLength(3)
})

test('destroying takes the key, the index and with them every reading; before its time or undecided it is refused', async () => {
  const destroy = (days: number) => on(day(days)).destroy(manager, number)
  expect(await destroy(4000)).toEqual({ ok: false, error: 'not_confirmed' })
  await on(day(21)).confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: false })
  expect(await destroy(34)).toEqual({ ok: false, error: 'too_early' })
  expect(await destroy(35)).toMatchObject({ ok: true })
  const [row] = await ask<{ id: number }>(register, 'select id from pre_travel_file where number = $1', [number])
  expect((await register.keyRing.findKeys(1, [Number(row?.id)])).size).toBe(0)
  expect(await ask(register, 'select token from pre_travel_token where file = $1', [row?.id])).toEqual([])
  expect([...(await on(day(36)).read.open(intake, number)).opened]).toEqual([])
  expect(await destroy(36)).toEqual({ ok: false, error: 'is_over' })
})

test('a destruction that was broken off is finished when it is asked for again', async () => {
  await on(day(2)).confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: true })
  const tools = caseworkToolsOf(register, day(2))
  const dies = { ...register.keyRing, destroyKeys: () => Promise.reject(new Error('power cut')) }
  await expect(makePreTravelServices({ ...tools, keyRing: dies }).destroy(intake, number)).rejects.toThrow('power cut')
  expect((await on(day(2)).read.find(intake, number)).keyGone).toBe(false)
  expect(await on(day(2)).destroy(intake, number)).toMatchObject({ ok: true })
  expect((await on(day(2)).read.find(intake, number)).keyGone).toBe(true)
})

test.each(['before', 'after'])(
  'a destruction that was killed %s the key went is finished by the housekeeping',
  async (when) => {
    await on(day(2)).confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: true })
    const { keyRing, withActor, operator } = register
    const dies = async (tenant: number, streams: readonly number[]) => {
      if (when === 'after') await keyRing.destroyKeys(tenant, streams)
      throw new Error('power cut')
    }
    const cut = makePreTravelServices({
      ...caseworkToolsOf(register, day(2)),
      keyRing: { ...keyRing, destroyKeys: dies },
    })
    await expect(cut.destroy(intake, number)).rejects.toThrow('power cut')
    expect([...(await on(day(2)).read.open(intake, number)).opened]).toEqual([])
    expect(await finishDestroying({ withActor, keyRing }, operator)).toBe(1)
    expect(await finishDestroying({ withActor, keyRing }, operator)).toBe(0)
    expect((await on(day(2)).read.find(intake, number)).keyGone).toBe(true)
    const [row] = await ask<{ id: number }>(register, 'select id from pre_travel_file where number = $1', [number])
    expect((await keyRing.findKeys(1, [Number(row?.id)])).size).toBe(0)
  },
)

test('the housekeeping finishes nothing that nobody began to destroy', async () => {
  await on(day(2)).confirmBack(intake, { number, codeWord: 'blauwe fiets', goneAtOnce: true })
  const { keyRing, withActor, operator } = register
  expect(await finishDestroying({ withActor, keyRing }, operator)).toBe(0)
  const [row] = await ask<{ id: number }>(register, 'select id from pre_travel_file where number = $1', [number])
  await withActor(operator, (tx) => finishDestroyed(tx, Number(row?.id)))
  expect((await on(day(2)).read.find(intake, number)).keyGone).toBe(false)
})

test('the database refuses a file that is destroyed though nobody was back and nobody decided', async () => {
  const kept = await on(TODAY).read.find(intake, number)
  const forced = register.withActor(intake, (tx) => savePreTravel(tx, 1, { ...kept, destroyedOn: day(900) }))
  await expect(forced).rejects.toThrow('check constraint')
})
