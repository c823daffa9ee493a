import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { type RunningServer, startServer } from '../../src/launch/startServer.ts'
import { configOf, newDataFolder, query, serverPid } from '../launchFolder.ts'

const rounds = 20
const writers = 4

/** Writes rows until the server is gone and gives the numbers of those that were acknowledged. */
async function writeUntilKilled(server: RunningServer, next: () => number): Promise<number[]> {
  const acknowledged: number[] = []
  const client = new pg.Client(configOf(server))
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (;;) {
      const n = next()
      await client.query('insert into kept values ($1)', [n])
      acknowledged.push(n)
    }
  } catch {
    return acknowledged // the kill
  }
}

test(`${rounds} kills under ${writers} writers lose no acknowledged row`, { timeout: 240_000 }, async () => {
  const folder = newDataFolder()
  let server = await startServer(folder)
  await query(server, 'create table kept (n int primary key)')
  let last = 0
  const acknowledged: number[] = []
  const seconds: number[] = []
  for (let round = 0; round < rounds; round++) {
    const running = server
    const writing = Array.from({ length: writers }, () => writeUntilKilled(running, () => ++last))
    await sleep(100 + 20 * round)
    process.kill(serverPid(join(folder.root, 'cluster')), 'SIGKILL')
    const began = performance.now()
    server = await startServer(folder)
    seconds.push((performance.now() - began) / 1000)
    acknowledged.push(...(await Promise.all(writing)).flat())
  }

  const kept = new Set(await query(server, 'select n from kept'))
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(rounds * 20)
  expect(Math.max(...seconds)).toBeLessThan(30)
  process.stdout.write(`${acknowledged.length} rows acknowledged, slowest start ${Math.max(...seconds).toFixed(2)} s\n`)
})
