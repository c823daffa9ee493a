import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../test/importFile.ts'
import { addStaff, ask, importText, sizes } from '../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../test/support/caseworkTools.ts'
import { openTestRegister, type TestRegister } from '../../../test/support/testRegister.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { CaseCommand } from '../../domain/casework/caseCommand.ts'
import { foldCase } from '../../domain/casework/caseFile.ts'
import { codedStateOf } from '../../domain/casework/caseHistory.ts'
import { parseCaseEvent } from '../../domain/casework/parseEvent.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { saveCase } from '../../store/casework/caseStates.ts'
import { type ActOnCase, makeActOnCase } from './actOnCase.ts'

let register: TestRegister
let append: ActOnCase
let manager: Actor
let last = 0

beforeAll(async () => {
  register = await openTestRegister()
  append = makeActOnCase(caseworkToolsOf(register))
  manager = await addStaff(register, 'manager')
})
afterAll(() => register.drop())

/** A case of its own for a test, reported on 1 January 2020; it stands at version 1. */
async function newCase(cells: Readonly<Record<string, string>> = {}): Promise<string> {
  last += 1
  const ref = `C-${last}`
  const nothingYet = { topic: '', topic_on: '', reported_on: '2020-01-01' }
  await importText(register, fileOf([openReportWith({ ref, ...nothingYet, ...cells })]))
  return ref
}

const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10) as IsoDate
const verify: CaseCommand = { do: 'verify-topic', on: day(3), topic: 'forced_marriage' }
const establish: CaseCommand = { do: 'establish-tie', on: day(5), tie: 'permit' }
const parts = [{ part: 'note', content: { text: 'spoke with the school' } }]

test('an append writes the event, its sealed part, its leaf, the state and the history', async () => {
  const number = await newCase()
  const before = await sizes(register)
  expect(await append(manager, { number, seen: 1, command: verify, parts })).toEqual({
    ok: true,
    value: { version: 2 },
  })
  const after = await sizes(register)
  const grown = Object.entries(after).filter(([table, size]) => size !== before[table])
  expect(grown.map(([table, size]) => [table, size - (before[table] ?? 0)])).toEqual([
    ['event', 1],
    ['event_sealed', 1],
    ['case_history', 2],
    ['log_queue', 1],
  ])
  const state = 'select version, topic, topic_on::text, phase from case_state where number = $1'
  expect(await ask(register, state, [number])).toEqual([
    { version: 2, topic: 'forced_marriage', topic_on: '2020-01-04', phase: 'verification' },
  ])
})

test('of writers on one version exactly one wins; the others get a conflict and leave nothing', async () => {
  const number = await newCase()
  for (const seen of [1, 2, 3]) {
    const before = await sizes(register)
    const topics = ['forced_marriage', 'abandonment', 'forced_marriage', 'abandonment']
    const answers = await Promise.allSettled(
      topics.map((topic) => append(manager, { number, seen, command: { ...verify, topic }, parts: [] })),
    )
    const [won, lost] = [
      answers.filter(({ status }) => status === 'fulfilled'),
      answers.filter(({ status }) => status === 'rejected'),
    ]
    expect(won).toHaveLength(1)
    for (const answer of lost) expect(answer).toMatchObject({ reason: { code: 'conflict' } })
    const after = await sizes(register)
    expect([after.event, after.event_sealed, after.log_queue]).toEqual(
      [before.event, before.event_sealed, before.log_queue].map((size) => (size ?? 0) + 1),
    )
  }
})

test('who saw an older version gets a conflict when somebody wrote about the same thing, and it says which event', async () => {
  const number = await newCase()
  await append(manager, { number, seen: 1, command: verify, parts: [] })
  await expect(append(manager, { number, seen: 1, command: verify, parts: [] })).rejects.toMatchObject({
    code: 'conflict',
    publicDetail: { version: 2 },
  })
})

