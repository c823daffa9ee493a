import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../test/importFile.ts'
import { importText } from '../../../test/registerWork.ts'
import { openTestRegister, type TestRegister, testRegister } from '../../../test/support/testRegister.ts'
import { takeRecordedMoment, takeStreams } from '../../store/casework/events.ts'
import { sweepOrphanKeys } from './sweepOrphanKeys.ts'

const sweep = ({ withActor, keyStore, operator }: TestRegister) => sweepOrphanKeys(withActor, keyStore, operator)
const keys = ({ keyStore }: TestRegister) => keyStore.listStreams(1, 0, 10_000)
const three = ['C-1', 'C-2', 'A-3'].map((ref) => openReportWith({ ref }))

let register: TestRegister

/** A register with three cases; each test takes away what it left. */
beforeAll(async () => {
  register = await openTestRegister()
  await importText(register, fileOf(three))
})
afterAll(() => register.drop())

/** Leaves keys without events behind, as a transaction does that ends before its commit. */
async function leaveOrphans(register: TestRegister, count: number): Promise<readonly number[]> {
  const streams = await register.withActor(register.operator, (tx) => takeStreams(tx, count))
  await register.keyRing.makeKeys(1, streams)
  return streams
}

test('keys without an event are removed, and those of cases and advice requests stay', async () => {
  const kept = await keys(register)
  await leaveOrphans(register, 4)
  expect(await sweep(register)).toEqual({ removed: 4 })
  expect(await keys(register)).toEqual(kept)
  expect(await sweep(register)).toEqual({ removed: 0 })
})

test('more keys than one look holds are all looked at', async () => {
  const kept = await keys(register)
  await leaveOrphans(register, 6000)
  expect(await sweep(register)).toEqual({ removed: 6000 })
  expect(await keys(register)).toEqual(kept)
})

test('while somebody writes, nothing is removed: the keys may be theirs', async () => {
  const streams = await register.withActor(register.operator, async (tx) => {
    await takeRecordedMoment(tx, 1)
    const taken = await takeStreams(tx, 2)
    await register.keyRing.makeKeys(1, taken)
    expect(await sweep(register)).toEqual({ skipped: 'busy' })
    return taken
  })
  expect((await register.keyRing.findKeys(1, streams)).size).toBe(2)
  expect(await sweep(register)).toEqual({ removed: 2 })
})

test('sweeps beside imports destroy no key of theirs', { timeout: 60_000 }, async () => {
  const before = (await keys(register)).length
  let sweeping = true
  const sweeps = (async () => {
    while (sweeping) await sweep(register)
  })()
  const files = Array.from({ length: 8 }, (_, file) =>
    fileOf(Array.from({ length: 20 }, (_, row) => openReportWith({ ref: `F-${file}/${row}` }))),
  )
  await Promise.all(files.map((text) => importText(register, text)))
  sweeping = false
  await sweeps
  expect(await keys(register)).toHaveLength(before + 8 * 20)
})

test('a register that knows none of the keys removes nothing: it is not theirs', async () => {
  const empty = await testRegister()
  const before = await keys(register)
  expect(await sweepOrphanKeys(empty.withActor, register.keyStore, empty.operator)).toEqual({ skipped: 'strange-keys' })
  expect(await keys(register)).toEqual(before)
})

test('a register that never counted so far removes nothing: it is a younger one', async () => {
  const younger = await testRegister()
  const before = await keys(register)
  await importText(younger, fileOf(three.slice(0, 1)))
  expect(await sweepOrphanKeys(younger.withActor, register.keyStore, younger.operator)).toEqual({
    skipped: 'strange-keys',
  })
  expect(await keys(register)).toEqual(before)
})

test('the keys of another tenant are left alone', async () => {
  await register.keyRing.makeKeys(2, [1, 2])
  await sweep(register)
  expect(await register.keyStore.listStreams(2, 0, 10)).toEqual([1, 2])
})
