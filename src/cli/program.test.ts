import { describe, expect, test } from 'vitest'
import { readReport } from '../boundary/figures/report/readReport.ts'
import { readReportFile } from '../boundary/figures/report/readReportFile.ts'
import { readProfile } from '../boundary/profile/readProfile.ts'
import { parseIsoDate } from '../domain/shared/isoDate.ts'
import { AppError } from '../errors.ts'
import { reconcileReport } from '../services/figures/reconcileReport.ts'
import { runProgram } from './program.ts'
import type { CliTools } from './tools.ts'

const today = parseIsoDate('2026-06-30')

/** Runs a line on a machine without a database: what comes so far as to open one ends with 3. */
async function run(...typed: readonly string[]) {
  const written = { out: '', err: '' }
  const tools: CliTools = {
    openRegister: () => Promise.reject(new AppError('database', { reason: 'binaries-missing' })),
    readProfile: () => readProfile('profiles', 'nl'),
    reconcile: reconcileReport(readReport),
    checkContent: async () => ({ pages: 0, findings: [], due: [] }),
    exportContent: async () => ({ folder: '', write: [], unchanged: [], changedBeside: [] }),
    stopServer: async () => 'none',
    migrateServer: async () => 'embedded',
    demo: {
      path: () => '/tmp/practice',
      reset: async () => {
        written.err += 'emptied '
      },
      confirm: async () => false,
    },
    today: () => {
      if (!today) throw new Error('no day')
      return today
    },
    read: readReportFile,
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    errIsTerminal: false,
  }
  return { code: await runProgram(typed, tools), ...written }
}

describe('help', () => {
  test.each([
    ['nl', 'Opdrachten:', 'De jaarcijfers van een jaar'],
    ['en', 'Commands:', 'The annual figures of a year'],
  ])('lists every command with one line each (%s)', async (lang, heading, about) => {
    const { code, out, err } = await run('--lang', lang, '--help')
    expect([code, err]).toEqual([0, ''])
    const listed = out.slice(out.indexOf(heading)).trim().split('\n').slice(1)
    const names = listed.map((line) => line.trim().split(' ')[0])
    expect(names).toEqual([
      'import',
      'figures',
      'reconcile',
      'content',
      'setup',
      'tenant',
      'stop',
      'migrate',
      'demo',
      'help',
    ])
    for (const line of listed) expect(line).toMatch(/^ {2}\w+.* {2}\S/)
    expect(out).toContain(about)
  })

  test.each(['import', 'figures', 'reconcile', 'content', 'setup', 'tenant', 'stop', 'migrate'])(
    'explains %s',
    async (name) => {
      const { code, out } = await run(name, '--help')
      expect([code, out]).toEqual([0, expect.stringContaining('--lang')])
      expect((await run('help', name)).out).toBe(out)
    },
  )
})

describe('what was typed wrong is exit 2 and one sentence', () => {
  test.each<[readonly string[], RegExp]>([
    [[], /opdracht/],
    [['figurs', '2018'], /figurs bestaat niet/],
    [['help', 'figurs'], /opdracht/],
    [['figures'], /^Er ontbreekt iets: jaar\./],
    [['content'], /^Er ontbreekt iets: check\|export\./],
    [['figures', '2018', '2019'], /te veel/],
    [['figures', '2018', '--as-off', '2018-01-01'], /--as-off bestaat hier niet/],
    [['import', 'a.csv', '--format'], /--format .*waarde/],
    [['figures', '2018', '--format', 'xml'], /--format.*text, json, csv, md/],
    [['figures', '2018', '--lang', 'fr'], /--lang.*nl, en/],
    [['import'], /bestand/],
    [['import', 'a.csv', '--template'], /niet allebei/],
    [['import', 'nope.csv'], /nope\.csv kan niet gelezen worden/],
    [['figures', '18'], /year/],
    [['figures', '2018', '--as-of', '2018-02-30'], /--as-of/],
    [['figures', '2018', '--known-at', 'gisteren'], /--known-at/],
  ])('%j', async (typed, sentence) => {
    const { code, out, err } = await run(...typed)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  test('in English when asked, also when nothing was understood', async () => {
    expect((await run('frob', '--lang=en')).err).toBe("There is no command frob. See 'baken --help'.\n")
  })

  test('and echoes nothing that a terminal would obey', async () => {
    expect((await run('\u001B[31mfrob')).err).not.toContain('\u001B')
  })

  test.each([
    [['frob', '--format', 'json']],
    [['figures', '2018', '--frob', '--format=json']],
    [['figures', '20x8', '--format', 'json']],
    [['import', 'nope.csv', '--format', 'json']],
    [['import', '--format', 'json']],
    [['reconcile', 'nope.txt', '--format', 'json']],
    [['stop', '--format', 'json']],
  ])('or one document on stdout: %j', async (typed) => {
    const { code, out, err } = await run(...typed)
    expect([code, err]).toEqual([2, ''])
    const { error } = JSON.parse(out)
    expect(error.code).toMatch(/^(invalid-input|unreadable)$/)
    expect(error.message).toMatch(/\S/)
  })
})

test('a database that can not be used is exit 3, as a sentence or as one document', async () => {
  const text = await run('figures', '2018')
  expect([text.code, text.out, text.err]).toEqual([3, '', expect.stringContaining('npm ci')])
  const json = await run('figures', '2018', '--format', 'json')
  expect([json.code, json.err, JSON.parse(json.out).error.code]).toEqual([3, '', 'database'])
})

test('where in the program it was is shown with --debug alone', async () => {
  expect((await run('figures', '2018')).err).not.toContain('.ts:')
  expect((await run('figures', '2018', '--debug')).err).toContain('.ts:')
})

test('stop and migrate say that there is nothing to do', async () => {
  expect(await run('stop')).toEqual({ code: 0, out: '', err: 'Er draaide geen database.\n' })
  expect(await run('migrate', '--lang', 'en')).toMatchObject({ code: 0, err: expect.stringContaining('nothing to do') })
})

describe('demo reset', () => {
  test('erases nothing before somebody said yes', async () => {
    const { code, err } = await run('demo', 'reset')
    expect([code, err]).toEqual([1, expect.stringContaining('--yes')])
    expect(err).not.toContain('emptied')
  })

  test('goes on without asking when that is asked', async () => {
    const { code, err } = await run('demo', 'reset', '--yes', '--lang', 'en')
    expect([code, err]).toEqual([0, 'emptied The practice environment in /tmp/practice was made anew.\n'])
  })

  test('knows no other word', async () => {
    expect((await run('demo', 'empty', '--yes')).code).toBe(2)
  })
})
