import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { LARGEST_REPORT } from '../boundary/figures/report/decodeText.ts'
import { readReport } from '../boundary/figures/report/readReport.ts'
import { readReportFile } from '../boundary/figures/report/readReportFile.ts'
import { reconcileReport } from '../services/figures/reconcileReport.ts'
import { reconcileCommand } from './reconcileCommand.ts'
import type { CommonOptions } from './runCommand.ts'

const folder = mkdtempSync(join(tmpdir(), 'baken-reconcile-'))
afterAll(() => rmSync(folder, { recursive: true }))
const published = 'test/fixtures/annual-figures-2018.txt'
const contract = 'test/fixtures/figures-2018.contract.json'

async function run(file: string, options: CommonOptions = {}) {
  const written = { out: '', err: '' }
  const code = await reconcileCommand(file, options, {
    read: readReportFile,
    reconcile: reconcileReport(readReport),
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
  })
  return { code, ...written }
}

describe('baken reconcile', () => {
  test('exits 1 on the published text and names the n of table 6', async () => {
    const { code, out, err } = await run(published)
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('Tegenspraak: ‘n’ van tabel 6: er staat 11, verwacht 15')
    expect(out.match(/^Opmerking/gm)).toHaveLength(5)
    expect(out.replace(/\s+/g, ' ')).toContain('11 + 4 = 15 (de rijen van tabel 6)')
  })

  test('speaks English', async () => {
    expect((await run(published, { lang: 'en' })).out).toContain('1 contradiction found. 5 remarks.')
  })

  test('exits 0 on figures that agree, with one JSON document', async () => {
    const { code, out } = await run(contract, { format: 'json' })
    expect(code).toBe(0)
    const { findings, checked } = JSON.parse(out)
    expect(checked).toBeGreaterThan(50)
    expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(['remark', 'remark', 'remark'])
  })

  test('gives each finding in JSON its rule, place, numbers, certainty and text', async () => {
    const [first] = JSON.parse((await run(published, { format: 'json' })).out).findings
    expect(Object.keys(first)).toEqual(['kind', 'rule', 'where', 'printed', 'expected', 'certainty', 'text'])
    expect(first.where).toEqual({ table: '6', row: null, line: 157 })
  })
})

describe('what can not be read ends with exit 2', () => {
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }

  test('on stderr, with nothing on stdout', async () => {
    const { code, out, err } = await run(file('a.txt', 'Geen tabel.'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^In deze tekst is geen tabel/)
  })

  test('as one JSON document on stdout, with the code and the line', async () => {
    const { code, out, err } = await run(file('a.csv', 'table,code,count\n1,yes,x\n'), { format: 'json', lang: 'en' })
    expect([code, err]).toEqual([2, ''])
    expect(JSON.parse(out)).toEqual({
      error: { code: 'unreadable', message: expect.stringMatching(/^Line 2: ‘x’ is not a count/) },
    })
  })

  test.each([
    ['a file that is not there', 'nope.txt', /er niet.*nope\.txt/],
    ['a folder', 'test', /geen bestand: test/],
  ])('%s', async (_, path, message) => {
    const { code, err } = await run(path)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  test('a file that is too large, without reading all of it', async () => {
    const { code, err } = await run(file('big.txt', new Uint8Array(LARGEST_REPORT + 10).fill(65)))
    expect([code, err]).toEqual([2, expect.stringContaining('te groot')])
  })

  test.each([
    [{ format: 'xml' }, /--format klopt niet.*text, json/],
    [{ lang: 'fr' }, /--lang klopt niet.*nl, en/],
  ])('an option that does not exist: %o', async (options, message) => {
    const { code, err, out } = await run(published, options)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(message)
  })

  test('a bug is exit 70, and no answer', async () => {
    const written = { out: '', err: '' }
    const code = await reconcileCommand(
      published,
      {},
      {
        read: readReportFile,
        reconcile: () => {
          throw new TypeError('bug')
        },
        out: (text) => {
          written.out += text
        },
        err: (text) => {
          written.err += text
        },
      },
    )
    expect([code, written.out]).toEqual([70, ''])
    expect(written.err).not.toContain(' at ')
  })
})
