import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { addCase } from '../../../../test/support/smallHub.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { CaseEvent } from '../../../domain/casework/caseEvent.ts'
import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import type { OpenPart } from '../../../domain/casework/sealedPart.ts'
import { makeKeepNames } from './keepNames.ts'

const CASE = 901
let register: TestRegister

beforeAll(async () => {
  register = await openTestRegister()
  await addCase(register, { id: CASE })
})
afterAll(() => register.drop())

/** What the index has of each person of the case after these events. */
async function after(events: readonly CaseEvent[], parts: readonly OpenPart[]): Promise<Record<string, number>> {
  const written = { caseId: CASE, number: 'C-901', version: 2, events, parts, before: undefined, file: {} as CaseFile }
  await register.withActor(register.operator, (tx) => makeKeepNames(register.keyRing)(tx, register.operator, written))
  const rows = await ask<{ person: number; tokens: number }>(
    register,
    `select person, count(*)::int as tokens from name_token where case_id = ${CASE} group by person`,
  )
  return Object.fromEntries(rows.map(({ person, tokens }) => [person, tokens]))
}

const on = '2026-01-01' as CaseEvent['occurred']
const identified = { type: 'client_identified', occurred: on, facts: {} } as CaseEvent
const recorded = (person: number) =>
  ({
    type: 'person_recorded',
    occurred: on,
    facts: { person, role: 'father', minor: null, place: null, danger: null, trusted: false },
  }) as CaseEvent
const withdrawn = (person: number) => ({ type: 'person_withdrawn', occurred: on, facts: { person } }) as CaseEvent

test('the client and others are kept in step, each by the number that the event is about', async () => {
  expect(await after([identified], [{ part: 'identity', content: { name: 'Fatima Amrani' } }])).toEqual({ 0: 2 })
  const family = [{ part: 'family', content: { name: 'Rachid Bouzid' } }]
  expect(await after([recorded(3)], family)).toEqual({ 0: 2, 3: 2 })
  const dated = [{ part: 'family', content: { given: 'Rachid', family: 'Bouzid', birth_date: '1975-03-01' } }]
  expect((await after([recorded(3)], dated))['3']).toBeGreaterThan(4)
})

test('a part that names nobody changes nothing', async () => {
  const before = await after([], [])
  expect(await after([identified], [{ part: 'journal', content: { text: 'Fatima Amrani' } }])).toEqual(before)
  expect(await after([identified], [{ part: 'identity', content: { name: ' ' } }])).toEqual(before)
})

test('a telephone number that lies apart is found, and stays when the rest of the person is written anew', async () => {
  const numbers = () =>
    ask(register, `select person, token from name_token where case_id = ${CASE} and of_phone order by person`)
  const family = { part: 'family', content: { name: 'Rachid Bouzid' } }
  const phone = (said: string) => ({ part: 'person_contact', content: { phone: said } })
  await after([recorded(3)], [family, phone('06 0000 1234')])
  const known = await numbers()
  expect(known).toMatchObject([{ person: 3 }])
  expect(await after([recorded(3)], [family])).toEqual({ 0: 2, 3: 3 })
  expect(await numbers()).toEqual(known)
  await after([recorded(3)], [family, phone('06 0000 5678')])
  expect(await numbers()).toHaveLength(1)
  expect(await numbers()).not.toEqual(known)
})

test('the number of the client is found by, and changes nothing of the name', async () => {
  const details = { type: 'contact_details_recorded', occurred: on, facts: {} } as CaseEvent
  const written = await after([details], [{ part: 'contact_details', content: { phone: '06 0000 4321' } }])
  expect(written).toMatchObject({ 0: 3 })
})

test('who is withdrawn is found no more', async () => {
  expect(await after([withdrawn(3)], [])).toEqual({ 0: 3 })
})
