import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addStaff, ask, importText, sizes } from '../../../../test/registerWork.ts'
import { caseworkToolsOf, TODAY } from '../../../../test/support/caseworkTools.ts'
import { barestReport, schoolReport } from '../../../../test/support/takenReport.ts'
import { openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addAdviceRequests, findAdviceRequest, turnAdviceRequest } from '../../../store/casework/adviceRequests.ts'
import { makeShowCase } from '../showCase.ts'
import { makeOpenAdviceRequest, makeReadAdviceRequests } from './openAdviceRequest.ts'
import { makeOpenCase, type NewCase, type OpenCase } from './openCase.ts'

let register: TestRegister
let openCase: OpenCase
let intake: Actor
let colleague: Actor

beforeAll(async () => {
  register = await openTestRegister()
  openCase = makeOpenCase(caseworkToolsOf(register))
  intake = await addStaff(register, 'intake')
  colleague = await addStaff(register, 'caseworker')
})
afterAll(() => register.drop())

async function opened(request: NewCase, by: Actor = intake): Promise<string> {
  const done = await openCase(by, request)
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value.number
}

const typesOf = (number: string) =>
  ask<{ type: string }>(
    register,
    `select type from event e join case_state c on c.case_id = e.stream where c.number = $1 order by e.version`,
    [number],
  ).then((rows) => rows.map(({ type }) => type))

