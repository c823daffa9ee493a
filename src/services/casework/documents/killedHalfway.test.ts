import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { KillOrder } from '../../../../test/documentKillChild.ts'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addStaff, ask, importText } from '../../../../test/registerWork.ts'
import { connectionAs, openTestRegister, type TestRegister } from '../../../../test/support/testRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { keyEncryptionKey } from '../../../sealing/caseKey.ts'
import { PIECE_BYTES } from '../../../sealing/sealedBytes.ts'
import { makeKeyRing } from '../../keys/keyRing.ts'
import { makeOpenDocument } from './openDocument.ts'

const program = fileURLToPath(new URL('../../../../test/documentKillChild.ts', import.meta.url))
const text = Buffer.from('een regel van een gesprek\n'.repeat(180_000))
const kek = randomBytes(32)

let register: TestRegister
let manager: Actor
let folder: string

beforeAll(async () => {
  const opened = await openTestRegister()
  register = { ...opened, keyRing: makeKeyRing(opened.keyStore, keyEncryptionKey(kek)) }
  manager = await addStaff(register, 'manager')
  folder = mkdtempSync(join(tmpdir(), 'baken-kill-'))
  writeFileSync(join(folder, 'x.txt'), text)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await register.drop()
})

function orderFor(number: string): KillOrder {
  const { names } = register
  const connections = {
    register: connectionAs('baken_app', names.register),
    keys: connectionAs('baken_keys_app', names.keys),
  }
  return { ...connections, names, kek: kek.toString('hex'), actor: manager, number, file: join(folder, 'x.txt') }
}

/** Adds a document in a process that is killed so long after it began to write; says whether it was told that it is in. */
async function addAndKill(number: string, after: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, JSON.stringify(orderFor(number))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (line: string) => said.push(line))
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  await Promise.race([sleep(after), closed])
  child.kill('SIGKILL')
  await closed
  return said.join('').includes('done')
}

type Kept = { version: number; events: number; sealed: number; whole: number; previews: number }

async function keptOf(number: string): Promise<Kept | undefined> {
  const [row] = await ask<Kept>(
    register,
    `select version, (select count(*)::int from event e where e.stream = c.case_id and type = 'document_added') as events,
      (select count(*)::int from event_sealed s where s.stream = c.case_id and part = 'documents') as sealed,
      (select count(*)::int from document_content d where d.case_id = c.case_id and kind = 'whole') as whole,
      (select count(*)::int from document_content d where d.case_id = c.case_id and kind = 'preview') as previews
     from case_state c where number = $1`,
    [number],
  )
  return row
}

test('a process that is killed while it adds a document leaves all of it or nothing, and what was acknowledged is there', {
  timeout: 120_000,
}, async () => {
  const pieces = Math.ceil(text.length / PIECE_BYTES)
  const nothing = { version: 1, events: 0, sealed: 0, whole: 0, previews: 0 }
  const all = { version: 2, events: 1, sealed: 1, whole: pieces, previews: 1 }
  const open = makeOpenDocument(register.withActor, register.keyRing)
  const found: number[] = []
  for (const after of [0, 5, 15, 30, 60, 120, 5_000]) {
    const number = `K-${after}`
    await importText(register, fileOf([openReportWith({ ref: number, topic: '', topic_on: '' })]))
    const acknowledged = await addAndKill(number, after)
    const kept = await keptOf(number)
    expect(acknowledged ? [all] : [nothing, all]).toContainEqual(kept)
    found.push(kept?.events ?? -1)
    if (!kept?.events) continue
    const { bytes } = await open(manager, { number, document: 1, content: 'whole' })
    expect(bytes.equals(text)).toBe(true)
  }
  // The first was killed too early and the last never: both answers were seen.
  expect([found.at(0), found.at(-1)]).toEqual([0, 1])
})
