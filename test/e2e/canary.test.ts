import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PRACTICE_PASSPHRASE } from '../../src/domain/conversations/passphrase.ts'
import { keepHouse } from '../../src/main/housekeeping.ts'
import { makeSendMail } from '../../src/main/mail.ts'
import { openRegister } from '../../src/main/openRegister.ts'
import { databaseNames, withClient } from '../../src/store/prepare.ts'
import { type BakenApplication, startApplication } from '../support/bakenApplication.ts'
import { type Ended, makeBakenFolder } from '../support/bakenFolder.ts'
import { launchProfile } from '../support/launchChromium.ts'
import { startMailServer, type TestMailServer } from '../support/smtpServer.ts'
import { spellings } from '../support/spellings.ts'
import { beginTalk, writeMore } from './talkSide.ts'

// What people write is put into real browsers, against the whole application with its processes and files; afterwards everything that is
// left is looked through.

/** A word that stands nowhere else. */
const canary = (name: string) => `Kanarie${name}${randomBytes(9).toString('hex')}`
const said = {
  begun: canary('Begin'),
  added: canary('Erbij'),
  answered: canary('Antwoord'),
  noted: canary('Notitie'),
  withoutScript: canary('Zonder'),
}
/** What has to be found, or nothing was looked through. */
const known = 'Fleur Fictiefs'

const folder = makeBakenFolder()
const profiles = join(folder.path, 'browsers')
const temporary = join(folder.path, 'temporary')
let code: readonly string[] = []
let ended: Ended
let mail: TestMailServer
let dumps: readonly string[] = []

beforeAll(async () => {
  for (const path of [profiles, temporary]) mkdirSync(path, { mode: 0o777 })
  mail = await startMailServer()
  const application = await startApplication(folder, undefined, { env: { TMPDIR: temporary } })
  try {
    await converse(application)
  } finally {
    ended = await application.stop()
  }
  dumps = await dumpAll()
}, 180_000)
afterAll(async () => {
  await mail.close()
  await folder.remove()
})

/** With script and without: somebody writes, the desk answers and notes, somebody reads and adds. */
async function converse({ staff, publicSide }: BakenApplication): Promise<void> {
  const open = (name: string, javaScriptEnabled = true, baseURL = publicSide) =>
    launchProfile(join(profiles, name), { baseURL: baseURL.replace('127.0.0.1', 'localhost'), javaScriptEnabled })
  const [reporter, other, worker] = [
    await open('reporter'),
    await open('other', false),
    await open('worker', true, staff),
  ]
  const page = pageOf(reporter)
  code = await beginTalk(page, '/write', said.begun)
  await writeMore(page, said.added)
  await answer(pageOf(worker))
  await says(page, said.answered)
  await writeWithoutScript(pageOf(other))
  for (const context of [reporter, other, worker]) await context.close()
}

async function answer(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: known }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto('/conversations')
  await page.locator('form[data-unlock] [data-passphrase]').fill(PRACTICE_PASSPHRASE)
  await page.locator('form[data-unlock] button[type=submit]').click()
  await page.locator('form[data-unlock]').waitFor({ state: 'detached' })
  for (const link of await page.locator('.baken-queue li a').all()) {
    await link.click()
    const isIt = await page
      .locator('[data-lines] [data-text]', { hasText: said.begun })
      .waitFor({ timeout: 3_000 })
      .then(
        () => true,
        () => false,
      )
    if (isIt) break
  }
  await says(page, said.added)
  await page.getByLabel('Bericht aan de melder').last().fill(said.answered)
  await page.keyboard.press('Control+Enter')
  await says(page, said.answered)
  await page.getByText("Notitie voor collega's").click()
  await page.getByLabel('Notitie', { exact: true }).fill(said.noted)
  await page.getByRole('button', { name: 'Bewaar de notitie' }).click()
  await says(page, said.noted)
}

