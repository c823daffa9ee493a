import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addNamedCase, addParts } from '../../../../test/names/namedCases.ts'
import { ask, importText } from '../../../../test/registerWork.ts'
import { actorWith } from '../../../../test/support/actorWith.ts'
import { addPeople } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { type FindKnown, makeFindKnown } from './findKnown.ts'
import { indexPersons } from './indexPersons.ts'
import { tellOwnersOfQuestions } from './tellOwnersOfQuestions.ts'

const worker = actorWith({ person: 101, role: 'intake' })
const colleague = actorWith({ person: 102, role: 'caseworker' })
const day = (text: string) => text as IsoDate
const fatima = { name: 'Fatima El Amrani', birth_date: '2008-03-09' }

let register: TestRegister
let findKnown: FindKnown

beforeAll(async () => {
  register = await openTestRegister()
  findKnown = makeFindKnown(register.withActor, register.keyRing)
  await addPeople(register, [worker, colleague])
  await addNamedCase(register, {
    id: 901,
    owner: worker.person,
    team: [worker.person],
    parts: [
      { part: 'identity', content: fatima },
      { part: 'children', content: { person: 2, name: 'Yusuf Bouzid', birth_year: 2020 } },
      { part: 'family', content: { person: 3, name: 'Mohamed Bouzid', birth_date: '1979-11-02' } },
    ],
  })
  await addNamedCase(register, {
    id: 902,
    owner: colleague.person,
    team: [colleague.person],
    parts: [{ part: 'identity', content: { name: 'Sahra Cabdi Nuur', birth_date: '2009-05-05' } }],
  })
})
afterAll(() => register.drop())

const found = async (actor: Actor, asked: Parameters<FindKnown>[1]) =>
  (await findKnown(actor, asked)).map(({ number, person, name, reasons }) => ({ number, person, name, reasons }))

test('a client is found in another script, with the number of the case and the reasons', async () => {
  expect(await findKnown(worker, { name: 'فاطمة العمراني', birthDate: day('2008-09-03'), country: 'MA' })).toEqual([
    {
      ...{ number: 'C-901', caseId: 901, person: 0, name: 'Fatima El Amrani' },
      ...{ phase: 'reported', closedOn: null, score: expect.closeTo(0.8, 1) },
      reasons: ['name_same_in_another_language', 'name_sounds_alike', 'day_month_swapped'],
    },
  ])
})

test('persons around a client are found by their own names', async () => {
  expect(await found(worker, { name: 'Bouzid, Youssef', birthYear: 2020 })).toMatchObject([
    { number: 'C-901', person: 2, name: 'Yusuf Bouzid' },
  ])
  expect(await found(worker, { name: 'محمد بوزيد' })).toMatchObject([{ number: 'C-901', person: 3 }])
})

test('nobody of a case that one does not see is shown, and its owner is told', async () => {
  const asked = { name: 'Zahra Abdi Noor', birthDate: day('2009-05-05') }
  expect(await found(colleague, asked)).toMatchObject([{ number: 'C-902', name: 'Sahra Cabdi Nuur' }])
  expect(await found(worker, asked)).toEqual([])
  await tellOwnersOfQuestions(register.withActor, register.operator)
  const told = await ask(register, `select person, case_id::int from notice where kind = 'person_asked'`)
  expect(told).toEqual([{ person: colleague.person, case_id: 902 }])
})

test('the owner is told when the name and an age within a year fit, and not when the name alone does', async () => {
  await ask(register, `delete from notice where kind = 'person_asked'`)
  const told = async (asked: Parameters<FindKnown>[1]) => {
    expect(await found(worker, asked)).toEqual([])
    await tellOwnersOfQuestions(register.withActor, register.operator)
    return ask(register, `select person, case_id::int from notice where kind = 'person_asked'`)
  }
  expect(await told({ name: 'Zahra Cabdi' })).toEqual([])
  expect(await told({ name: 'Zahra', birthYear: 2009 })).toEqual([])
  expect(await told({ name: 'Zahra Cabdi', birthYear: 2012 })).toEqual([])
  expect(await told({ name: 'Zahra Cabdi', birthYear: 2010 })).toEqual([{ person: colleague.person, case_id: 902 }])
})

test('what was corrected counts, and what it took the place of is found no more', async () => {
  await addParts(register, 902, 2, [
    { part: 'identity', content: { name: 'Hodan Cabdi Nuur', birth_date: '2009-05-05' } },
  ])
  expect(await found(colleague, { name: 'Hodan Abdi Nur' })).toMatchObject([{ name: 'Hodan Cabdi Nuur' }])
  expect(await found(colleague, { name: 'Sahra Warsame', birthDate: day('2009-05-05') })).toEqual([])
})

test('a telephone number finds a person, however it is written, and is not opened for it', async () => {
  await register.withActor(worker, (tx) =>
    indexPersons(tx, register.keyRing, worker, 901, [
      { person: 3, named: { name: 'Mohamed Bouzid', phone: '06 0000 1234' } },
    ]),
  )
  expect(await found(worker, { name: 'Mo Bouzidi', phone: '+31600001234' })).toMatchObject([
    { person: 3, reasons: expect.arrayContaining(['phone_same']) },
  ])
})

test('a search is one line in the access log with the cases shown, and no name is in it', async () => {
  await ask(register, 'delete from access_log')
  await findKnown(worker, { name: 'Fatima Amrani' })
  await findKnown(worker, { name: 'Nobody Likethis' })
  const lines = await ask(register, `select action, purpose, cases::int[], part from access_log order by id`)
  const line = { action: 'search_persons', purpose: 'casework', part: null }
  expect(lines).toEqual([
    { ...line, cases: [901] },
    { ...line, cases: [] },
  ])
})

test('one common name by itself finds nobody', async () => {
  expect(await found(worker, { name: 'Fatima' })).toEqual([])
  expect(await found(worker, { name: '' })).toEqual([])
})

test('who does not work on cases of the hub asks nothing', async () => {
  for (const role of ['partner_worker', 'consular_officer', 'analyst', 'operator'] as const) {
    await expect(findKnown(actorWith({ person: 101, role }), { name: 'Fatima Amrani' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
})

test('a case of which the key was destroyed is found no more, even before its tokens are gone', async () => {
  await register.keyStore.removeKeys(1, [902])
  expect(await found(colleague, { name: 'Hodan Cabdi Nuur' })).toEqual([])
})

test('tokens of two registers with the same names have nothing in common', async () => {
  const other = await openTestRegister()
  try {
    const keys = await Promise.all([register, other].map(({ keyRing }) => keyRing.nameKey(1)))
    expect(keys[0]?.equals(keys[1] ?? keys[0])).toBe(false)
    expect((await register.keyRing.nameKey(1)).equals(await register.keyRing.nameKey(1))).toBe(true)
    expect((await register.keyRing.nameKey(2)).equals(await register.keyRing.nameKey(1))).toBe(false)
  } finally {
    await other.drop()
  }
})

test('who needs the key of a tenant at the same moment gets the same one', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => register.keyRing.nameKey(3)))
  expect(keys.every((key) => key.equals(keys[0] ?? key))).toBe(true)
})

test('who comes in with a file is found from then on', async () => {
  const names = new Map([['I-1', 'Berivan Zebari']])
  await importText(register, fileOf([openReportWith({ ref: 'I-1' }), openReportWith({ ref: 'I-2' })]), {
    names,
    grantTo: [worker.person],
  })
  expect(await found(worker, { name: 'Zêbarî Berîvan' })).toMatchObject([{ number: 'I-1', person: 0 }])
})
