import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessWork, openAccessWork, TODAY } from '../../../../test/accessWork.ts'
import { ask } from '../../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../../test/support/caseworkTools.ts'
import { contactActs } from '../../../boundary/casework/acts/contactActs.ts'
import { personsActs } from '../../../boundary/casework/acts/personsActs.ts'
import { safetyActs } from '../../../boundary/casework/acts/safetyActs.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { makeActOnCase } from '../actOnCase.ts'
import { makeOpenContactDetails, type OpenContactDetails } from './openContactDetails.ts'

const PHONE = '06 00000000'
const part = 'contact_details'
const acts = { ...contactActs, ...personsActs, ...safetyActs }

let work: AccessWork
let open: OpenContactDetails

beforeAll(async () => {
  work = await openAccessWork()
  open = makeOpenContactDetails({ ...work.register, today: () => TODAY })
})
afterAll(() => work.register.drop())

/** Asks for an act with its fields, as a program does; gives `done` or the reason why not. */
async function act(
  actor: Actor,
  number: string,
  name: keyof typeof acts,
  fields: object,
  today: IsoDate = TODAY,
): Promise<string> {
  const read = acts[name].read({ on: today, ...fields })
  if (!read.ok) throw new Error(JSON.stringify(read.wrong))
  const { state } = await work.showCase(work.people.caseworker, { number })
  const answer = await makeActOnCase(caseworkToolsOf(work.register, today))(actor, {
    number,
    seen: state.version,
    ...read.request,
  })
  return answer.ok ? 'done' : answer.error.reason
}

const agreement = { ways: ['message'], never: ['call'], time_zone: 'Africa/Casablanca' }
const attempt = {
  time: '00:01',
  time_zone: 'Europe/Amsterdam',
  client_time_zone: 'Africa/Casablanca',
  outcome: 'reached',
}

async function caseWithPhone(): Promise<string> {
  const number = await work.newCase()
  await act(work.people.caseworker, number, 'record-contact-details', { phone: PHONE, source: 'melder' })
  return number
}

const reads = async (actor: Actor, number: string) => {
  const shown = await work.showCase(actor, { number, open: part }).catch(({ code }: { code: string }) => code)
  return typeof shown === 'string' ? shown : shown.opened.map(({ content }) => content.phone)
}

test('numbers are there for nobody, not even for who wrote them down, until the rules were opened', async () => {
  const number = await caseWithPhone()
  const { caseworker, manager } = work.people
  expect([await reads(caseworker, number), await reads(manager, number)]).toEqual(['not-found', 'not-found'])
  expect(await open(caseworker, { number })).toMatchObject({ ok: false, error: { reason: 'no-agreement' } })
  expect(await reads(caseworker, number)).toBe('not-found')

  expect(await act(caseworker, number, 'agree-safe-contact', agreement)).toBe('done')
  expect(await reads(caseworker, number)).toBe('not-found')
  expect(await open(caseworker, { number })).toMatchObject({ ok: true })
  expect(await reads(caseworker, number)).toEqual([PHONE])
  expect(await reads(manager, number)).toBe('not-found')
})

test('each opening is a line in the access log, and so is each one that was refused', async () => {
  const number = await caseWithPhone()
  const { caseworker } = work.people
  await open(caseworker, { number })
  await act(caseworker, number, 'agree-safe-contact', agreement)
  await open(caseworker, { number })
  const lines = await ask<{ outcome: string; part: string }>(
    work.register,
    `select l.outcome, l.part from access_log l join case_state c on c.case_id = any(l.cases)
      where l.action = 'open_safe_contact' and c.number = $1 order by l.id`,
    [number],
  )
  expect(lines).toEqual([
    { outcome: 'refused', part },
    { outcome: 'done', part },
  ])
})

test('who does not see the case opens nothing, and a partner cannot ask', async () => {
  const number = await caseWithPhone()
  const { caseworker, colleague, partner } = work.people
  await act(caseworker, number, 'agree-safe-contact', agreement)
  await expect(open(colleague, { number })).rejects.toMatchObject({ code: 'not-found' })
  expect(() => open(partner, { number })).toThrow(expect.objectContaining({ code: 'forbidden' }))
})

test('a program is refused what a page is refused: contact outside the agreement, and with family who are abroad', async () => {
  const number = await caseWithPhone()
  const { caseworker, manager } = work.people
  await act(manager, number, 'waive-safety-check', { reason: 'wens' })
  await act(caseworker, number, 'agree-safe-contact', agreement)
  await act(caseworker, number, 'record-person', { role: 'parent', name: 'Verzonnen Vader' })
  await act(caseworker, number, 'record-person', { role: 'interpreter', name: 'Verzonnen Tolk' })
  for (const who of [caseworker, manager]) {
    const tried = (fields: object) => act(who, number, 'record-contact', { ...attempt, ...fields })
    expect(await tried({ way: 'call' })).toBe('way-never')
    expect(await tried({ way: 'message', client_time_zone: 'Europe/Amsterdam' })).toBe('other-clock')
    expect(await tried({ way: 'visit', person: 1 })).toBe('family-abroad')
    expect(await tried({ way: 'message', interpreter: 2 })).toBe('interpreter-unchecked')
    const talk = { person: 1, date: TODAY, client_wishes: true, reason: 'wens' }
    expect(await act(who, number, 'plan-family-talk', talk)).toBe('family-abroad')
  }
  expect(await act(caseworker, number, 'record-contact', { ...attempt, way: 'message' })).toBe('done')
})

test('the hours are those of the clock of the client, whatever clock the time was read on', async () => {
  const number = await caseWithPhone()
  const { caseworker, manager } = work.people
  await act(manager, number, 'waive-safety-check', { on: '2026-11-20', reason: 'wens' })
  // Half past nine in the evening in Karachi is half past five in the afternoon here, in winter.
  const evening = { ...agreement, from: '21:00', to: '22:00', time_zone: 'Asia/Karachi' }
  await act(caseworker, number, 'agree-safe-contact', evening, '2026-11-20' as IsoDate)
  const tried = (time: string) =>
    act(caseworker, number, 'record-contact', {
      ...attempt,
      on: '2026-11-20',
      time,
      way: 'message',
      client_time_zone: 'Asia/Karachi',
    })
  expect(await tried('17:30')).toBe('done')
  expect(await tried('21:30')).toBe('outside-hours')
})
