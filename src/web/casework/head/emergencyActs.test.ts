import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { openSharingDesk, type SharingDesk } from '../../../../test/support/sharingDesk.ts'
import { policeSteps } from '../../../domain/casework/safety/safetyEvents.ts'

let desk: SharingDesk
let number = ''

beforeAll(async () => {
  desk = await openSharingDesk()
  const [row] = await ask<{ number: string }>(
    desk.register,
    `select c.number from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 and c.closed_on is null order by c.number limit 1`,
    [desk.made.teams.get('Noord')],
  )
  number = row?.number ?? ''
  const reason = 'De politie staat bij de deur en vraagt wie zij is.'
  expect((await desk.as('zuid', '/emergency-access', { number, reason })).statusCode).toBe(303)
})
afterAll(() => desk.drop())

const send = async (step: string, typed: Readonly<Record<string, string>>, lang = '') => {
  const form = { seen: String(await desk.version(number)), on: desk.today, ...typed }
  return desk.as('zuid', `/cases/${number}/${step}${lang}`, form)
}

test('by emergency access danger is raised and an entry written, and the page says what can be done', async () => {
  expect((await desk.as('zuid', `/cases/${number}/safety`)).body).toContain('het gevaar hoger zetten')
  expect(
    (await send('safety/set-safety-level', { level: 'acute', police: policeSteps[0], reason: 'Nu.' })).statusCode,
  ).toBe(303)
  expect((await send('journal/write-entry', { kind: 'fact', text: 'De politie belde.' })).statusCode).toBe(303)
})

test.each([
  ['safety/set-safety-level', { level: 'none_known', reason: 'Het is stil.' }],
  ['persons/change-place', { place: 'in_netherlands', country: 'NL' }],
  ['contact/agree-safe-contact', { ways: 'message', never: 'call', time_zone: 'Africa/Casablanca' }],
])('by emergency access %s is refused in words, and nothing is written', async (step, typed) => {
  const before = await desk.version(number)
  const sent = await send(step, typed)
  expect([sent.statusCode, sent.body.includes('Iets anders kan zo niet')]).toEqual([422, true])
  const english = await send(step, typed, '?lang=en')
  expect(english.body).toContain('nothing can be lowered')
  expect(await desk.version(number)).toBe(before)
})
