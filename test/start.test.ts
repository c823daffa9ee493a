import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from './launchFolder.ts'
import {
  type BakenApplication,
  freePorts,
  type Ports,
  spawnApplication,
  startApplication,
} from './support/bakenApplication.ts'
import { endOf, makeBakenFolder } from './support/bakenFolder.ts'
import { commandOf, processesOf } from './support/processes.ts'

const folder = makeBakenFolder()
let ports: Ports
let application: BakenApplication

beforeAll(async () => {
  ports = await freePorts()
  application = await startApplication(folder, ports)
})

afterAll(async () => {
  await application.stop()
  await folder.remove()
})

const hasSixth = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
const hosts = ['localhost', '127.0.0.1', ...(hasSixth ? ['[::1]'] : [])]

describe('a running application', () => {
  test('printed where staff and public go, that it is practice, and how to stop', () => {
    expect(application.printed.trim().split('\n')).toEqual([
      'Baken',
      `  Medewerkers:  http://localhost:${ports.staff}`,
      `  Publiek:      http://localhost:${ports.publicSide}`,
      `  Oefenomgeving met verzonnen personen, in ${folder.data}`,
      '  Stoppen: Ctrl-C',
    ])
  })

  test.each(hosts)('answers both sides on %s', async (host) => {
    for (const port of [ports.staff, ports.publicSide]) {
      const answer = await fetch(`http://${host}:${port}/`)
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<!doctype html>')])
    }
  })

  test('answers on no other address of this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === 'IPv4')
    for (const { address } of others as { address: string }[]) {
      await expect(fetch(`http://${address}:${ports.staff}/`)).rejects.toThrow()
    }
  })

  test('lets a command work beside it, and stays practice', async () => {
    const { code, out } = await folder.baken(['figures', '2018', '--format', 'json'])
    expect([code, JSON.parse(out).totals['2018']]).toEqual([0, 57])
    const golden = new URL('fixtures/late-knowledge.csv', import.meta.url).pathname
    expect((await folder.baken(['import', golden])).code).toBe(0)
    expect((await fetch(`${application.staff}/sign-in`)).status).toBe(200)
  })

  test('keeps a second one away with a sentence, and goes on', async () => {
    const { code, out, err } = await endOf(spawnApplication(folder, await freePorts()))
    expect([code, out]).toEqual([3, ''])
    expect(err).toBe(
      `Baken draait al op ${folder.data}. Sluit die eerst af met Ctrl-C, of kies met BAKEN_DATA een andere map.\n`,
    )
    expect((await fetch(application.staff)).status).toBe(200)
  })
})

describe('the public process', () => {
  test('is one of its own, without a setting, a password or a key in its environment', () => {
    expect(publicProcess()).not.toBe(0)
    const environment = readFileSync(`/proc/${publicProcess()}/environ`, 'utf8')
    expect(environment).not.toMatch(/BAKEN|DATABASE|PG/)
    for (const secret of secrets()) expect(environment + commandOf(publicProcess())).not.toContain(secret)
  })

  test('holds a login that can read no table', async () => {
    const postmaster = readFileSync(join(folder.data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')
    const client = new pg.Client({
      host: postmaster[4] ?? '',
      port: Number(postmaster[3]),
      user: 'baken_public',
      password: readFileSync(join(folder.data, 'passwords', 'baken_public'), 'utf8').trim(),
      database: 'baken',
    })
    await client.connect()
    try {
      const { rows } = await client.query<{ table: string }>(
        `select oid::regclass::text as table from pg_class
         where relkind in ('r', 'v', 'm', 'p') and relnamespace in
           (select oid from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema')`,
      )
      expect(rows.length).toBeGreaterThan(10)
      for (const { table } of rows) {
        await expect(client.query(`select 1 from ${table}`), table).rejects.toThrow(/permission denied/)
      }
    } finally {
      await client.end()
    }
  })
})

test('a public process that is killed comes back, and the staff go on meanwhile', async () => {
  const killed = publicProcess()
  process.kill(killed, 'SIGKILL')
  await until(() => publicProcess() !== 0 && publicProcess() !== killed)
  expect((await fetch(application.staff)).status).toBe(200)
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${ports.publicSide}/`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 20_000 },
    )
    .toBe(200)
})

test('a database that is killed is started again under the running application', async () => {
  const postmaster = Number(readFileSync(join(folder.data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  const status = () => fetch(application.staff).then((answer) => answer.status)
  await expect.poll(status, { timeout: 30_000 }).toBe(503)
  await expect.poll(status, { timeout: 30_000 }).toBe(200)
})

test('baken stop does not pull the database away from under it', async () => {
  const { code, err } = await folder.baken(['stop'])
  expect([code, err]).toEqual([3, expect.stringContaining('Baken draait al op')])
  expect((await fetch(application.staff)).status).toBe(200)
})

describe('stopping and starting again', () => {
  test('Ctrl-C ends all of it, also pressed twice, and the next start finds a session and the data', async () => {
    const session = await signIn()
    application.signalAll('SIGINT')
    application.signalAll('SIGINT')
    expect((await application.ended).code).toBe(0)
    await until(() => processesOf(application.pid, folder.path).length === 0)
    application = await startApplication(folder, ports)
    const page = await fetch(`${application.staff}/cases`, { headers: { cookie: session }, redirect: 'manual' })
    expect(page.status).toBe(200)
    const { out } = await folder.baken(['figures', '2020', '--format', 'json'])
    expect(JSON.parse(out).totals['2020']).toBe(10)
  })

  test('a signal of a supervisor to every process ends all of it, with a connection open that says nothing', async () => {
    const silent = connect(ports.staff, '127.0.0.1').on('error', () => undefined)
    await once(silent, 'connect')
    // Whichever goes first: here the public side is gone, and the staff go on, before the application is told.
    process.kill(publicProcess(), 'SIGKILL')
    await until(() => publicProcess() === 0)
    expect((await fetch(application.staff)).status).toBe(200)
    application.signalAll('SIGTERM')
    expect((await application.ended).code).toBe(0)
    await until(() => processesOf(application.pid, folder.path).length === 0)
    application = await startApplication(folder, ports)
  })

  test('a killed application takes its public side along, and the next one takes over the database', async () => {
    const database = processesOf(undefined, join(folder.data, 'cluster')).find((id) =>
      commandOf(id).includes('/bin/postgres -D'),
    )
    expect(database).toBeDefined()
    process.kill(application.pid, 'SIGKILL')
    await application.ended
    await until(() => processesOf(application.pid).length === 0)
    expect(commandOf(database ?? 0)).toContain(folder.data)
    application = await startApplication(folder, ports)
    expect(commandOf(database ?? 0)).toContain(folder.data)
    expect((await fetch(application.staff)).status).toBe(200)
    expect((await fetch(application.publicSide)).status).toBe(200)
  })
})

function publicProcess(): number {
  return processesOf(application.pid).find((id) => commandOf(id).includes('public.ts')) ?? 0
}

function secrets(): readonly string[] {
  const passwords = join(folder.data, 'passwords')
  const files = [...readdirSync(passwords).map((name) => join(passwords, name)), folder.keyFile]
  return files.map((file) => readFileSync(file, 'utf8').trim())
}

/** Signs in as the first invented person. Gives the cookie of the session. */
async function signIn(): Promise<string> {
  const page = await (await fetch(`${application.staff}/sign-in`)).text()
  const [, person = ''] = /name="person" value="(\d+)"/.exec(page) ?? []
  const answer = await fetch(`${application.staff}/sign-in`, {
    method: 'POST',
    headers: { origin: application.staff },
    body: new URLSearchParams({ person }),
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