async function writeWithoutScript(page: Page): Promise<void> {
  await page.goto('/write')
  await page.locator('[name="kind"][value="help"]').check()
  await page.locator('[name="text"]').fill(said.withoutScript)
  await page.locator('form[data-talk="begin"] [type="submit"]').first().click()
  const words = await page.locator('[data-code-words] li').allInnerTexts()
  const place = Number(await page.locator('form[data-talk="keep"] [data-word-number]').first().textContent())
  await page.locator('[name="word"]').fill(words[place - 1] ?? '')
  await page.locator('[name="word"]').press('Enter')
  await page.getByText(said.withoutScript).waitFor()
}

/** Waits until a message stands open among the lines. */
const says = (page: Page, text: string) =>
  page.locator('[data-lines] [data-text]', { hasText: text }).waitFor({ timeout: 20_000 })

const pageOf = (context: BrowserContext): Page => {
  const [page] = context.pages()
  if (!page) throw new Error('a profile opens with a page')
  return page
}

/** All rows of both databases as text, as a backup has them; and a round of the program that sends mail to everybody who is told something. */
async function dumpAll(): Promise<readonly string[]> {
  const place = { kind: 'embedded', dataFolder: folder.data, keyFile: undefined } as const
  const register = await openRegister({ place, demo: true, say: () => undefined })
  const { embedded } = register
  if (!embedded) throw new Error('a data folder has a server of its own')
  try {
    await withClient(embedded.administrator(databaseNames.register), (client) =>
      client.query(`insert into mail_address (tenant, person, address)
        select tenant, person, 'somebody' || person || '@example.org' from staff_member on conflict do nothing`),
    )
    const send = makeSendMail({ server: mail.url, from: 'baken@example.org' }, 'https://desk.example')
    await keepHouse(register, 0, { send, logRetentionDays: 1825 })
    return await Promise.all(
      Object.values(databaseNames).map((name) =>
        withClient(embedded.administrator(name), async (client) => {
          const { rows: tables } = await client.query<{ name: string }>(
            `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'm') and n.nspname = 'public'`,
          )
          const texts: string[] = []
          for (const table of tables) {
            const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table.name} t`)
            texts.push(...rows.map(({ row }) => row))
          }
          return texts.join('\n')
        }),
      ),
    )
  } finally {
    await register.close()
  }
}

/** All files of the data folder with its databases and write-ahead log, of temporary folders, and of the browsers. */
function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile() === true)
}

function holdersOf(text: string): readonly string[] {
  const forms = spellings(text)
  const holds = (content: Buffer) => forms.some((form) => content.includes(form))
  return [
    ...filesBelow(folder.path).filter((file) => holds(readFileSync(file))),
    ...dumps.flatMap((dump, at) => (holds(Buffer.from(dump)) ? [`database ${at}`] : [])),
    ...(holds(Buffer.from(`${ended.out}${ended.err}`)) ? ['what was printed'] : []),
    ...(mail.messages.some(({ raw }) => holds(Buffer.from(raw))) ? ['mail'] : []),
  ]
}

test('what is looked through is there: files, databases, browsers and mail', () => {
  const holders = holdersOf(known)
  expect(holders).toContain('database 0')
  expect(holders.some((holder) => holder.startsWith(folder.data))).toBe(true)
  expect(filesBelow(profiles).length).toBeGreaterThan(50)
  expect(mail.messages.length).toBeGreaterThan(0)
  expect(dumps.every((dump) => dump.length > 0)).toBe(true)
})

describe('is in the clear in no database, log, file, mail, print or browser', () => {
  test.each(Object.entries(said))('what was %s', (_, text) => {
    expect(holdersOf(text)).toEqual([])
  })

  test.each([' ', ', ', '\n', '-', ','])('the code of a conversation (between its words: %j)', (between) => {
    expect(code).toHaveLength(10)
    expect(holdersOf(code.slice(2, 5).join(between))).toEqual([])
  })
})
