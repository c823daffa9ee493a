import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask } from '../../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../../test/support/caseworkTools.ts'
import { schoolReport } from '../../../../test/support/takenReport.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { takeNewCaseAtCounter } from '../../../store/casework/newCases.ts'
import { makeShowCase, type ShowCase } from '../showCase.ts'
import { makeOpenCase, type OpenCase } from './openCase.ts'

let desk: TestDesk
let openCase: OpenCase
let showCase: ShowCase
let officer: Actor
let number: string

const atCounter = { ...schoolReport, channel: 'partner', reporterRole: 'embassy' }

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { register, made } = desk
  const ministry = made.organisations.get('Oefenministerie') ?? 0
  openCase = makeOpenCase(caseworkToolsOf(register))
  showCase = makeShowCase(register.withActor, register.keyRing)
  officer = await addStaff(register, 'consular_officer', ministry)
  const done = await openCase(officer, { taken: atCounter })
  number = done.ok ? done.value.number : JSON.stringify(done.error)
})
afterAll(() => desk.drop())

/** Whether a colleague sees it, by the list of cases. */
async function sees(...who: readonly Colleague[]): Promise<readonly boolean[]> {
  const lists = await Promise.all(who.map((one) => desk.as(one, '/cases')))
  return lists.map(({ body }) => body.includes(number))
}

test('a case that an officer opens at the counter is the hub’s: its intake workers see it, and managers', async () => {
  expect(number).toMatch(/^26-\d{4}$/)
  expect(await sees('intake', 'manager', 'noord', 'senior')).toEqual([true, true, false, false])
})

test('the officer’s organisation gets what it needs of the case for a year, and no other organisation anything', async () => {
  const shares = await ask(
    desk.register,
    `select s.areas, s.until::date - current_date as days, p.name from case_share s join principal p on p.id = s.organisation and p.tenant = s.tenant`,
  )
  const areas = ['verification', 'identity', 'safe_contact', 'safety', 'return']
  expect(shares).toEqual([{ areas, days: 365, name: 'Oefenministerie' }])
  expect(await sees('consular', 'safety', 'shelter')).toEqual([true, false, false])
})

test('the officer reads who it is about, and neither the journal nor a telephone number', async () => {
  const parts = ['identity', 'reporter_words', 'contact_details']
  const { opened } = await showCase(officer, { number, open: { parts, as: 'counter' } })
  expect(opened.map(({ part }) => part)).toEqual(['identity'])
})

test('no other partner opens a case', async () => {
  const shelter = desk.made.organisations.get('Opvanghuis Denkbeeld') ?? 0
  const police = desk.made.organisations.get('Oefencentrum van de politie') ?? 0
  for (const [role, organisation] of [
    ['partner_worker', shelter],
    ['safety_officer', police],
  ] as const) {
    const partner = await addStaff(desk.register, role, organisation)
    await expect(openCase(partner, { taken: atCounter })).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the database lets an officer take no case that is there already', async () => {
  const [one] = await ask<{ id: number }>(desk.register, 'select case_id as id from case_state where number = $1', [
    number,
  ])
  const take = desk.register.withActor(officer, async (tx) => {
    await takeNewCaseAtCounter(tx, one?.id ?? 0)
  })
  await expect(take).rejects.toThrow()
})