test('a case that is opened has the next number of its year, stands in triage, and is seen by who opened it', async () => {
  const number = await opened({ taken: schoolReport, others: [] })
  expect(number).toMatch(/^26-\d{4}$/)
  const next = await opened({ taken: schoolReport })
  expect(Number(next.slice(3))).toBe(Number(number.slice(3)) + 1)
  const shown = await makeShowCase(register.withActor, register.keyRing)(intake, { number })
  expect(shown.file).toMatchObject({ phase: 'triage', reports: 1, victimGroup: 'minor', takenUpOn: TODAY })
  await expect(makeShowCase(register.withActor, register.keyRing)(colleague, { number })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('each thing that was said is an event of its own, with what is secret sealed beside it', async () => {
  const number = await opened({ taken: schoolReport, others: [] })
  expect(await typesOf(number)).toEqual([
    'report_received',
    'phase_changed',
    'client_identified',
    'contact_details_recorded',
    'person_recorded',
    'safety_level_set',
    'safety_assessed',
    'journal_written',
    'reporter_instructed',
    'double_decided',
  ])
  const parts = ['identity', 'reporter', 'reporter_words', 'client_at_report', 'contact_details']
  const shown = await makeShowCase(register.withActor, register.keyRing)(intake, {
    number,
    open: { parts, as: 'intake' },
  })
  expect(shown.opened.map(({ part, content }) => ({ [part]: content }))).toEqual([
    { client_at_report: { age: 16, accompanying_minors: 0 } },
    { identity: { name: 'Nadia Verzonnen', given: 'Nadia', family: 'Verzonnen', age: 16, age_on: TODAY } },
    { reporter: { person: 1, name: 'Mentor van Oefenschool', phone: '06 0000 1042', call_back: 'na 15.30' } },
    { reporter_words: { entry: 1, text: 'Zij appte dat zij niet terug mag.' } },
  ])
})

test('no fact of a new case holds a name, a number or the words of somebody', async () => {
  const number = await opened({ taken: schoolReport, others: [] })
  const facts = await ask<{ facts: string }>(
    register,
    `select facts::text from event e join case_state c on c.case_id = e.stream where c.number = $1`,
    [number],
  )
  expect(JSON.stringify(facts)).not.toMatch(/Nadia|Verzonnen|Mentor|0000|appte|2010/)
})

test('children who are with the client make a parent of the client, whatever the age', async () => {
  const children = [
    { name: 'Ilyas', years: 6 },
    { name: null, years: 2 },
  ]
  const number = await opened({ taken: { ...schoolReport, age: { years: 16 }, children } })
  const state = 'select victim_group from case_state where number = $1'
  expect(await ask(register, state, [number])).toEqual([{ victim_group: 'parent_with_minor_children' }])
})

test('the least that can be known opens a case, and says of the rest that it is unknown', async () => {
  const number = await opened({ taken: barestReport })
  expect(await typesOf(number)).toEqual(['report_received', 'phase_changed'])
  expect(await ask(register, 'select tie, sex, age_band from case_state where number = $1', [number])).toEqual([
    { tie: 'unknown', sex: 'unknown', age_band: '21-35' },
  ])
})

test('a case of the page and the same case of a file are counted alike', async () => {
  const on = '2026-11-20' as IsoDate
  const number = await opened({ taken: { ...schoolReport, on, children: [{ name: null, years: 3 }] } })
  const cells = { reported_on: on, channel: 'phone', reporter_role: 'school', topic_reported: 'abandonment' }
  const client = { country: 'IQ', tie: 'nationality', sex: 'female', age: '16', accompanying_minors: '1' }
  await importText(register, fileOf([openReportWith({ ref: 'same', topic: '', topic_on: '', ...cells, ...client })]))
  const counted = `select h.valid_from::text, h.valid_to::text, h.case_year, s.* from case_history h
    join coded_state s on s.id = h.cell join case_state c on c.case_id = h.case_id
    where c.number = $1 and h.known_to = 'infinity'`
  expect(await ask(register, counted, [number])).toEqual(await ask(register, counted, ['same']))
})

test('a number that a file brought is not given again', async () => {
  const number = await opened({ taken: barestReport })
  const next = `26-${String(Number(number.slice(3)) + 1).padStart(4, '0')}`
  await importText(register, fileOf([openReportWith({ ref: next, topic: '', topic_on: '' })]))
  expect(await opened({ taken: barestReport })).toBe(`26-${String(Number(number.slice(3)) + 2).padStart(4, '0')}`)
})

test('the year of a case is that of the day on which it was reported', async () => {
  const newYear = makeOpenCase(caseworkToolsOf(register, '2027-01-01' as IsoDate))
  const on = (day: string) => newYear(intake, { taken: { ...barestReport, on: day as IsoDate } })
  expect(await on('2026-12-31')).toMatchObject({ value: { number: expect.stringMatching(/^26-/) } })
  expect(await on('2027-01-01')).toEqual({ ok: true, value: { number: '27-0001' } })
  expect(await on('2027-01-02')).toMatchObject({ ok: false, error: { reason: 'in-future' } })
})

test('a report of more than a year ago is asked back, and one of more than thirty years ago is refused', async () => {
  const before = await sizes(register)
  const answer = async (on: string, longAgo: boolean) => {
    const taken = { ...barestReport, on: on as IsoDate, longAgo }
    const advice = {
      on: taken.on,
      longAgo,
      channel: 'phone',
      reporterRole: 'school',
      topic: 'abandonment',
      danger: undefined,
      besides: [],
    }
    const [report, asked] = [await openCase(intake, { taken }), await openAdviceRequest(intake, advice)]
    return [report, asked].map((done) => (done.ok ? 'opened' : done.error.reason))
  }
  const openAdviceRequest = makeOpenAdviceRequest(caseworkToolsOf(register))
  expect(await answer('1926-11-22', true)).toEqual(Array(2).fill('report-too-long-ago'))
  expect(await answer('1900-01-01', false)).toEqual(Array(2).fill('report-too-long-ago'))
  expect(await answer('2025-11-21', false)).toEqual(Array(2).fill('report-long-ago'))
  expect(await sizes(register)).toEqual(before)
  expect(await answer('2025-11-22', false)).toEqual(['opened', 'opened'])
  expect(await answer('2025-11-21', true)).toEqual(['opened', 'opened'])
})

test('what fails halfway leaves nothing but a key that opens nothing', async () => {
  const before = await sizes(register)
  let writings = 0
  const failing = makeOpenCase(
    caseworkToolsOf(register, TODAY, [
      async () => {
        writings += 1
        if (writings === 3) throw new Error('the machine stopped')
      },
    ]),
  )
  await expect(failing(intake, { taken: schoolReport })).rejects.toThrow()
  expect(await sizes(register)).toEqual(before)
})

test.each([
  ['a code that is not in its list', { topic: 'lost' }, 'unknown-code'],
  ['a signal that is not in its list', { signals: ['looks_sad'] }, 'unknown-code'],
  ['a birth after the report', { age: { birthDate: '2027-01-01' as IsoDate } }, 'birth-after-report'],
])('%s is refused, and no case is opened', async (_, changes, reason) => {
  const before = await sizes(register)
  expect(await openCase(intake, { taken: { ...schoolReport, ...changes } })).toMatchObject({ error: { reason } })
  expect(await sizes(register)).toEqual(before)
})

test('who handles cases of the hub opens one, and so does a consular officer; nobody else', async () => {
  for (const role of ['caseworker', 'senior', 'manager'] as const) {
    expect(await openCase(await addStaff(register, role), { taken: barestReport })).toMatchObject({ ok: true })
  }
  for (const role of ['analyst', 'chat_worker', 'auditor', 'administrator'] as const) {
    await expect(openCase(await addStaff(register, role), { taken: barestReport })).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
})

const advice = {
  on: TODAY,
  channel: 'phone',
  reporterRole: 'school',
  topic: 'abandonment',
  longAgo: false,
  danger: undefined,
  besides: [],
}

test('an advice request has a number of its own, is no case, and holds nothing but how, who and what about', async () => {
  const before = await sizes(register)
  const done = await makeOpenAdviceRequest(caseworkToolsOf(register))(intake, advice)
  expect(done).toEqual({ ok: true, value: { number: 'A26-0001' } })
  const after = await sizes(register)
  const grown = Object.entries(after).filter(([table, size]) => size !== before[table])
  expect(grown.map(([table, size]) => [table, size - (before[table] ?? 0)])).toEqual([
    ['event', 1],
    ['event_sealed', 1],
    ['advice_request', 1],
    ['log_queue', 1],
  ])
})

test('an advice request that says anything besides is refused by the service', async () => {
  const open = makeOpenAdviceRequest(caseworkToolsOf(register))
  expect(await open(intake, { ...advice, besides: ['family', 'says'] })).toMatchObject({
    ok: false,
    error: { reason: 'advice-holds-nothing', values: { count: 2 } },
  })
})

test('an advice request becomes a report once, by any colleague, when it is known who it is about', async () => {
  const open = makeOpenAdviceRequest(caseworkToolsOf(register))
  const done = await open(intake, advice)
  const from = done.ok ? done.value.number : ''
  expect(await openCase(colleague, { taken: barestReport, from })).toMatchObject({ error: { reason: 'client-needed' } })
  const number = await opened({ taken: schoolReport, from }, colleague)
  expect(await openCase(colleague, { taken: schoolReport, from })).toMatchObject({ error: { reason: 'advice-turned' } })
  const read = makeReadAdviceRequests(register.withActor)
  expect(await read.find(colleague, from)).toMatchObject({ turned: true, case_number: number })
  // A colleague without the case learns that it became one, and not which.
  expect(await read.find(intake, from)).toMatchObject({ turned: true, case_number: null })
})

test('the database lets an advice request take the place of no case, and become no case that its adviser does not see', async () => {
  const number = await opened({ taken: schoolReport })
  const [taken] = await ask<{ id: number }>(register, 'select case_id as id from case_state where number = $1', [
    number,
  ])
  const id = taken?.id ?? 0
  const row = { version: 1, number: 'A26-9998', received_on: TODAY, channel: 'phone', reporter_role: 'school' }
  const state = { ...row, id, topic: 'abandonment', known: '2026-11-22T00:00:00Z' }
  const inPlace = register.withActor(intake, (tx) => addAdviceRequests(tx, intake.tenant, [state]))
  await expect(inPlace).rejects.toThrow()

  const done = await makeOpenAdviceRequest(caseworkToolsOf(register))(intake, advice)
  const from = done.ok ? done.value.number : ''
  const intoUnseen = register.withActor(colleague, async (tx) => {
    const request = await findAdviceRequest(tx, colleague.tenant, from)
    if (request) await turnAdviceRequest(tx, colleague.tenant, request, id)
  })
  await expect(intoUnseen).rejects.toThrow()
  const seen = await makeReadAdviceRequests(register.withActor).find(intake, from)
  expect(seen).toMatchObject({ turned: false })
})
