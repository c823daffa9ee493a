import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addStaff, ask, importText, sizes } from '../../../../test/registerWork.ts'
import { caseworkToolsOf, TODAY } from '../../../../test/support/caseworkTools.ts'
import { openTestRegister, type TestRegister, timeZone } from '../../../../test/support/testRegister.ts'
import { type Actor, asAnalyst } from '../../../domain/access/actor.ts'
import type { PairCommand } from '../../../domain/casework/closing/decidePairs.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { countYear } from '../../figures/countFigures.ts'
import { type ActOnCase, makeActOnCase } from '../actOnCase.ts'
import { makeListCases } from '../listCases.ts'
import { makeShowCase } from '../showCase.ts'

let register: TestRegister
let act: ActOnCase
let senior: Actor
let manager: Actor
let last = 0

/** By the clock of the database, which stamps what becomes known. */
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  register = await openTestRegister()
  act = makeActOnCase(caseworkToolsOf(register))
  manager = await addStaff(register, 'manager')
  senior = await addStaff(register, 'senior')
})
afterAll(() => register.drop())

/** A case of its own, reported in 2020, which the senior was given. */
async function newCase(reportedOn = '2020-03-01'): Promise<string> {
  last += 1
  const ref = `M-${last}`
  const cells = { ref, reported_on: reportedOn, topic: '', topic_on: '' }
  await importText(register, fileOf([openReportWith(cells)]), { grantTo: [senior.person] })
  return ref
}

const pair = (act: 'merge-case' | 'unmerge-case' | 'unlink-case', other: string, effectSeen = true): PairCommand => {
  return { do: act, on: TODAY, other, otherCase: null, sameClient: false, effectSeen }
}
const link = (other: string): PairCommand => ({ do: 'link-case', on: TODAY, other, kind: 'sibling', otherCase: null })
const parts = [{ part: 'mending', content: { reason: 'the same girl' } }]

async function versionOf(number: string): Promise<number> {
  const [row] = await ask<{ version: number }>(register, 'select version from case_state where number = $1', [number])
  return row?.version ?? 0
}
async function doPair(actor: Actor, number: string, command: PairCommand) {
  return act(actor, { number, seen: await versionOf(number), command, parts })
}
const stateOf = (number: string) =>
  ask(
    register,
    'select gone, (select number from case_state o where o.case_id = c.merged_into) as into from case_state c where number = $1',
    [number],
  )

async function total(knownAt: string | null = null): Promise<number> {
  const question = { year: 2020, asOf: '2020-12-31' as IsoDate, knownAt: knownAt as IsoDate | null }
  const { cube } = await register.withActor(asAnalyst(manager), (tx) => countYear(tx, 1, question, timeZone))
  return cube.reduce((sum, { count }) => sum + count, 0)
}

test('two cases become one: both say so, one is in no list and is not counted twice, and undoing brings it back', async () => {
  const [early, late] = [await newCase('2020-03-01'), await newCase('2020-04-01')]
  const before = await total()
  expect(await doPair(senior, early, pair('merge-case', late))).toMatchObject({ ok: true })
  expect([await stateOf(early), await stateOf(late)]).toEqual([
    [{ gone: null, into: null }],
    [{ gone: 'merged', into: early }],
  ])
  expect(await total()).toBe(before - 1)
  expect(await listed()).toContain(early)
  expect(await listed()).not.toContain(late)
  expect(await doPair(senior, late, pair('unmerge-case', early))).toMatchObject({ ok: true })
  expect([await stateOf(early), await stateOf(late)]).toEqual([
    [{ gone: null, into: null }],
    [{ gone: null, into: null }],
  ])
  expect(await total()).toBe(before)
  expect(await listed()).toContain(late)
})

test('whichever of the two was asked, merging says first which year loses which case, and writes nothing', async () => {
  const [early, late] = [await newCase('2019-12-30'), await newCase('2020-04-01')]
  const before = await total()
  for (const [number, other] of [
    [early, late],
    [late, early],
  ] as const) {
    const look = await doPair(senior, number, pair('merge-case', other, false))
    expect(look).toMatchObject({ ok: false, error: { reason: 'look-at-leaving', values: { year: 2020, results: 0 } } })
  }
  expect([await total(), await versionOf(early), await versionOf(late)]).toEqual([before, 1, 1])
})

test('figures as known before a case was voided count it still', async () => {
  const number = await newCase()
  const [before, then] = [await total(), await total(YESTERDAY)]
  const voided = { do: 'void-case', on: TODAY, effectSeen: true } as const
  expect(await act(senior, { number, seen: 1, command: voided, parts })).toMatchObject({ ok: true })
  expect(await total()).toBe(before - 1)
  expect(await total(YESTERDAY)).toBe(then)
})

test('figures as known before the day of the report was put right count the case in the year that it was in', async () => {
  const number = await newCase('2020-01-02')
  const [before, then] = [await total(), await total(YESTERDAY)]
  const command = { do: 'correct-fact', on: TODAY, fact: 'reported_on', value: '2019-12-31', effectSeen: true } as const
  expect(await act(senior, { number, seen: 1, command, parts })).toMatchObject({ ok: true })
  expect(await total()).toBe(before - 1)
  expect(await total(YESTERDAY)).toBe(then)
  expect(
    await ask(register, 'select case_year, reported_on::text from case_state where number = $1', [number]),
  ).toEqual([{ case_year: 2019, reported_on: '2019-12-31' }])
})

test('the reason is sealed in both cases, under the key of each', async () => {
  const [one, other] = [await newCase(), await newCase()]
  await doPair(senior, one, pair('merge-case', other))
  const show = makeShowCase(register.withActor, register.keyRing)
  for (const number of [one, other]) {
    const { opened } = await show(senior, { number, open: 'mending' })
    expect(opened.map(({ content }) => content.reason)).toEqual(['the same girl'])
  }
})

