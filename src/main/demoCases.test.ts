import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, importRows, rowsOf } from '../../test/registerWork.ts'
import { actorWith, HUB } from '../../test/support/actorWith.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../test/support/testRegister.ts'
import { readDemoPeople } from '../boundary/demo/readDemo.ts'
import { readDemoCases } from '../boundary/demo/readDemoCases.ts'
import { yearEnd } from '../domain/shared/isoDate.ts'
import { makeCountFigures } from '../services/figures/countFigures.ts'
import { findWalked, walkRoad } from '../services/tours/walkRoad.ts'
import { makeDemoStaff } from '../store/access/demo/demoStaff.ts'
import type { WithActor } from '../store/withActor.ts'
import { profilesFolder } from './config.ts'
import { readDefinitionSets } from './definitionSets.ts'
import { deedTools, fillDemoCases } from './demoCases.ts'
import type { DemoPeople } from './demoPeople.ts'
import { todayIn } from './today.ts'

let register: TestRegister
let people: DemoPeople

beforeAll(async () => {
  register = await openTestRegister()
  const file = await readDemoPeople(profilesFolder, 'nl')
  const staff = await register.asAdministrator((client) => makeDemoStaff(client, 1, file))
  people = { file, staff, operator: actorWith({ person: 0, role: 'operator', organisation: HUB }) }
  await fillDemoCases({ ...register, timeZone }, people)
}, 60_000)
afterAll(() => register.drop())

const stages = `select p.road, c.phase, c.victim_group, c.outcome, c.result from practice_case p
  join case_state c using (tenant, case_id) order by p.road`

test('the practice environment has twelve invented cases in all stages', async () => {
  const roads = await ask<{ road: string; phase: string; victim_group: string }>(register, stages)
  const phases = Object.fromEntries(roads.map(({ road, phase }) => [road, phase]))
  expect(phases).toEqual({
    acute_danger: 'triage',
    arrived: 'return',
    closed: 'closed',
    disputed: 'verification',
    in_verification: 'verification',
    minor_in_triage: 'triage',
    mother_with_children: 'return',
    new_report: 'triage',
    overdue: 'verification',
    reopened: 'verification',
    return_under_way: 'return',
    support_without_return: 'support',
  })
  expect(new Set(roads.map(({ victim_group }) => victim_group))).toEqual(
    new Set(['adult', 'minor', 'parent_with_minor_children']),
  )
})

test('every deed of every road was done, once', async () => {
  const roads = await readDemoCases(profilesFolder, 'nl')
  const done = await ask<{ road: string; done: number }>(register, 'select road, done from practice_case')
  expect(new Map(done.map(({ road, done }) => [road, done]))).toEqual(
    new Map(roads.map(({ code, deeds }) => [code, deeds.length])),
  )
})

test('the published years stay 38 and 57, and nothing of them asks anything of anybody', async () => {
  const rows = await rowsOf(register, await readFile(join(profilesFolder, 'nl/demo/cases-2017-2018.csv'), 'utf8'))
  expect((await importRows(register, rows)).ok).toBe(true)
  const [set] = (await readDefinitionSets(register.profile)).values()
  if (!set) throw new Error('no definitions')
  const count = makeCountFigures(register.withActor, register.profile, timeZone)
  const totals = [2017, 2018].map(async (year) => {
    const figures = await count(people.operator, set.definitions, { year, asOf: yearEnd(year), knownAt: null })
    return figures.total.count
  })
  expect(await Promise.all(totals)).toEqual([38, 57])
  const old = `select count(*)::int as open, (select count(*)::int from agenda_item a join case_state c using (tenant, case_id)
    where c.reported_on < '2019-01-01') as asked from case_state where reported_on < '2019-01-01' and closed_on is null`
  const [left] = await ask<{ open: number; asked: number }>(register, old)
  expect(left?.open).toBeGreaterThan(0)
  expect(left?.asked).toBe(0)
})

test('filling again adds nothing', async () => {
  const [before] = await ask(register, 'select count(*)::int as events from event')
  await fillDemoCases({ ...register, timeZone }, people)
  expect(await ask(register, 'select count(*)::int as events from event')).toEqual([before])
})

test('a filling that was cut off goes on with the deed that comes next', async () => {
  const [road] = (await readDemoCases(profilesFolder, 'nl')).filter(({ code }) => code === 'in_verification')
  if (!road) throw new Error('the road is gone')
  const [cut, whole] = [
    { ...road, code: 'cut_off' },
    { ...road, code: 'in_one_go' },
  ]
  const start = todayIn(timeZone)
  const tools = await deedTools({ ...register, timeZone }, people)
  await walkRoad(tools, whole, start, undefined)
  for (let failAt = 2; failAt < 40; failAt += 5) {
    const failing = { ...register, timeZone, withActor: failingAt(failAt) }
    const before = (await findWalked(register.withActor, tools.manager)).get('cut_off')
    await walkRoad(await deedTools(failing, people), cut, start, before).catch(() => undefined)
  }
  const before = (await findWalked(register.withActor, tools.manager)).get('cut_off')
  await walkRoad(tools, cut, start, before)
  expect(await eventsOf('cut_off')).toEqual(await eventsOf('in_one_go'))
})

/** As the register's own, but the database goes away in the transaction with this number. */
function failingAt(count: number): WithActor {
  let left = count
  return (actor, work) => {
    left -= 1
    return register.withActor(actor, async (tx) => {
      const done = await work(tx)
      if (left === 0) throw new Error('the database went away')
      return done
    })
  }
}

async function eventsOf(road: string) {
  return ask(
    register,
    `select e.type, e.occurred::text from event e join practice_case p on p.tenant = e.tenant and p.case_id = e.stream
      where p.road = '${road}' order by e.version`,
  )
}
