import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseRules, commandNames } from '../src/domain/casework/caseCommand.ts'
import { attempts } from './casework/safetyAttempts.ts'
import { fileOf, openReportWith, reportWith } from './importFile.ts'
import { importText, sizes } from './registerWork.ts'
import { type AskingDesk, openAskingDesk } from './support/askingDesk.ts'
import { type BakenFolder, makeBakenFolder } from './support/bakenFolder.ts'

/*
 * Each safety rule, tried from a terminal. A command line that had acts on cases would need the same table of attempts as pages and API; it
 * has none, and a file says only what was decided elsewhere: about cases that nobody works on, in the codes of the figures.
 */

let desk: AskingDesk
let folder: BakenFolder
beforeAll(async () => {
  desk = await openAskingDesk()
  folder = makeBakenFolder()
})
afterAll(async () => {
  await desk.drop()
  await folder.remove()
})

const acts = [...new Set(attempts.map(({ act }) => act))]

test('the command line has no command for any act on a case', async () => {
  const { out } = await folder.baken(['--help', '--lang', 'en'])
  const commands = [...out.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)
  expect(commands).toContain('import')
  expect(commands.filter((name) => commandNames.some((act) => act === name))).toEqual([])
  const { code, err } = await folder.baken([acts[0] ?? '', '26-0001'])
  expect([code, err]).toEqual([2, expect.stringContaining(acts[0] ?? '')])
})

test('an import decides nothing that a safety rule is about', () => {
  const byFile = commandNames.filter((name) => caseRules[name].hats.some((hat) => hat === 'import'))
  expect(byFile.toSorted()).toEqual(['close', 'import-determination', 'record-result', 'verify-topic'])
  expect(acts.filter((act) => byFile.some((name) => name === act))).toEqual([])
})

test.each(['family_talk', 'safety_level'])(
  'a file with a column %s is refused whole, and says where',
  async (column) => {
    const file = join(folder.path, `${column}.csv`)
    const [header = '', row = ''] = fileOf([openReportWith()]).trim().split('\n')
    writeFileSync(file, `${header},${column}\n${row},yes\n`)
    const { code, out } = await folder.baken(['import', file, '--format', 'json'])
    expect(code).not.toBe(0)
    expect(JSON.parse(out)).toMatchObject({ added: { cases: 0 }, errors: [{ line: 1, column }] })
  },
)

test('a file that names a case on which people work says nothing new about it: not where she is, what came of it, or that it is closed', async () => {
  const number = await desk.newCase()
  const before = await sizes(desk.register)
  const answer = await importText(desk.register, fileOf([reportWith({ ref: number })]))
  expect(answer).toMatchObject({ ok: false })
  if (answer.ok) return
  expect(answer.error.map(({ code }) => code)).toEqual(answer.error.map(() => 'known_with_other_content'))
  expect(answer.error.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['outcome', 'result', 'closed_on', 'reported_on']),
  )
  expect(await sizes(desk.register)).toEqual(before)
})
