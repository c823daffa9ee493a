import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { dataFolder } from '../../src/launch/dataFolder.ts'
import { findPlace } from '../../src/launch/place.ts'
import { findPostmaster } from '../../src/launch/postmaster.ts'
import { timed } from './measure.ts'
import type { Part } from './part.ts'
import { childrenOf, commandOf, memoryOf, sharedMemoryOf } from './processCost.ts'
import { megabytes, seconds } from './table.ts'
import { watchBaken } from './watchProcess.ts'
import { freePort, newDataFolder, stopAt } from './workplace.ts'

const PATIENCE_MS = 120_000

/** `npm start` until the first page is there, on nothing and on what is there; what it holds in memory; one command. */
export const startUpPart: Part = async (_scale, note) => {
  const path = newDataFolder('start')
  const rows: string[][] = []
  for (const name of ['on an empty folder', 'on an existing folder, database stopped']) {
    const { took, value } = await timed(() => start(path))
    note(`  ${name}: ${seconds(took)}`)
    rows.push([`start until the first page, ${name}`, seconds(took)])
    if (name === 'on an empty folder') rows.push(...(await memoryRows(path, value)))
    await value.stop()
  }
  const cold = await watchBaken(['figures', '2018', '--format', 'json'], path)
  const warm = await watchBaken(['figures', '2018', '--format', 'json'], path)
  rows.push(
    ['baken figures 2018, database stopped', seconds(cold.took)],
    ['baken figures 2018, database running', seconds(warm.took)],
  )
  await stopAt(path)
  return [{ title: 'Start-up and memory', head: ['what', 'measured'], rows }]
}

type Started = { readonly pid: number; readonly address: string; readonly stop: () => Promise<void> }

async function start(path: string): Promise<Started> {
  const [staffPort, publicPort] = [await freePort(), await freePort()]
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../bin/start.js', import.meta.url))], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      BAKEN_DATA: path,
      BAKEN_STAFF_PORT: String(staffPort),
      BAKEN_PUBLIC_PORT: String(publicPort),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const address = `http://127.0.0.1:${staffPort}/`
  const deadline = performance.now() + PATIENCE_MS
  while (!(await answers(address))) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error(`the application did not start: ${said}`)
    await sleep(20)
  }
  return { pid: child.pid ?? 0, address, stop: () => stopped(child) }
}

async function stopped(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined)
  await answer?.arrayBuffer()
  return answer?.ok ?? false
}

async function memoryRows(path: string, { pid, address }: Started): Promise<string[][]> {
  const place = await findPlace(dataFolder(path))
  const postmaster = place && (await findPostmaster(place.cluster))
  if (!postmaster) throw new Error('the server has no process')
  const idle = memoryNow(pid, postmaster.pid)
  for (let page = 0; page < 300; page += 1) await answers(address)
  const busy = memoryNow(pid, postmaster.pid)
  return idle.map(([name, bytes], index) => [
    `memory of ${name}, just started and after 300 pages`,
    `${megabytes(bytes)}, ${megabytes(busy[index]?.[1] ?? 0)}`,
  ])
}

function memoryNow(pid: number, postmaster: number): readonly (readonly [string, number])[] {
  // A bundler may run beside it.
  const publicPid = childrenOf(pid).find((child) => commandOf(child).includes('public.ts'))
  return [
    ['the staff application', memoryOf(pid).now],
    ['the public process', publicPid === undefined ? 0 : memoryOf(publicPid).now],
    ['PostgreSQL, shared pages once', sharedMemoryOf(postmaster)],
  ]
}
