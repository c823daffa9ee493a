import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../src/launch/dataFolder.ts'
import { startServer } from '../src/launch/startServer.ts'
import { stopServer } from '../src/launch/stopServer.ts'
import { isAlive, newDataFolder, newFolder, query, serverPid, startElsewhere } from './launchFolder.ts'

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

test('the first start makes a cluster that survives a power cut, folds letters as Unicode does and listens on no network', async () => {
  const server = await startServer(newDataFolder())

  expect(server.startedByUs).toBe(true)
  const settings = [
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'listen_addresses',
    'max_wal_size',
  ]
  const shown = await query(server, `select ${settings.map((name) => `current_setting('${name}')`).join(', ')}`)
  expect(shown).toEqual(['on', 'on', 'on', 'on', '', '1GB'])
  const locale = await query(
    server,
    `select upper('ë'), datlocprovider, pg_encoding_to_char(encoding) from pg_database
                                       where datname = 'postgres'`,
  )
  expect(locale).toEqual(['Ë', 'b', 'UTF8'])
})

test('secrets, log and socket are for their owner alone', async () => {
  const folder = newDataFolder()
  const server = await startServer(folder)

  expect(mode(join(folder.passwords, 'postgres'))).toBe('600')
  expect(mode(folder.passwords)).toBe('700')
  expect(mode(folder.log)).toBe('600')
  expect(mode(server.socketFolder)).toBe('700')
  expect(mode(join(folder.root, 'cluster'))).toBe('700')
  expect(`${server.socketFolder}/.s.PGSQL.5432`.length).toBeLessThan(107)
})

test('nobody enters without the password, not even over the socket', async () => {
  const server = await startServer(newDataFolder())

  const wrong = { ...server, superuser: { ...server.superuser, password: 'x' } }
  await expect(query(wrong, 'select 1')).rejects.toThrow('password authentication failed')
})

test('the key file lies beside the data folder and never inside', () => {
  const folder = newDataFolder()

  expect(folder.keyFile).toBe(`${folder.root}.key`)
})

test('a second start uses the server that runs', async () => {
  const folder = newDataFolder()
  const first = await startServer(folder)
  const second = await startServer(folder)

  expect(second).toEqual({ ...first, startedByUs: false })
})

test('a start in another process uses the server that runs', async () => {
  const folder = newDataFolder()
  const first = await startServer(folder)
  const { server } = await startElsewhere(folder)

  expect(server).toEqual({ ...first, startedByUs: false })
})

test('of processes that start a new folder at once, one starts the server and all use it', async () => {
  const folder = newDataFolder()
  const answers = await Promise.all([startElsewhere(folder), startElsewhere(folder), startElsewhere(folder)])

  expect(answers.filter(({ server }) => server?.startedByUs)).toHaveLength(1)
  expect(new Set(answers.map(({ server }) => server?.superuser.password)).size).toBe(1)
  for (const { server } of answers) expect(server && (await query(server, 'select 1'))).toEqual([1])
})

test('the server has a session of its own, so that Ctrl-C in the terminal passes it by', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  const pid = serverPid(join(folder.root, 'cluster'))

  const [, , , session] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  expect(Number(session)).toBe(pid)
})

test('a stop is clean and leaves no process, socket or pid file', async () => {
  const folder = newDataFolder()
  const server = await startServer(folder)
  const pid = serverPid(join(folder.root, 'cluster'))

  expect(await stopServer(folder)).toBe(true)
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(server.socketFolder)).toBe(false)
  expect(existsSync(join(folder.root, 'cluster', 'postmaster.pid'))).toBe(false)
  expect(readFileSync(folder.log, 'utf8').trimEnd()).toMatch(/database system is shut down$/)
})

test('a stop where nothing runs is fine and makes nothing', async () => {
  const parent = newFolder()

  expect(await stopServer(newDataFolder(parent))).toBe(false)
  expect(readdirSync(parent)).toEqual([])
})

test('the log has no failed statement, because people typed what is in it', async () => {
  const folder = newDataFolder()
  const server = await startServer(folder)
  await expect(query(server, `select 'Amina'::int`)).rejects.toThrow()
  await stopServer(folder)

  expect(readFileSync(folder.log, 'utf8')).not.toContain('Amina')
})

test('a cluster of another major version is refused and left alone', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  await stopServer(folder)
  const version = join(folder.root, 'cluster', 'PG_VERSION')
  writeFileSync(version, '15\n')
  await expect(startServer(folder)).rejects.toMatchObject({
    code: 'database',
    publicDetail: { reason: 'other-version', path: join(folder.root, 'cluster'), made: 15, needed: 18 },
  })
  expect(existsSync(join(folder.root, 'cluster', 'base'))).toBe(true)
})

test('a data folder that is a file is refused with its path', async () => {
  const folder = dataFolder(join(newFolder(), 'data'))
  writeFileSync(folder.root, '')

  await expect(startServer(folder)).rejects.toMatchObject({
    publicDetail: { reason: 'folder-not-writable', path: folder.root },
  })
})

test('a setting that the server refuses is told in its own words', async () => {
  const folder = newDataFolder()
  await startServer(folder)
  await stopServer(folder)
  writeFileSync(join(folder.root, 'cluster', 'postgresql.auto.conf'), "max_connections = 'many'\n")

  await expect(startServer(folder)).rejects.toMatchObject({
    publicDetail: { reason: 'start-failed', said: expect.stringContaining('configuration file') },
  })
})
