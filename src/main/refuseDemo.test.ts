import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseConfig } from '../boundary/config.ts'
import { refuseNewDemo, refuseOpenDemo } from './refuseDemo.ts'

const inPublic = { BAKEN_STAFF_URL: 'https://baken.example.org' }
const onServer = {
  DATABASE_URL: 'postgresql://host/baken',
  BAKEN_KEYS_DATABASE_URL: 'postgresql://host/keys',
  BAKEN_KEY_FILE: '/baken.key',
}

test.each([
  ['a demo on this machine', true, {}, undefined],
  ['a demo under a public address', true, inPublic, 'demo-in-public'],
  [
    'a demo whose public side has an address',
    true,
    { BAKEN_PUBLIC_URL: 'https://informatie.example.org' },
    'demo-in-public',
  ],
  ['a demo on a server of the organisation', true, onServer, 'demo-on-server'],
  ['a real register under a public address', false, inPublic, undefined],
  ['a real register on a server, under a public address', false, { ...onServer, ...inPublic }, undefined],
])('%s is refused or not', (_, isDemo, variables, reason) => {
  const open = () => refuseOpenDemo(isDemo, parseConfig(variables))
  if (reason === undefined) expect(open).not.toThrow()
  else expect(open).toThrow(expect.objectContaining({ code: 'refused', publicDetail: { reason } }))
})

test('an empty folder becomes practice on this machine alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baken-fresh-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const BAKEN_DATA = join(folder, 'data')
  await expect(refuseNewDemo(parseConfig({ BAKEN_DATA }))).resolves.toBeUndefined()
  await expect(refuseNewDemo(parseConfig({ BAKEN_DATA, ...inPublic }))).rejects.toMatchObject({
    publicDetail: { reason: 'demo-would-be-made' },
  })
})
