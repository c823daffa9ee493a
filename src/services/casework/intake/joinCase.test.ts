import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../../test/support/caseworkTools.ts'
import { barestReport, schoolReport } from '../../../../test/support/takenReport.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { TakenReport } from '../../../domain/casework/intake/takenReport.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { makeShowCase, type ShowCase } from '../showCase.ts'
import { tellAbout } from '../tellAbout.ts'
import { type JoinCase, makeJoinCase } from './joinCase.ts'
import { makeOpenCase } from './openCase.ts'

let register: TestRegister
let joinCase: JoinCase
let showCase: ShowCase
let intake: Actor

beforeAll(async () => {
  register = await openTestRegister()
  joinCase = makeJoinCase(caseworkToolsOf(register))
  showCase = makeShowCase(register.withActor, register.keyRing)
  intake = await addStaff(register, 'intake')
})
afterAll(() => register.drop())

async function opened(changes: Partial<TakenReport> = {}): Promise<string> {
  const done = await makeOpenCase(caseworkToolsOf(register))(intake, { taken: { ...schoolReport, ...changes } })
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.number
}

const fileOf = async (number: string) => (await showCase(intake, { number })).file

test('another report on a client who is known joins the case, and is not counted again', async () => {
  const number = await opened()
  const cases = 'select count(*)::int as cases, (select count(*)::int from case_history) as periods from case_state'
  const before = await ask(register, cases)
  expect(await joinCase(intake, { number, taken: { ...schoolReport, reporterRole: 'friend' } })).toMatchObject({
    ok: true,
  })
  expect(await ask(register, cases)).toEqual(before)
  expect(await fileOf(number)).toMatchObject({ reports: 2, reportedOn: schoolReport.on })
})

test('a later report raises the danger that a case stands for, and never lowers it', async () => {
  const number = await opened({ danger: 'no' })
  expect((await fileOf(number))?.safety.level).toBe('none_known')
  await joinCase(intake, { number, taken: { ...schoolReport, danger: 'soon' } })
  expect((await fileOf(number))?.safety.level).toBe('soon')
  await joinCase(intake, { number, taken: { ...schoolReport, danger: 'no' } })
  expect((await fileOf(number))?.safety.level).toBe('soon')
  await joinCase(intake, { number, taken: { ...schoolReport, danger: 'now', police: 'called' } })
  expect((await fileOf(number))?.safety).toMatchObject({ level: 'acute', police: 'called' })
  await joinCase(intake, { number, taken: { ...schoolReport, danger: 'soon' } })
  expect((await fileOf(number))?.safety.level).toBe('acute')
})

test('danger that is told a second time of an acute case tells the manager again, and leaves the police to be asked', async () => {
  const manager = await addStaff(register, 'manager')
  const tools = caseworkToolsOf(register, undefined, [tellAbout])
  const taken = { ...schoolReport, danger: 'now', police: 'called' } as const
  const made = await makeOpenCase(tools)(intake, { taken })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const { number } = made.value
  const told = () =>
    ask(
      register,
      `select n.kind from notice n join case_state c using (tenant, case_id)
       where c.number = '${number}' and n.person = ${manager.person}`,
    )
  expect(await told()).toEqual([{ kind: 'acute_danger' }])
  await makeJoinCase(tools)(intake, { number, taken: { ...taken, police: null } })
  expect(await told()).toEqual([{ kind: 'acute_danger' }, { kind: 'acute_danger' }])
  expect((await fileOf(number))?.safety).toMatchObject({ level: 'acute', police: null })
})

test('of two days for one wedding the earlier stands', async () => {
  const number = await opened({ planned: { travel: null, wedding: '2026-12-20' as IsoDate } })
  const said = (wedding: string) => ({ ...schoolReport, planned: { travel: null, wedding: wedding as IsoDate } })
  await joinCase(intake, { number, taken: said('2027-01-15') })
  expect((await fileOf(number))?.safety.plannedDays.wedding).toBe('2026-12-20')
  await joinCase(intake, { number, taken: said('2026-12-01') })
  expect((await fileOf(number))?.safety.plannedDays.wedding).toBe('2026-12-01')
})

test('what a later report says on the client lies beside what the case says, and takes its place nowhere', async () => {
  const number = await opened()
  const client = { given: 'Nadja', family: 'Verzonnen', phone: null }
  await joinCase(intake, { number, taken: { ...schoolReport, client, place: 'in_netherlands' } })
  expect((await fileOf(number))?.placeNow).toBe('abroad')
  const parts = ['identity', 'report_said']
  const { opened: read } = await showCase(intake, { number, open: { parts, as: 'intake' } })
  expect(read.map(({ part, content }) => [part, content['given']])).toEqual([
    ['identity', 'Nadia'],
    ['report_said', 'Nadja'],
  ])
})

test('each reporter is a person of the case, and each told something of their own', async () => {
  const number = await opened()
  await joinCase(intake, { number, taken: schoolReport })
  const file = await fileOf(number)
  expect(file?.persons.persons.map(({ person, role }) => [person, role])).toEqual([
    [1, 'reporter'],
    [2, 'reporter'],
  ])
  expect(file?.journal.entries.map(({ entry }) => entry)).toEqual([1, 2])
})

test('a case that the asker may not see can’t be joined, and looks like one that is not there', async () => {
  const number = await opened()
  const stranger = await addStaff(register, 'intake')
  for (const asked of [number, '99-9999']) {
    await expect(joinCase(stranger, { number: asked, taken: schoolReport })).rejects.toMatchObject({
      code: 'not-found',
    })
  }
})

test('who may not take in reports joins none', async () => {
  const analyst = await addStaff(register, 'analyst')
  await expect(joinCase(analyst, { number: '26-0001', taken: barestReport })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
