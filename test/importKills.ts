import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect } from 'vitest'
import { type RunningServer, startServer } from '../src/launch/startServer.ts'
import { fileOf, openReportWith } from './importFile.ts'
import { configOf, newDataFolder, newFolder, serverPid } from './launchFolder.ts'

const ROWS = 800

type Round = {
  readonly name: string
  readonly acknowledged: boolean
  readonly cases: number
  readonly serverKilled: boolean
}

/**
 * Kills `baken import` with signal 9, each round at another moment of its life, and every third round the database with it. After
 * each round a plain start brings the database back, and the file of the round is there in whole or not at all.
 */
export async function killImports(rounds: number): Promise<readonly Round[]> {
  const root = newFolder()
  const folder = newDataFolder(root)
  const lasts = await timeWhole(folder.root, root)
  const done: Round[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const name = `R${round}`
    const child = startImport(folder.root, fileFor(root, name))
    const answer = answerOf(child)
    // Spread over the whole life of the command, and a little beyond: some rounds are acknowledged first.
    await Promise.race([sleep(lasts * (0.2 + (0.9 * ((round * 7) % rounds)) / rounds)), answer])
    child.kill('SIGKILL')
    const serverKilled = round % 3 === 0
    if (serverKilled) process.kill(serverPid(join(folder.root, 'cluster')), 'SIGKILL')
    const acknowledged = isAcknowledged(await answer)
    const server = await startServer(folder)
    done.push({ name, acknowledged, cases: await casesOf(server, name), serverKilled })
  }
  for (const { acknowledged, cases } of done) expect(acknowledged ? [ROWS] : [0, ROWS]).toContain(cases)
  const server = await startServer(folder)
  await expectSound(server)
  await expectWholeAgain(folder.root, root, server, done)
  return done
}

/** What can't be half there: events without a key, a leaf or a state; and a file that was not in goes in when it is given again. */
async function expectSound(server: RunningServer): Promise<void> {
  const facts = await ask<{ stream: string }>(server, 'baken', 'select distinct stream from event')
  const keys = await ask<{ stream: string }>(server, 'baken_keys', 'select stream from case_key')
  const withKey = new Set(keys.map(({ stream }) => stream))
  expect(facts.filter(({ stream }) => !withKey.has(stream))).toEqual([])
  const unlogged = `select stream from event e where (select count(*) from (select tenant, stream, version from log_queue
    union all select tenant, stream, version from log_leaf) l where l.tenant = e.tenant and l.stream = e.stream and l.version = e.version) <> 1`
  expect(await ask(server, 'baken', unlogged)).toEqual([])
  const halves = `select case_id from case_state s where version <> (select count(*) from event e where e.tenant = s.tenant and e.stream = s.case_id)
    or not exists (select from case_history h where h.tenant = s.tenant and h.case_id = s.case_id)`
  expect(await ask(server, 'baken', halves)).toEqual([])
}

async function expectWholeAgain(
  data: string,
  root: string,
  server: RunningServer,
  done: readonly Round[],
): Promise<void> {
  const lost = done.find(({ cases }) => cases === 0)
  if (!lost) return
  const answer = await answerOf(startImport(data, fileFor(root, lost.name)))
  expect(isAcknowledged(answer)).toBe(true)
  expect(await casesOf(server, lost.name)).toBe(ROWS)
}

/** How long the command takes on a register that is there, in milliseconds. */
async function timeWhole(data: string, root: string): Promise<number> {
  await answerOf(startImport(data, fileFor(root, 'first')))
  const began = performance.now()
  const answer = await answerOf(startImport(data, fileFor(root, 'timed')))
  expect(isAcknowledged(answer)).toBe(true)
  return performance.now() - began
}

function fileFor(root: string, name: string): string {
  const path = join(root, `${name}.csv`)
  const rows = Array.from({ length: ROWS }, (_, row) => openReportWith({ ref: `${name}/${row}` }))
  writeFileSync(path, fileOf(rows))
  return path
}

function startImport(data: string, file: string): ChildProcess {
  return spawn(process.execPath, ['bin/baken.js', 'import', file, '--format', 'json'], {
    env: { ...process.env, BAKEN_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

type Answer = { readonly out: string; readonly code: number | null }

async function answerOf(child: ChildProcess): Promise<Answer> {
  if (!child.stdout) throw new Error('no output')
  const [out] = await Promise.all([text(child.stdout), child.exitCode === null && once(child, 'exit')])
  return { out, code: child.exitCode }
}

/** The command said that the file is in, as a whole document. */
function isAcknowledged({ out, code }: Answer): boolean {
  if (out === '') return false
  const said: unknown = JSON.parse(out)
  const cases = typeof said === 'object' && said !== null && 'added' in said ? said.added : undefined
  expect([code, cases]).toEqual([code, { cases: ROWS, adviceRequests: 0 }])
  return true
}

async function casesOf(server: RunningServer, name: string): Promise<number> {
  const rows = await ask<{ n: number }>(
    server,
    'baken',
    `select count(*)::int as n from case_state where number like '${name}/%'`,
  )
  return rows[0]?.n ?? 0
}

async function ask<Row extends object>(
  server: RunningServer,
  database: string,
  query: string,
): Promise<readonly Row[]> {
  const client = new pg.Client({ ...configOf(server), database })
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}
