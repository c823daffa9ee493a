import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endOf, makeBakenFolder, spawnIn } from './support/bakenFolder.ts'

const folder = makeBakenFolder()
afterAll(folder.remove)
const { baken } = folder
const golden = new URL('fixtures/cases-2017-2018.csv', import.meta.url).pathname
const [header = '', firstCase = ''] = readFileSync(golden, 'utf8').split('\n')

const nothingAdded = { added: { cases: 0, adviceRequests: 0 }, unchanged: 0 }

describe('the register of 2017 and 2018', () => {
  test('a dry run on an empty folder says what would be added and adds nothing', async () => {
    const { code, out } = await baken(['import', golden, '--dry-run', '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      file: golden,
      rows: 136,
      added: { cases: 95, adviceRequests: 41 },
      unchanged: 0,
      errors: [],
      moreErrors: 0,
    })
    expect(JSON.parse((await baken(['figures', '2018', '--format', 'json'])).out).totals).toEqual({
      '2018': 0,
      '2017': 0,
      change: 0,
    })
  })

  test('goes in, and the second time adds nothing and says so', async () => {
    const first = await baken(['import', golden])
    expect([first.code, first.out]).toEqual([0, '95 casussen en 41 adviesvragen toegevoegd; niets was al bekend.\n'])
    const again = await baken(['import', golden, '--format', 'json'])
    expect([again.code, again.err]).toEqual([0, ''])
    expect(JSON.parse(again.out)).toMatchObject({ ...nothingAdded, rows: 136, unchanged: 136, errors: [] })
    expect((await baken(['import', golden, '--lang', 'en'])).out).toMatch(/^Nothing new/)
  })
})

describe('a file whose content is wrong is refused with exit 1, and nothing of it is written', () => {
  const good = `${firstCase.replace('C-2017-0001', 'C-2031-0001')}\n`

  test.each<[string, string | Uint8Array, Record<string, unknown>]>([
    [
      'an unknown code',
      `${header}\n${good.replace('partner', 'fax')}`,
      { line: 2, column: 'channel', code: 'unknown_code' },
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from(`${header}\n${good.replace('partner', 'p\xe9')}`, 'latin1'),
      { line: 2, code: 'not_utf8' },
    ],
    ['a formula', `${header}\n${good.replace('partner', '=1+1')}`, { line: 2, column: 'channel', code: 'formula' }],
    [
      'other content of a known ref',
      `${header}\n${firstCase.replace('MA', 'TR')}\n`,
      { line: 2, column: 'country', code: 'known_with_other_content' },
    ],
    ['no bytes at all', '', { line: 1, column: null, code: 'empty_file' }],
  ])('%s', async (_, content, error) => {
    const path = written('bad.csv', content)
    const { code, out, err } = await baken(['import', path, '--format', 'json'])
    expect([code, err]).toEqual([1, ''])
    const said = JSON.parse(out)
    expect(said).toMatchObject({ file: path, ...nothingAdded, moreErrors: 0 })
    expect(said.errors[0]).toMatchObject(error)
    expect(said.errors[0].expected).toMatch(/\S/)
  })

  test('one bad row keeps all the good ones out, and all errors are named together', async () => {
    const rows = [
      good,
      good.replace('C-2031-0001', 'C-2031-0002').replace('MA', 'XX'),
      good.replace('C-2031-0001', '=1'),
    ]
    const { code, out, err } = await baken(['import', written('mixed.csv', `${header}\n${rows.join('')}`)])
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toEqual([
      expect.stringMatching(/mixed\.csv:3:country: /),
      expect.stringMatching(/mixed\.csv:4:ref: /),
    ])
    expect(err).toMatch(/^2 fouten in .*Er is niets geschreven\.\n$/)
    expect((await baken(['import', written('good.csv', `${header}\n${good}`), '--dry-run'])).out).toMatch(/1 casus/)
  })

  test('a line of many megabytes is not read as a row', async () => {
    const { code, out } = await baken(['import', written('long.csv', `${header}\n${'x'.repeat(20_000_000)}\n`)])
    expect([code, out]).toEqual([1, expect.stringMatching(/:2: /)])
    expect(out.length).toBeLessThan(1000)
  })
})

describe('what can not be read as a file is refused with exit 2', () => {
  test.each([
    ['a file that is not there', 'nope.csv'],
    ['a folder', '.'],
    ['a device', '/dev/null'],
    ['a dash is a name like any other, and not there', '-'],
  ])('%s', async (_, name) => {
    const { code, out, err } = await baken(['import', name])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${name} kan niet gelezen worden`)
  })

  test('a file that this user may not read, before any folder is made for it', async () => {
    const home = join(folder.path, 'home')
    mkdirSync(home)
    const path = written('closed.csv', header)
    chmodSync(path, 0)
    const asRoot = process.getuid?.() === 0
    if (asRoot) chownSync(home, 1000, 1000)
    const env = { BAKEN_DATA: join(home, 'data') }
    const { code, err } = await baken(['import', path], { env, ...(asRoot && { uid: 1000 }) })
    expect([code, err]).toEqual([2, expect.stringContaining('kan niet gelezen worden')])
    expect(execFileSync('ls', ['-A', home], { encoding: 'utf8' })).toBe('')
  })
})

test('a file whose name begins with a dash is read behind --', async () => {
  written('-cases.csv', `${header}\n`)
  expect((await baken(['import', '--dry-run', '--', '-cases.csv'])).code).toBe(0)
})

test('a pipe is read to its end', async () => {
  const pipe = join(folder.path, 'pipe')
  execFileSync('bash', ['-c', 'mkfifo "$1"', 'bash', pipe])
  const reading = baken(['import', pipe, '--format', 'json'])
  const writing = endOf(
    spawnIn(
      folder.data,
      ['-e', `fs.createReadStream(${JSON.stringify(golden)}).pipe(fs.createWriteStream(${JSON.stringify(pipe)}))`],
      {},
    ),
  )
  const [{ code, out }] = await Promise.all([reading, writing])
  expect([code, JSON.parse(out).unchanged]).toEqual([0, 136])
})

beforeAll(() => {
  if (!firstCase.startsWith('C-2017-0001,report,2017-01-05,partner')) throw new Error('the fixture is another one')
})

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  return path
}
