import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../../test/importFile.ts'
import { addStaff, ask, importText } from '../../../../test/registerWork.ts'
import { type KilledRegister, openKilledRegister } from '../../../../test/support/killedRegister.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { PIECE_BYTES } from '../../../sealing/sealedBytes.ts'
import { makeOpenDocument } from './openDocument.ts'

const text = Buffer.from('een regel van een gesprek\n'.repeat(180_000))

let register: KilledRegister
let manager: Actor
let folder: string

beforeAll(async () => {
  register = await openKilledRegister()
  manager = await addStaff(register, 'manager')
  folder = mkdtempSync(join(tmpdir(), 'baken-kill-'))
  writeFileSync(join(folder, 'x.txt'), text)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await register.drop()
})

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
    const acknowledged = await register.doAndKill(manager, { add: { number, file: join(folder, 'x.txt') } }, after)
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
