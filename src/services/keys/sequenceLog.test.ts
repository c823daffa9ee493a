import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dateOf, fileOf, openReportWith } from '../../../test/importFile.ts'
import { addStaff, ask, importText } from '../../../test/registerWork.ts'
import { caseworkToolsOf } from '../../../test/support/caseworkTools.ts'
import { openTestRegister, type TestRegister } from '../../../test/support/testRegister.ts'
import { sequencerOf } from '../../domain/access/actor.ts'
import type { CaseCommand } from '../../domain/casework/caseCommand.ts'
import type { CanonicalValue } from '../../domain/shared/canonicalJson.ts'
import { commitmentOf, open } from '../../sealing/envelope.ts'
import { eventLeaf } from '../../sealing/eventLeaf.ts'
import { appendLeaves, emptyTree, rootOf } from '../../sealing/merkleTree.ts'
import { takeLogLock } from '../../store/keys/sequencer.ts'
import { makeActOnCase } from '../casework/actOnCase.ts'
import { sequenceLog } from './sequenceLog.ts'

let register: TestRegister
let files = 0

beforeAll(async () => {
  register = await openTestRegister()
})
afterAll(() => register.drop())

/** Imports a file of so many reports; each gives two events, of the report and of its verified topic. Gives their numbers. */
async function importReports(count: number): Promise<readonly string[]> {
  files += 1
  const refs = Array.from({ length: count }, (_, row) => `L-${files}/${row}`)
  await importText(register, fileOf(refs.map((ref) => openReportWith({ ref }))))
  return refs
}

type Leaf = { idx: string; stream: string; version: number; leaf: Buffer }
const leaves = () => ask<Leaf>(register, 'select idx, stream, version, leaf from log_leaf order by idx')

