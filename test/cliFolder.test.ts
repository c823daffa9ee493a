import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { makeBakenFolder } from './support/bakenFolder.ts'
import { processesOf } from './support/processes.ts'

const folder = makeBakenFolder()
afterAll(folder.remove)
const { baken } = folder
const late = new URL('fixtures/late-knowledge.csv', import.meta.url).pathname

test('two commands at once on an empty folder both do their work on one register', async () => {
  const [imported, counted] = await Promise.all([
    baken(['import', late, '--format', 'json']),
    baken(['figures', '2018', '--format', 'json']),
  ])
  expect([imported.code, JSON.parse(imported.out).added]).toEqual([0, { cases: 11, adviceRequests: 1 }])
  expect([counted.code, JSON.parse(counted.out).totals['2018']]).toEqual([0, 0])
  expect(statSync(folder.keyFile).mode & 0o777).toBe(0o600)
})

test('two imports of one file at once put it in once', async () => {
  const other = late.replace('late-knowledge', 'cases-2017-2018')
  const ended = await Promise.all([1, 2].map(() => baken(['import', other, '--format', 'json'])))
  // The second one waits and finds all known, or is told that something else wrote the same.
  for (const { code, out } of ended) expect(code === 0 || JSON.parse(out).error.code === 'conflict').toBe(true)
  expect(ended.some(({ code, out }) => code === 0 && JSON.parse(out).added.cases === 95)).toBe(true)
  expect(JSON.parse((await baken(['figures', '2018', '--format', 'json'])).out).totals['2018']).toBe(57)
})

test('a database that a command started stays for the next one, until stop', async () => {
  const servers = () => processesOf(undefined, `${folder.data}/cluster`)
  expect(servers().length).toBeGreaterThan(0)
  const before = servers()
  expect((await baken(['figures', '2018'])).code).toBe(0)
  expect(servers()).toEqual(expect.arrayContaining([before[0]]))
  expect(await baken(['stop'])).toEqual({ code: 0, out: '', err: 'De database is gestopt.\n' })
  expect(servers()).toEqual([])
})

describe('the key file', () => {
  test('is refused when others can read it, with what to do', async () => {
    chmodSync(folder.keyFile, 0o644)
    const { code, out, err } = await baken(['figures', '2020'])
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain(`kunnen het sleutelbestand ${folder.keyFile} lezen. Sluit het met 'chmod 600'`)
    chmodSync(folder.keyFile, 0o600)
  })

  test('is never made anew when it is gone and there are cases', async () => {
    renameSync(folder.keyFile, `${folder.keyFile}.away`)
    for (const typed of [
      ['figures', '2020', '--format', 'json'],
      ['import', late, '--format', 'json'],
    ]) {
      const { code, out } = await baken(typed)
      expect([code, JSON.parse(out).error.code]).toEqual([3, 'database'])
      expect(JSON.parse(out).error.message).toContain(`${folder.keyFile} is er niet`)
    }
    expect(existsSync(folder.keyFile)).toBe(false)
    renameSync(`${folder.keyFile}.away`, folder.keyFile)
  })

  test('is refused when it is that of another register, before anything is written under it', async () => {
    const key = readFileSync(folder.keyFile)
    writeFileSync(folder.keyFile, `${Buffer.alloc(32, 7).toString('base64url')}\n`)
    const refused = await baken(['import', late, '--format', 'json'])
    expect([refused.code, JSON.parse(refused.out).error.message]).toEqual([
      3,
      expect.stringContaining('hoort niet bij dit register'),
    ])
    writeFileSync(folder.keyFile, key)
    expect((await baken(['import', late])).code).toBe(0)
  })

  test('is refused when it holds no key', async () => {
    const key = readFileSync(folder.keyFile)
    writeFileSync(folder.keyFile, 'not a key\n')
    expect(await baken(['figures', '2020'])).toMatchObject({
      code: 3,
      err: expect.stringContaining('bevat geen sleutel'),
    })
    writeFileSync(folder.keyFile, key)
    expect((await baken(['figures', '2020'])).code).toBe(0)
  })
})