test('a case that the person does not see is no other case, and nothing is written', async () => {
  const [own, hidden] = [await newCase(), await newCase()]
  await ask(register, 'delete from case_grant where case_id = (select case_id from case_state where number = $1)', [
    hidden,
  ])
  const before = await sizes(register)
  for (const command of [pair('merge-case', hidden), link(hidden), pair('merge-case', 'M-nowhere')]) {
    expect(await doPair(senior, own, command)).toMatchObject({ ok: false, error: { reason: 'no-other-case' } })
  }
  expect(await sizes(register)).toEqual(before)
})

test('what the client agreed on in the case that would go holds the merging back, whichever was asked', async () => {
  const [early, late] = [await newCase('2020-03-01'), await newCase('2020-04-01')]
  const agree = {
    ...({ do: 'agree-safe-contact', on: TODAY, ways: ['message'], never: ['call'] } as const),
    ...{ days: [], from: null, to: null, timeZone: 'Africa/Casablanca', through: null, validUntil: null },
  }
  expect(await act(senior, { number: late, seen: 1, command: agree, parts: [] })).toMatchObject({ ok: true })
  const before = await sizes(register)
  const refused = { ok: false, error: { reason: 'danger-goes', values: { agreement: 1 } } }
  expect(await doPair(senior, early, pair('merge-case', late))).toMatchObject(refused)
  expect(await doPair(senior, late, pair('merge-case', early))).toMatchObject(refused)
  expect(await sizes(register)).toEqual(before)
  expect(await act(senior, { number: early, seen: 1, command: agree, parts: [] })).toMatchObject({ ok: true })
  expect(await doPair(senior, late, pair('merge-case', early))).toMatchObject({ ok: true })
})

test('clients who are named as other people become one when somebody says that it is one client', async () => {
  const [one, other, third] = [await newCase(), await newCase(), await newCase()]
  const identify = async (number: string, name: string) => {
    const command = { do: 'identify-client', on: TODAY } as const
    const named = [{ part: 'identity', content: { name } }]
    return act(senior, { number, seen: await versionOf(number), command, parts: named })
  }
  expect(await identify(one, 'Fatima Verzonnen')).toMatchObject({ ok: true })
  await identify(other, 'Jan de Bedachte')
  const refused = { ok: false, error: { reason: 'look-at-difference', values: { names: 1 } } }
  expect(await doPair(senior, one, pair('merge-case', other))).toMatchObject(refused)
  expect(await doPair(senior, other, pair('merge-case', one))).toMatchObject(refused)
  const sure = { ...pair('merge-case', other), sameClient: true } as PairCommand
  expect(await doPair(senior, one, sure)).toMatchObject({ ok: true })
  await doPair(senior, one, pair('unmerge-case', other))
  await identify(third, 'Fatma Verzonnen')
  expect(await doPair(senior, third, pair('merge-case', one))).toMatchObject({ ok: true })
})

test('what is refused on one side is written on neither', async () => {
  const [one, other, third] = [await newCase(), await newCase(), await newCase('2019-01-01')]
  await doPair(senior, one, pair('merge-case', other))
  const before = await sizes(register)
  expect(await doPair(senior, third, pair('merge-case', one))).toMatchObject({
    ok: false,
    error: { reason: 'took-in-others' },
  })
  expect(await doPair(senior, one, pair('merge-case', one))).toMatchObject({
    ok: false,
    error: { reason: 'same-case' },
  })
  expect(await sizes(register)).toEqual(before)
})

test('two people who merge the same two cases from either side end with one merging', async () => {
  const [one, other] = [await newCase(), await newCase()]
  const answers = await Promise.allSettled([
    act(senior, { number: one, seen: 1, command: pair('merge-case', other), parts }),
    act(manager, { number: other, seen: 1, command: pair('merge-case', one), parts }),
  ])
  const done = answers.filter((answer) => answer.status === 'fulfilled' && answer.value.ok)
  expect(done).toHaveLength(1)
  const merged = await ask(
    register,
    `select count(*)::int as n from event where type = 'case_merged'
    and stream in (select case_id from case_state where number = any($1))`,
    [[one, other]],
  )
  expect(merged).toEqual([{ n: 1 }])
})

test('brothers and sisters are linked from both sides, and the link goes from both', async () => {
  const [sister, brother] = [await newCase(), await newCase()]
  const show = makeShowCase(register.withActor, register.keyRing)
  const relatedOf = async (number: string) => [...(await show(senior, { number })).related.values()]
  const linked = async (number: string) =>
    (await show(senior, { number })).chapters.closing.links.map(({ kind }) => kind)
  await doPair(senior, sister, link(brother))
  expect([await relatedOf(sister), await relatedOf(brother)]).toEqual([[brother], [sister]])
  expect([await linked(sister), await linked(brother)]).toEqual([['sibling'], ['sibling']])
  await doPair(senior, brother, pair('unlink-case', sister))
  expect([await linked(sister), await linked(brother)]).toEqual([[], []])
})

test('who does not lead merges nothing, by whatever road', async () => {
  const caseworker = await addStaff(register, 'caseworker')
  const [one, other] = [await newCase(), await newCase()]
  await expect(doPair(caseworker, one, pair('merge-case', other))).rejects.toMatchObject({ code: 'forbidden' })
})

async function listed(): Promise<readonly string[]> {
  const list = makeListCases(register.withActor, register.keyRing, timeZone)
  const query = { filter: {}, sort: 'number', descending: false, backwards: false } as const
  const { rows } = await list(senior, { query, names: false })
  return rows.map(({ number }) => number)
}
