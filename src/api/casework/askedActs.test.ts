import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask as query } from '../../../test/registerWork.ts'
import { bearer, tokenFor } from '../../../test/support/apiClients.ts'
import { type AskingDesk, openAskingDesk } from '../../../test/support/askingDesk.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { makeActOnCase } from '../../services/casework/actOnCase.ts'

let desk: AskingDesk
let number: string
let headers: Readonly<Record<string, string>>

beforeAll(async () => {
  desk = await openAskingDesk()
  number = await desk.newCase()
  const { person } = await desk.actor('manager')
  const token = await tokenFor(desk.register, { tenant: 1, person })
  headers = { ...bearer(token), 'content-type': 'application/json' }
})
afterAll(() => desk.drop())

async function send(act: string, fields: object) {
  const [row] = await query<{ seen: number }>(
    desk.register,
    'select version as seen from case_state where number = $1',
    [number],
  )
  const payload = JSON.stringify({ ...row, on: desk.today, ...fields })
  return desk.app.inject({ method: 'POST', url: `/api/v1/cases/${number}/acts/${act}`, headers, payload })
}

test('a program meets the rule about the police as a page does', async () => {
  const refused = await send('set-safety-level', { level: 'acute', reason: 'Vanavond.' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('police-first')
  expect((await send('set-safety-level', { level: 'acute', police: 'called', reason: 'Vanavond.' })).statusCode).toBe(
    201,
  )
})

test('a program asks nobody who can’t see what it is about, and shares in asking as a page does', async () => {
  const asking = { organisation: desk.organisation('police'), asked: 'Kunnen wij haar bereiken?' }
  expect((await send('ask-safety-check', asking)).body).toContain('check-not-shared')
  const share = { share_areas: ['safety'], share_ground: 'vital_interest', share_until: desk.today }
  expect((await send('ask-safety-check', { ...asking, ...share })).statusCode).toBe(201)
})

test('a program is nobody’s second pair of eyes, and deviates from no rule', async () => {
  for (const act of [
    'confirm-determination',
    'dispute-determination',
    'override-rule',
    'review-override',
    'waive-safety-check',
    'propose-determination',
    'ask-closing',
    'ask-fund',
    'merge-case',
    'void-case',
    'correct-fact',
    'answer-safety-check',
  ]) {
    expect([act, (await send(act, {})).statusCode]).toEqual([act, 404])
  }
})

test('whatever way a program finds to a rule for two people, the rule knows that it is one', async () => {
  const { withActor, keyRing, profile } = desk.register
  const actor = { ...(await desk.actor('manager')), isProgram: true } as const
  const today = () => desk.today as IsoDate
  const tools = { withActor, keyRing, profile, today, dayOf: today, timeZone: 'UTC', afterWriting: [] }
  const command = { do: 'ask-fund', on: tools.today(), purpose: 'ticket', cents: 100 } as const
  const asked = await makeActOnCase(tools)(actor, { number, seen: 1, command, parts: [] })
  expect(asked).toMatchObject({ ok: false, error: { reason: 'for-a-person' } })
})
