import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAct } from '../../../src/boundary/casework/acts/caseActs.ts'
import { mayCommand } from '../../../src/domain/casework/caseCommand.ts'
import { wholeRoad } from '../../../test/casework/wholeRoad.ts'
import { ask as query } from '../../../test/registerWork.ts'
import { bearer, tokenFor } from '../../../test/support/apiClients.ts'
import { type AskingDesk, openAskingDesk } from '../../../test/support/askingDesk.ts'

let desk: AskingDesk
let headers: Readonly<Record<string, string>>

beforeAll(async () => {
  desk = await openAskingDesk()
  const { person } = await desk.actor('manager')
  headers = bearer(await tokenFor(desk.register, { tenant: 1, person }))
})
afterAll(() => desk.drop())

async function read(number: string) {
  const answer = await desk.app.inject({ url: `/api/v1/cases/${number}`, headers })
  return { status: answer.statusCode, body: answer.json<{ events: { type: string; facts: object }[] }>() }
}

test('a case that people work on can be read by a program, lists of codes and all', async () => {
  const number = await desk.newCase()
  const manager = await desk.actor('manager')
  const done: string[] = []
  for (const { name, input } of wholeRoad) {
    const asked = findAct(name)?.read({ on: desk.today, ...input })
    if (
      asked?.ok &&
      mayCommand('manager', asked.request.command.do) &&
      (await desk.act(manager, number, asked.request.command)) === 'done'
    )
      done.push(name)
  }
  expect(done).toContain('agree-safe-contact')
  const { status, body } = await read(number)
  expect(status).toBe(200)
  expect(body.events.find(({ type }) => type === 'safe_contact_agreed')?.facts).toMatchObject({
    ways: ['message'],
    never: ['call'],
  })
})

test('another case stands in an event by its number, and never by ours', async () => {
  const [sister, brother] = [await desk.newCase(), await desk.newCase()]
  const manager = await desk.actor('manager')
  const asked = findAct('link-case')?.read({ on: desk.today, other: brother, kind: 'sibling' })
  if (!asked?.ok) throw new Error('the act can not be read')
  expect(await desk.act(manager, sister, asked.request.command)).toBe('done')
  const told = async (number: string) =>
    (await read(number)).body.events.find(({ type }) => type === 'case_linked')?.facts
  expect(await told(sister)).toEqual({ other: brother, kind: 'sibling' })
  await query(
    desk.register,
    `insert into exclusion (tenant, case_id, person, made_by)
    select 1, case_id, (select person from api_client where tenant = 1 limit 1), $2 from case_state where number = $1`,
    [brother, manager.person],
  )
  expect(await told(sister)).toEqual({ other: null, kind: 'sibling' })
})