/** The Merkle tree hash as RFC 6962 section 2.1 writes it down: split at the largest power of two, from the top. */
function treeHash(entries: readonly Buffer[]): Buffer {
  const [only] = entries
  if (!only) return createHash('sha256').digest()
  if (entries.length === 1) return only
  const half = 2 ** (Math.ceil(Math.log2(entries.length)) - 1)
  const [left, right] = [treeHash(entries.slice(0, half)), treeHash(entries.slice(half))]
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

test('adding leaves in any portions gives the root that the RFC writes down', () => {
  const leaf = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
  fc.assert(
    fc.property(fc.array(fc.array(leaf, { maxLength: 9 }), { maxLength: 6 }), (portions) => {
      const head = portions.reduce((tree, portion) => appendLeaves(tree, portion), emptyTree)
      expect(rootOf(head)).toEqual(treeHash(portions.flat()))
      expect(head.size).toBe(portions.flat().length)
    }),
  )
})

/** Events that have neither a leaf nor a place in the queue, or more than one of them. */
const unlogged = `select e.stream, e.version from event e
  where (select count(*) from (select stream, version, tenant from log_queue union all select stream, version, tenant from log_leaf) l
    where l.tenant = e.tenant and l.stream = e.stream and l.version = e.version) <> 1`

async function expectWholeLog(): Promise<void> {
  const placed = await leaves()
  expect(placed.map(({ idx }) => Number(idx))).toEqual(placed.map((_, index) => index))
  const [head] = await ask<{ size: string; frontier: Buffer[] }>(register, 'select size, frontier from log_head')
  const tree = { size: Number(head?.size), frontier: head?.frontier ?? [] }
  expect(tree.size).toBe(placed.length)
  expect(rootOf(tree)).toEqual(treeHash(placed.map(({ leaf }) => leaf)))
  expect(await ask(register, unlogged)).toEqual([])
}

test('every event is in the queue at once, and in the log after the sequencer', async () => {
  await importReports(3)
  expect(await ask(register, unlogged)).toEqual([])
  expect(await ask(register, 'select from log_queue')).toHaveLength(6)
  expect(await sequenceLog(register.withActor, 1)).toBe(6)
  expect(await ask(register, 'select from log_queue')).toHaveLength(0)
  expect(await sequenceLog(register.withActor, 1)).toBe(0)
  await expectWholeLog()
})

test('sequencers beside writers give every event exactly one place', { timeout: 60_000 }, async () => {
  const manager = await addStaff(register, 'manager')
  const append = makeActOnCase(caseworkToolsOf(register))
  const known = await importReports(4)
  let writing = true
  const sequencer = async () => {
    while (writing) await sequenceLog(register.withActor, 1)
  }
  const sequencing = Promise.all([sequencer(), sequencer()])
  const command: CaseCommand = { do: 'identify-client', on: dateOf('2020-01-01') }
  const identify = async (number: string) => {
    for (let seen = 2; seen < 12; seen += 1) await append(manager, { number, seen, command, parts: [] })
  }
  try {
    await Promise.all([...known.map(identify), importReports(30), importReports(30)])
  } finally {
    writing = false
    await sequencing
  }
  await sequenceLog(register.withActor, 1)
  expect(await leaves()).toHaveLength(6 + 8 + 40 + 120)
  await expectWholeLog()
})

test('a sequencer waits for the one before it, in whatever process', async () => {
  await importReports(1)
  const order: string[] = []
  let second: Promise<void> | undefined
  await register.withActor(sequencerOf(1), async (tx) => {
    await takeLogLock(tx, 1)
    second = sequenceLog(register.withActor, 1).then(() => void order.push('second'))
    await sleep(100)
    order.push('first')
  })
  await second
  expect(order).toEqual(['first', 'second'])
})

test('a leaf is taken late, when its transaction commits late, and is not skipped', async () => {
  const before = (await leaves()).length
  const client = await register.pool.connect()
  await client.query(`begin; set local role baken_operator; set local app.tenant = '1'`)
  const add = (version: number) =>
    `insert into log_queue (tenant, stream, version, leaf) values (1, 999999, ${version}, sha256('${version}'))`
  await client.query(add(1))
  await register.asAdministrator((other) => other.query(add(2)))
  expect(await sequenceLog(register.withActor, 1)).toBe(1)
  await client.query('commit')
  client.release()
  expect(await sequenceLog(register.withActor, 1)).toBe(1)
  const [second, first] = (await leaves()).slice(before)
  expect([second?.version, first?.version]).toEqual([2, 1])
  await expectWholeLog()
})

type StoredEvent = {
  tenant: number
  stream: string
  version: number
  type: string
  occurred: string
  recorded: string
  known: string
  person: number
  facts: CanonicalValue
  commitment: Buffer
  leaf: Buffer
}

const moment = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as ${column}`
const storedEvents = `select e.tenant, e.stream, e.version, type, occurred::text, ${moment('recorded')}, ${moment('known')}, person,
  facts, commitment, leaf from event e join log_leaf l using (tenant, stream, version)`

test('each leaf can be made again from the stored event, and none from an event that was changed', async () => {
  const events = await ask<StoredEvent>(register, storedEvents)
  expect(events.length).toBeGreaterThan(150)
  for (const { leaf, stream, ...event } of events) {
    const logged = { ...event, stream: Number(stream) }
    expect(eventLeaf(logged)).toEqual(leaf)
    expect(eventLeaf({ ...logged, occurred: '1999-12-31' })).not.toEqual(leaf)
    expect(eventLeaf({ ...logged, person: event.person + 1 })).not.toEqual(leaf)
    expect(eventLeaf({ ...logged, facts: { ...(event.facts as object), more: 1 } })).not.toEqual(leaf)
  }
})

test('the commitment in a leaf is to what the sealed parts hold', async () => {
  const [event] = await ask<{ stream: string; version: number; commitment: Buffer }>(
    register,
    `select stream, version, commitment from event where type = 'report_received' limit 1`,
  )
  if (!event) throw new Error('no event')
  const stream = Number(event.stream)
  const keys = await register.keyRing.findKeys(1, [stream])
  const sealed = await ask<{ part: string; sealed: Buffer }>(
    register,
    'select part, sealed from event_sealed where stream = $1 and version = $2',
    [stream, event.version],
  )
  const parts = sealed.map(({ part, sealed: box }) => {
    const place = { tenant: 1, stream, version: event.version, part }
    return { part, ...open(keys.get(stream) ?? Buffer.alloc(32), place, box) }
  })
  expect(parts.length).toBeGreaterThan(0)
  expect(commitmentOf(parts)).toEqual(event.commitment)
})
