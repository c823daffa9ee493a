import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask, sizes } from '../../../../test/registerWork.ts'
import { caseworkToolsOf, TODAY } from '../../../../test/support/caseworkTools.ts'
import { schoolReport } from '../../../../test/support/takenReport.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { forgetSentForms } from '../../access/log/keepHouse.ts'
import { type IntakeServices, makeIntakeServices } from './intakeServices.ts'
import type { IntakeAnswer, IntakeRequest } from './takeIntake.ts'

let register: TestRegister
let services: IntakeServices
let intake: Actor
let colleague: Actor

beforeAll(async () => {
  register = await openTestRegister()
  services = makeIntakeServices(caseworkToolsOf(register))
  intake = await addStaff(register, 'intake')
  colleague = await addStaff(register, 'intake')
})
afterAll(() => register.drop())

let families = 0

/** A report on somebody whom nobody knows yet. */
function report(about: Partial<Extract<IntakeRequest, { kind: 'report' }>> = {}): IntakeRequest {
  families += 1
  const client = { ...schoolReport.client, family: `Verzonnen${'abcdefghijklmnop'[families]}`, phone: null }
  const taken = { ...schoolReport, client }
  return { kind: 'report', taken, from: undefined, double: undefined, shown: [], form: randomUUID(), ...about }
}

function advice(form: string): IntakeRequest {
  const said = { on: TODAY, longAgo: false, channel: 'phone', reporterRole: 'school', topic: 'abandonment' }
  return { kind: 'advice_request', advice: { ...said, danger: undefined, besides: [] }, form }
}

const numberOf = (answer: IntakeAnswer) => ('number' in answer ? answer.number : JSON.stringify(answer))

const counted = async () => {
  const [row] = await ask<{ cases: number; advice: number }>(
    register,
    'select (select count(*)::int from case_state) as cases, (select count(*)::int from advice_request) as advice',
  )
  return row
}

test('a form that is sent three times at once opens one case, and each time answers with its number', async () => {
  const before = await counted()
  const form = report()
  const numbers = (await Promise.all([1, 2, 3].map(() => services.take(intake, form)))).map(numberOf)
  expect(new Set(numbers).size).toBe(1)
  expect(await counted()).toEqual({ ...before, cases: (before?.cases ?? 0) + 1 })
})

test('a form that is sent again later, when the client is known already, answers as it did', async () => {
  const form = report()
  const first = await services.take(intake, form)
  const before = await sizes(register)
  expect(await services.take(intake, form)).toEqual(first)
  expect(await sizes(register)).toEqual(before)
})

test('an advice request that is sent twice at once is registered once', async () => {
  const before = await counted()
  const form = advice(randomUUID())
  const numbers = (await Promise.all([1, 2].map(() => services.take(intake, form)))).map(numberOf)
  expect(new Set(numbers).size).toBe(1)
  expect(await counted()).toEqual({ ...before, advice: (before?.advice ?? 0) + 1 })
})

test('an advice request becomes one report, when the form is sent twice at once, and when two people do it at once', async () => {
  const asked = numberOf(await services.take(intake, advice(randomUUID())))
  const before = await counted()
  const form = report({ from: asked })
  const [one, two] = await Promise.all([services.take(intake, form), services.take(intake, form)])
  expect(one).toEqual(two)
  expect(await counted()).toEqual({ ...before, cases: (before?.cases ?? 0) + 1 })

  const other = numberOf(await services.take(intake, advice(randomUUID())))
  const both = [report({ from: other }), report({ from: other })]
  const done = await Promise.allSettled(
    both.map((request, index) => services.take(index ? colleague : intake, request)),
  )
  expect(done).toContainEqual({ status: 'fulfilled', value: expect.objectContaining({ is: 'opened' }) })
  expect(done).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'conflict' }) })
  expect(await counted()).toMatchObject({ cases: (before?.cases ?? 0) + 2 })
})

test('a report that joins a case, sent twice at once, is joined once', async () => {
  const first = report()
  const number = numberOf(await services.take(intake, first))
  const again = report({ double: number })
  await Promise.all([1, 2].map(() => services.take(intake, again)))
  const joined = await ask(
    register,
    `select e.version from event e join case_state c on c.case_id = e.stream where c.number = $1 and e.type = 'report_joined'`,
    [number],
  )
  expect(joined).toHaveLength(1)
})

test('a form that comes with something else in it opens nothing, and says what it made before', async () => {
  const form = report()
  const first = await services.take(intake, form)
  const before = await sizes(register)
  const changed = report({ form: form.form })
  expect(await services.take(intake, changed)).toEqual({ is: 'made_before', number: numberOf(first) })
  expect(await sizes(register)).toEqual(before)
})

test('a form is that of who sent it, and one that was refused can be sent again', async () => {
  const form = randomUUID()
  const number = numberOf(await services.take(intake, report({ form })))
  expect(numberOf(await services.take(colleague, report({ form })))).not.toBe(number)
  const [again, turned] = [randomUUID(), numberOf(await services.take(intake, advice(randomUUID())))]
  expect(await services.take(intake, report({ from: turned }))).toMatchObject({ is: 'opened' })
  expect(await services.take(intake, report({ from: turned, form: again }))).toMatchObject({ is: 'refused' })
  expect(await services.take(intake, report({ form: again }))).toMatchObject({ is: 'opened' })
})

test('which form made what is forgotten after a week', async () => {
  await services.take(intake, report())
  await register.asAdministrator((client) =>
    client.query(`update intake_form set taken_at = taken_at - interval '8 days' where person = $1`, [intake.person]),
  )
  await services.take(intake, report())
  await forgetSentForms(register.withActor, register.operator)
  expect(await ask(register, 'select 1 from intake_form where person = $1', [intake.person])).toHaveLength(1)
})