test('who saw an older version writes when the others wrote about something else', async () => {
  const number = await newCase()
  await append(manager, { number, seen: 1, command: verify, parts: [] })
  expect(await append(manager, { number, seen: 1, command: establish, parts: [] })).toEqual({
    ok: true,
    value: { version: 3 },
  })
})

test('a version that is not there yet was seen by nobody, and is a conflict', async () => {
  const number = await newCase()
  await expect(append(manager, { number, seen: 2, command: verify, parts: [] })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('the state alone refuses an older version too, before any event is written', async () => {
  const number = await newCase()
  const save = register.withActor(manager, async (tx) => {
    const [row] = await ask<{ id: string }>(register, 'select case_id as id from case_state where number = $1', [
      number,
    ])
    const events = await ask<Written>(register, 'select type, occurred::text, facts from event where stream = $1', [
      row?.id,
    ])
    const file = foldCase(events.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
    if (!file) throw new Error('no case')
    await saveCase(tx, 1, 7, { caseId: Number(row?.id), number, version: 8, changed: '2020-01-01T00:00:00Z', file })
  })
  await expect(save).rejects.toMatchObject({ code: 'conflict' })
})

test('what is written after something of a later moment is known after it: a clock went back, or somebody waited for another', async () => {
  const number = await newCase()
  await append(manager, { number, seen: 1, command: verify, parts: [] })
  const caseId = `(select case_id from case_state where number = '${number}')`
  const inAnHour = `now() + interval '1 hour'`
  await ask(
    register,
    `update event set known = ${inAnHour}, recorded = ${inAnHour} where stream = ${caseId} and version = 2`,
  )
  const secondKnown = `(select known from event where stream = ${caseId} and version = 2)`
  const moved = await ask(
    register,
    `update case_history set known_from = ${secondKnown}
     where case_id = ${caseId} and known_to = 'infinity' returning known_from`,
  )
  expect(moved).toHaveLength(2)
  await ask(
    register,
    `update case_history set known_to = ${secondKnown} where case_id = ${caseId} and known_to < 'infinity'`,
  )
  const about = { on: day(6), person: null, role: 'child_with_client', minor: true, place: null, danger: null } as const
  const child = { do: 'record-person', ...about, dangerHasSource: false, trusted: false } as const
  expect(await append(manager, { number, seen: 2, command: child, parts: [] })).toMatchObject({ ok: true })
  const [known] = await ask(
    register,
    `select array_agg(known order by version) = array_agg(known order by known) and count(distinct known) = 3 as "inOrder"
     from event where stream = ${caseId}`,
  )
  expect(known).toEqual({ inOrder: true })
})

test('what a rule refuses names the rule and writes nothing', async () => {
  const number = await newCase()
  const before = await sizes(register)
  const answer = await append(manager, { number, seen: 1, command: { do: 'close', on: day(9), reason: null }, parts })
  expect(answer).toEqual({ ok: false, error: { chapter: 'casework', reason: 'no-outcome' } })
  expect(await sizes(register)).toEqual(before)
})

test('a case that may not be seen answers as if it did not exist', async () => {
  const number = await newCase()
  const stranger = await addStaff(register, 'caseworker')
  const elsewhere = { ...manager, tenant: 2 }
  for (const [actor, asked] of [
    [stranger, number],
    [elsewhere, number],
    [manager, 'C-none'],
  ] as const) {
    await expect(append(actor, { number: asked, seen: 1, command: verify, parts: [] })).rejects.toMatchObject({
      code: 'not-found',
      publicDetail: {},
    })
  }
})

test('a caseworker with a grant writes; when the grant is over, the case is gone for them', async () => {
  const number = await newCase()
  const worker = await addStaff(register, 'caseworker')
  const grant = `insert into case_grant (tenant, principal, case_id) select 1, $1, case_id from case_state where number = $2`
  await ask(register, grant, [worker.person, number])
  expect(await append(worker, { number, seen: 1, command: verify, parts })).toMatchObject({ ok: true })
  await ask(register, 'update case_grant set until = now() where principal = $1', [worker.person])
  await expect(append(worker, { number, seen: 2, command: establish, parts: [] })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an append that fails late leaves nothing: here the key of the case was destroyed', async () => {
  const number = await newCase()
  const [row] = await ask<{ id: string }>(register, 'select case_id as id from case_state where number = $1', [number])
  await register.keyStore.removeKeys(1, [Number(row?.id)])
  const before = await sizes(register)
  await expect(append(manager, { number, seen: 1, command: verify, parts })).rejects.toThrow('no key')
  expect(await sizes(register)).toEqual(before)
  expect(await ask(register, 'select version, topic from case_state where number = $1', [number])).toEqual([
    { version: 1, topic: 'abandonment' },
  ])
})

const onDay = fc.nat(20).map(day)
const anyCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({
    do: fc.constant('verify-topic' as const),
    on: onDay,
    topic: fc.constantFrom('forced_marriage', 'abandonment', 'forced_marriage_and_abandonment'),
  }),
  fc.record({ do: fc.constant('establish-tie' as const), on: onDay, tie: fc.constantFrom('permit', 'nationality') }),
  fc.record({
    do: fc.constant('record-result' as const),
    on: onDay,
    result: fc.constantFrom('returned_with_support', 'moved', 'not_traced'),
  }),
  fc.record({ do: fc.constant('identify-client' as const), on: onDay }),
  fc.record({ do: fc.constant('close' as const), on: onDay, reason: fc.constant(null) }),
)

type Written = { type: string; occurred: string; known: string; facts: unknown }

async function eventsOf(number: string): Promise<readonly Written[]> {
  return ask<Written>(
    register,
    `select type, occurred::text, known::text, facts from event join case_state on case_id = stream where number = $1 order by event.version`,
    [number],
  )
}

const rowAt = `select c.topic, c.victim_group as "victimGroup", c.place, c.outcome, c.result from case_history h
  join case_state s using (tenant, case_id) join coded_state c on c.id = h.cell
  where s.number = $1 and valid_from <= $2 and valid_to > $2 and known_from <= $3 and known_to > $3`

test('after any commands, the history on any day as known after any of them is what folding the events gives', {
  timeout: 90_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyCommand, { minLength: 3, maxLength: 9 }),
      fc.array(onDay, { minLength: 4, maxLength: 4 }),
      async (commands, days) => {
        const outcome = { topic: 'abandonment', topic_on: '2020-01-02', outcome: 'yes', outcome_on: '2020-01-03' }
        const number = await newCase(commands.length % 2 === 0 ? outcome : {})
        let seen = commands.length % 2 === 0 ? 3 : 1
        for (const command of commands) {
          const answer = await append(manager, { number, seen, command, parts: [] })
          if (answer.ok) seen = answer.value.version
        }
        const events = await eventsOf(number)
        expect(events).toHaveLength(seen)
        for (const asOf of [...days, day(400)]) {
          for (const { known } of events) {
            const then = events.filter((event) => event.known <= known && event.occurred <= asOf)
            const file = foldCase(then.map(({ type, occurred, facts }) => parseCaseEvent(type, occurred, facts)))
            expect(await ask(register, rowAt, [number, asOf, known])).toEqual(file ? [codedStateOf(file)] : [])
          }
        }
      },
    ),
    { numRuns: 12 },
  )
})

test('where a case stands is where its history ends', async () => {
  const differing = await ask(
    register,
    `select number from case_state s where not exists (
       select from case_history h join coded_state c on c.id = h.cell
       where h.tenant = s.tenant and h.case_id = s.case_id and h.known_to = 'infinity' and h.valid_to = 'infinity'
         and c.topic = s.topic and c.outcome = coalesce(s.outcome, 'open')
         and c.result is not distinct from case when s.outcome is null then null else coalesce(s.result, 'no_result_yet') end)`,
  )
  expect(last).toBeGreaterThan(10)
  expect(differing).toEqual([])
})
