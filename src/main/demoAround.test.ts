import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../test/registerWork.ts'
import { actorWith, HUB } from '../../test/support/actorWith.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../test/support/testRegister.ts'
import { readDemoPeople } from '../boundary/demo/readDemo.ts'
import { makeDutyServices } from '../services/casework/duty/dutyServices.ts'
import { makePreTravelServices } from '../services/casework/preTravel/preTravelServices.ts'
import { makeDemoStaff } from '../store/access/demo/demoStaff.ts'
import { nightsOf } from '../web/casework/duty/dutyView.ts'
import { caseworkTools } from './caseworkTools.ts'
import { profilesFolder } from './config.ts'
import { fillDemoAround } from './demoAround.ts'
import { type DemoPeople, demoActorWith } from './demoPeople.ts'

let register: TestRegister
let people: DemoPeople

beforeAll(async () => {
  register = await openTestRegister()
  const file = await readDemoPeople(profilesFolder, 'nl')
  const staff = await register.asAdministrator((client) => makeDemoStaff(client, 1, file))
  people = { file, staff, operator: actorWith({ person: 0, role: 'operator', organisation: HUB }) }
  await fillDemoAround({ ...register, timeZone }, people)
}, 60_000)
afterAll(() => register.drop())

test('out of hours somebody is on duty everywhere in the coming week, but for one night at one place', async () => {
  const duty = makeDutyServices(caseworkTools({ ...register, timeZone }))
  const list = await duty.show(demoActorWith(people, 'senior'))
  const nights = nightsOf(list, timeZone, register.profile.terms.holidays)
  const gaps = nights.flatMap(({ posts }) => Object.values(posts)).filter((post) => post.gaps.length > 0)
  expect([nights.length, gaps.length]).toEqual([7, 1])
  expect(list.shifts.every(({ number }) => number === null)).toBe(true)
})

test('there is a pre-travel file in each stage, and what each asks for stands among the work', async () => {
  const { read } = makePreTravelServices(caseworkTools({ ...register, timeZone }))
  const intake = demoActorWith(people, 'intake')
  const files = await read.list(intake)
  const stages = files.map(({ alarm, backOn, copies }) => [alarm ? 'alarm' : backOn ? 'back' : 'waits', copies])
  expect(stages.toSorted()).toEqual([
    ['alarm', 1],
    ['back', 0],
    ['waits', 1],
  ])
  const due = await read.listDue(intake)
  expect(due.flatMap(({ tasks }) => tasks.map(({ kind }) => kind))).toEqual([
    'check_pre_travel_return',
    'decide_pre_travel_file',
  ])
})

test('filling again adds nothing, and brings back nothing that was taken off', async () => {
  const count = `select (select count(*)::int from duty_shift) as shifts, (select count(*)::int from pre_travel_file) as files,
    (select count(*)::int from event) as events`
  await ask(register, `update duty_shift set withdrawn_at = now(), withdrawn_by = planned_by`)
  const before = await ask(register, count)
  await fillDemoAround({ ...register, timeZone }, people)
  expect(await ask(register, count)).toEqual(before)
})
