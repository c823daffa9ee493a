import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ReporterFacts } from '../../src/domain/conversations/reporterFacts.ts'
import { wireDesk } from '../../src/main/desk.ts'
import { listenOnLoopback } from '../../src/main/listen.ts'
import { newConversationKey, wrapForReader } from '../../src/sealing/conversations/conversationKey.ts'
import { saveStatus } from '../../src/store/access/administration/accounts.ts'
import { actorWith } from '../support/actorWith.ts'
import { freePorts } from '../support/bakenApplication.ts'
import { launchChromium } from '../support/launchChromium.ts'
import { openPublicTalk } from '../support/publicTalk.ts'
import { beginReport, giveReaderKey, hearing, newestNumber, PASSPHRASE } from '../support/talkDesk.ts'
import { openTestDesk, type TestDesk } from '../support/testDesk.ts'
import { timeZone } from '../support/testRegister.ts'
import { failuresOf } from './failuresOf.ts'

let desk: TestDesk
let app: Awaited<ReturnType<typeof wireDesk>>
let publicSide: ReturnType<typeof openPublicTalk>
let browser: Browser
let address = ''
const contexts: BrowserContext[] = []

const fleur = 'Fleur Fictiefs'
const ilse = 'Ilse Schijnstra'
const bilal = 'Bilal Modelzadeh'

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { staff } = await freePorts()
  app = await wireDesk({ ...hearing(desk.register), demo: true, timeZone }, '')
  await listenOnLoopback(app, staff, 'BAKEN_STAFF_PORT')
  address = `http://localhost:${staff}`
  for (const name of [fleur, ilse]) await giveReaderKey(desk.register, desk.made.people.get(name) ?? 0)
  await giveReaderKey(desk.register, null)
  publicSide = openPublicTalk(desk.register)
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await publicSide.close()
  await app.close()
  await desk.drop()
})

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

/** Somebody in a browser of their own, in the room of conversations. What the browser complains about fails the test. */
async function enter(name: string, complaints: string[] = []): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 1000 } })
  contexts.push(context)
  context.setDefaultTimeout(8_000)
  context.on('console', (line) => complaints.push(line.text()))
  context.on('weberror', (error) => complaints.push(error.error().message))
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto('/conversations')
  return page
}

async function unlock(page: Page): Promise<void> {
  await page.locator('form[data-unlock] [data-passphrase]').fill(PASSPHRASE)
  await page.locator('form[data-unlock] button[type=submit]').click()
  await page.locator('form[data-unlock]').waitFor({ state: 'detached' })
}

/** A conversation that somebody begins, open before a worker. */
async function opened(page: Page, text: string, facts: ReporterFacts = {}) {
  const reporter = await beginReport(publicSide.talk, { text, facts })
  const number = await newestNumber(desk.register)
  await page.goto(`/conversations/${number}`)
  await unlock(page)
  await says(page, text)
  return { reporter, number }
}

const personOf = (name: string) => desk.made.people.get(name) ?? 0
const row = (page: Page, text: string) => page.locator('.baken-queue li', { hasText: text })
/** Waits until a message stands open among the lines. */
const says = (page: Page, text: string) => page.locator('[data-lines] [data-text]', { hasText: text }).waitFor()
/** Up to which message each colleague has read it, as the register has it. */
const readTo = async (number: string) =>
  desk.register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string; seq: number }>(
      `select p.name, r.seq from conversation_read r join conversation c on c.id = r.conversation
       join principal p on p.tenant = r.tenant and p.id = r.person where c.number = $1`,
      [number],
    )
    return Object.fromEntries(rows.map(({ name, seq }) => [name, seq]))
  })
const lines = (page: Page) => page.locator('[data-lines] [data-text]').allTextContents()

test('two workers live in one conversation: take, answer, note, hand over, and the reporter never sees a note', {
  timeout: 90_000,
}, async () => {
  const complaints: string[] = []
  const reporter = await beginReport(publicSide.talk, {
    text: 'Ik ben bang. Vrijdag vliegen we.',
    kind: 'chat',
    facts: { acute: 'yes', where: 'in_netherlands', who: 'victim' },
  })
  const [one, other] = [await enter(fleur, complaints), await enter(ilse, complaints)]
  await unlock(one)
  await row(one, 'gevaar nu').locator('a').click()
  await says(one, 'Ik ben bang. Vrijdag vliegen we.')
  const number = (await one.locator('[data-talk]').getAttribute('data-talk')) ?? ''
  expect(new URL(one.url()).pathname).toBe(`/conversations/${number}`)

  await one.getByLabel('Bericht aan de melder').last().fill('Ik lees mee.')
  await one.keyboard.press('Control+Enter')
  await one.locator('[data-line="2"]').waitFor()
  expect(await reporter.reads()).toEqual(['Ik ben bang. Vrijdag vliegen we.', 'Ik lees mee.'])

  await other.goto(`/conversations/${number}`)
  await unlock(other)
  await says(other, 'Ik lees mee.')
  await reporter.write('Mijn oom komt zo.')
  await says(one, 'Mijn oom komt zo.')
  await says(other, 'Mijn oom komt zo.')

  await other.getByText("Notitie voor collega's").click()
  await other.getByLabel('Notitie', { exact: true }).fill('Let op de oom.')
  await other.getByRole('button', { name: 'Bewaar de notitie' }).click()
  await says(one, 'Let op de oom.')
  expect(await one.locator('.baken-say--note').textContent()).toContain('alleen voor collega')
  expect(await reporter.reads()).toEqual(['Ik ben bang. Vrijdag vliegen we.', 'Ik lees mee.', 'Mijn oom komt zo.'])
  expect(await lines(one)).toEqual(await lines(other))
  expect(complaints).toEqual([])
})

test('a long conversation opens at its end, and what is earlier comes when it is asked for; only then it counts as read', {
  timeout: 90_000,
}, async () => {
  const reporter = await beginReport(publicSide.talk, { text: 'eerste' })
  const number = await newestNumber(desk.register)
  const longAgo = `update conversation_message set written_at = written_at - interval '11 minutes'`
  for (let count = 2; count <= 75; count += 1) {
    if (count % 15 === 0) await desk.register.asAdministrator((client) => client.query(longAgo))
    await reporter.write(`bericht ${count}.`)
  }
  const page = await enter(fleur)
  await page.goto(`/conversations/${number}`)
  await unlock(page)
  await says(page, 'bericht 75.')
  expect(await page.locator('[data-line]').count()).toBe(60)
  expect(await page.locator('[data-state]:visible').count()).toBe(0)
  const unread = () => row(page, number).locator('.baken-count').count()
  expect(await unread()).toBe(1)
  await page.getByRole('button', { name: 'Laat eerdere berichten zien' }).click()
  await says(page, 'eerste')
  const numbers = await page
    .locator('[data-line]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-line'))))
  expect(numbers).toEqual(Array.from({ length: 75 }, (_, at) => at + 1))
  expect(await page.locator('[data-state]:visible').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Laat eerdere berichten zien' }).isVisible()).toBe(false)
  await expect.poll(unread, { timeout: 20_000 }).toBe(0)
  const takes = await page
    .locator('[data-takes]')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-takes'))))
  expect(takes).toEqual(takes.toSorted((one, other) => one - other))
})

test('without a reload a colleague who made a key later is given access, and a new key is offered when their account ends; who leads takes somebody out of what comes', {
  timeout: 90_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter, number } = await opened(one, 'Is hier iemand?')
  await giveReaderKey(desk.register, personOf(bilal))
  const senior = await enter(bilal)
  await senior.goto(`/conversations/${number}`)
  await senior.getByText('U heeft geen toegang tot dit gesprek.').waitFor()
  await one.locator('summary', { hasText: 'Geef een collega toegang' }).click()
  await one.locator('#give-to').selectOption({ label: bilal })
  await one.getByRole('button', { name: 'Geef een collega toegang' }).click()
  await one.locator('#give-to').waitFor({ state: 'detached' })
  await unlock(senior)
  await says(senior, 'Is hier iemand?')

  await senior.getByRole('button', { name: 'Neem dit gesprek' }).click()
  await one.locator('.baken-talk', { hasText: `Bij ${bilal}` }).waitFor()
  await one.getByLabel('Bericht aan de melder').last().fill('Ik ook.')
  await one.getByRole('button', { name: 'Stuur naar de melder' }).click()
  await one.getByText('Een collega heeft dit gesprek. Neem het gesprek eerst over').first().waitFor()
  expect(await one.getByLabel('Bericht aan de melder').last().inputValue()).toBe('Ik ook.')

  const third = await enter(ilse)
  await third.goto(`/conversations/${number}`)
  await unlock(third)
  await says(third, 'Is hier iemand?')
  await senior.locator('summary', { hasText: 'Neem een collega de toegang af' }).click()
  await senior.locator('#take-from').selectOption({ label: ilse })
  await senior.getByRole('button', { name: 'Neem een collega de toegang af' }).click()
  await senior.locator('.baken-talk[data-generation="2"]').waitFor()
  await reporter.write('Alleen voor wie blijft.')
  await says(senior, 'Alleen voor wie blijft.')
  await third.locator('[data-line="2"] [data-fault="closed"]').waitFor()
  expect(await third.locator('[data-lines]').textContent()).not.toContain('Alleen voor wie blijft.')
  const administrator = actorWith({ person: personOf('Nadia Voorbeeldoğlu'), role: 'administrator' })
  await desk.register.withActor(administrator, (tx) => saveStatus(tx, 1, personOf(bilal), 'disabled'))
  await one.getByText('Iemand die dit gesprek kon lezen, is vertrokken.').waitFor()
  await one.getByRole('button', { name: 'Maak een nieuwe sleutel' }).waitFor()
})

test('what was typed stays when the line drops, arrives once, and two who write at once both arrive', {
  timeout: 90_000,
}, async () => {
  const [one, other] = [await enter(fleur), await enter(ilse)]
  const { reporter, number } = await opened(one, 'Ik wacht.')
  await other.goto(`/conversations/${number}`)
  await unlock(other)
  await says(other, 'Ik wacht.')
  const box = one.getByLabel('Bericht aan de melder').last()
  await box.fill('Dit gaat één keer weg.')
  // It arrives, and the answer that it did is lost.
  await one.route('**/messages', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await one.keyboard.press('Control+Enter')
  await one.getByText('Uw tekst staat er nog').first().waitFor()
  expect(await box.inputValue()).toBe('Dit gaat één keer weg.')
  await one.unroute('**/messages')
  await one.keyboard.press('Control+Enter')
  await one.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#message')?.value === '')
  expect(await reporter.reads()).toEqual(['Ik wacht.', 'Dit gaat één keer weg.'])

  for (const page of [one, other]) {
    await page.getByText("Notitie voor collega's").click()
    await page.getByLabel('Notitie', { exact: true }).fill(page === one ? 'van Fleur' : 'van Ilse')
  }
  await Promise.all([one, other].map((page) => page.getByRole('button', { name: 'Bewaar de notitie' }).click()))
  for (const page of [one, other]) for (const text of ['van Fleur', 'van Ilse']) await says(page, text)
  expect(await lines(one)).toHaveLength(4)
})

const isOfflineSaid = (page: Page) => page.locator('[data-offline]').isVisible()

test('a new message whose fetch failed is fetched again until it is shown, and meanwhile the page says that the line is lost', {
  timeout: 60_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter } = await opened(one, 'Ik hoor iets.')
  let isLetThrough = false
  await one.route('**/panel?after=*', (route) => (isLetThrough ? route.continue() : route.abort()))
  await reporter.write('Hij komt naar boven.')
  await expect.poll(() => isOfflineSaid(one), { timeout: 10_000 }).toBe(true)
  await reporter.write('Hij is er.')
  isLetThrough = true
  await says(one, 'Hij komt naar boven.')
  await says(one, 'Hij is er.')
  await expect.poll(() => isOfflineSaid(one)).toBe(false)
  expect(await lines(one)).toEqual(['Ik hoor iets.', 'Hij komt naar boven.', 'Hij is er.'])
})

test('a line that falls silent or goes away is said on the page, and what came meanwhile is shown when it is back', {
  timeout: 90_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter } = await opened(one, 'Ben je daar?')
  await one.context().setOffline(true)
  await expect.poll(() => isOfflineSaid(one), { timeout: 10_000 }).toBe(true)
  await reporter.write('Hallo?')
  await one.context().setOffline(false)
  await says(one, 'Hallo?')
  await expect.poll(() => isOfflineSaid(one)).toBe(false)

  // To the page more time went by than a line that lives is ever silent.
  const { promise: isBack, resolve: goesOn } = Promise.withResolvers<void>()
  await one.route('**/conversations/stream', async (route) => {
    await isBack
    await route.continue()
  })
  // The old line may beat just then, and is not silent: so once more, after the page had time to look.
  let passed = 0
  const aMinuteOn = async (): Promise<boolean> => {
    passed += 70_000
    await one.clock.setFixedTime(Date.now() + passed)
    return isOfflineSaid(one)
  }
  await expect.poll(aMinuteOn, { timeout: 35_000, interval: 6_000 }).toBe(true)
  goesOn()
  await expect.poll(() => isOfflineSaid(one), { timeout: 15_000 }).toBe(false)
})

test('whoever goes while something typed is not sent is asked first', { timeout: 60_000 }, async () => {
  const one = await enter(fleur)
  const { number } = await opened(one, 'Een vraag.')
  const asked: string[] = []
  one.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await one.getByLabel('Bericht aan de melder').last().pressSequentially('Ik denk')
  await one.reload()
  expect(asked).toEqual(['beforeunload'])
  await one.goto(`/conversations/${number}`)
  expect(asked).toHaveLength(1)
})

test('who abuses it is blocked with a reason after it was read, and can write again when it is lifted', {
  timeout: 60_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter } = await opened(one, 'onzin')
  await one.locator('summary', { hasText: 'Blokkeer' }).click()
  expect(await one.locator('#block-reason').inputValue()).toBe('')
  await one.locator('#block-reason').selectOption('spam')
  await one.locator('form[data-act="block"] button').click()
  expect(
    await one
      .locator('form[data-act="block"] [name="sure"]')
      .evaluate((box: HTMLInputElement) => box.validity.valueMissing),
  ).toBe(true)
  await one.locator('form[data-act="block"] [name="sure"]').check()
  await one.getByRole('button', { name: 'Blokkeer dit gesprek' }).click()
  await one.getByText(`Geblokkeerd door ${fleur}`).waitFor()
  await expect(reporter.write('nog meer')).rejects.toThrow('blocked')
  await one.getByRole('button', { name: 'Hef de blokkade op' }).click()
  await one.getByText(`Geblokkeerd door ${fleur}`).waitFor({ state: 'detached' })
  await reporter.write('Sorry. Ik heb echt hulp nodig.')
  await says(one, 'Sorry. Ik heb echt hulp nodig.')
})

test('a ready sentence is found by typing, put in in the language of the reporter, and said below in the own one', {
  timeout: 60_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter } = await opened(one, 'مرحبا')
  await one.locator('summary', { hasText: 'Klaarliggende zinnen' }).click()
  await one.locator('#sentence-language').selectOption('ar')
  await one.locator('#sentence-find').fill('meelezen')
  await one.keyboard.press('Enter')
  const said = 'Ben je nu alleen, of kan iemand meelezen?'
  expect(await one.locator('[data-translation-lines]').textContent()).toBe(said)
  expect(await one.locator('[data-translation-draft]').isVisible()).toBe(true)
  const typed = await one.locator('#message').inputValue()
  expect(typed).toMatch(/^\p{Script=Arabic}/u)
  await one.keyboard.press('Control+Enter')
  await one.locator('[data-line="2"]').waitFor()
  expect(await reporter.reads()).toEqual(['مرحبا', typed])
  await one.locator('[data-translation]').waitFor({ state: 'hidden' })
})

test('a number goes out as digits from a language that runs from right to left, which stays chosen for the next conversation', {
  timeout: 60_000,
}, async () => {
  const one = await enter(fleur)
  await beginReport(publicSide.talk, { text: 'مرحبا بكم', facts: { acute: 'yes' } })
  const number = await newestNumber(desk.register)
  const { reporter } = await opened(one, 'السلام عليكم')
  await one.locator('summary', { hasText: 'Klaarliggende zinnen' }).click()
  await one.locator('#sentence-language').selectOption('ar')
  await one.locator('#sentence-find').fill('buiten nederland 247')
  await one.keyboard.press('Enter')
  const field = one.locator('#message')
  expect(await field.inputValue()).toContain(' \u200E+31 247 247 247.')
  expect(await field.evaluate((place) => getComputedStyle(place).direction)).toBe('rtl')
  expect(await one.locator('[data-translation-lines]').textContent()).toContain(
    'Bel het ministerie van Buitenlandse Zaken',
  )
  await one.keyboard.press('Control+Enter')
  await one.locator('[data-line="2"]').waitFor()
  const sent = (await reporter.reads()).at(-1) ?? ''
  expect(sent).toContain(' +31 247 247 247.')
  expect(sent).not.toContain('\u200E')
  await expect.poll(() => field.inputValue()).toBe('')

  await one.locator(`[data-open-talk="${number}"]`).click()
  await says(one, 'مرحبا بكم')
  expect(await one.locator('#sentence-language').inputValue()).toBe('ar')
  await one.reload()
  await unlock(one)
  await says(one, 'مرحبا بكم')
  expect(await one.locator('#sentence-language').inputValue()).toBe('nl')
})

test('a picture is drawn from memory when it is asked for, and what is no picture is not', {
  timeout: 60_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter } = await opened(one, 'Ik stuur iets.')
  const jpeg = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a03020' } })
    .jpeg()
    .toBuffer()
  const markup = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  await reporter.write('Hier.', [new Uint8Array(jpeg), markup])
  await says(one, 'Hier.')
  await one.getByRole('button', { name: 'Toon foto 1' }).click()
  const picture = one.getByRole('img', { name: /Foto 1 van de melder/ })
  await picture.waitFor()
  expect(await picture.evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])).toEqual([40, 20])
  await one.getByRole('button', { name: 'Toon foto 2' }).click()
  await one.getByText('Deze foto opent niet').waitFor()
})

test('the room works by keyboard alone, on a phone one thing at a time, and axe finds nothing', {
  timeout: 90_000,
}, async () => {
  const one = await enter(fleur)
  const { number } = await opened(one, 'Kun je dit lezen?', { acute: 'soon', where: 'abroad', who: 'victim' })
  for (const [width, height] of [
    [1280, 1000],
    [390, 800],
  ] as const) {
    await one.setViewportSize({ width, height })
    expect(await failuresOf(one, `conversation ${width}`)).toEqual([])
  }
  expect(await one.locator('.baken-room__queue').isVisible()).toBe(false)
  await one.locator('.baken-room__back a').focus()
  await one.keyboard.press('Enter')
  await one.locator(`[data-open-talk="${number}"]`).waitFor()
  expect(await failuresOf(one, 'queue 390')).toEqual([])
  await one.locator(`[data-open-talk="${number}"]`).focus()
  await one.keyboard.press('Enter')
  await says(one, 'Kun je dit lezen?')
  for (
    let presses = 0;
    presses < 40 && !(await one.locator('#message').evaluate((box) => box === document.activeElement));
    presses += 1
  )
    await one.keyboard.press('Tab')
  await one.keyboard.type('Ja.')
  await one.keyboard.press('Control+Enter')
  await says(one, 'Ja.')
})

test('with consent what was ticked becomes a case, once, and the conversation says which', {
  timeout: 90_000,
}, async () => {
  const one = await enter(ilse)
  const { reporter, number } = await opened(one, 'Mijn zus is in Marokko achtergelaten.', {
    where: 'abroad',
    acute: 'no',
  })
  await one.getByLabel('Bericht aan de melder').last().fill('Mag dit in een dossier?')
  await one.keyboard.press('Control+Enter')
  await says(one, 'Mag dit in een dossier?')
  await reporter.write('Ja, dat mag.')
  await says(one, 'Ja, dat mag.')
  const fold = one.locator('summary', { hasText: 'Maak een melding' })
  await fold.click()
  await one.getByText('nog geen toestemming gegeven').first().waitFor()
  await one.locator('summary', { hasText: 'Leg toestemming vast' }).click()
  const note = one.locator('form[data-act="note-consent"]')
  await note.getByRole('button').click()
  expect(await one.getByText('Toestemming voor een casus').count()).toBe(0)
  const listed = await note.locator('option').allTextContents()
  expect(listed.map((text) => text.replace(/^.*: /, ''))).toEqual([
    'Kies een bericht',
    'Ja, dat mag.',
    expect.stringContaining('Mijn zus'),
  ])
  await note.locator('select').selectOption({ index: 1 })
  await note.getByRole('checkbox').check()
  await note.getByRole('button').click()
  await one.getByText('Toestemming voor een casus: gezegd in het bericht van').waitFor()
  await one.locator('[data-into-lines] li').first().waitFor({ state: 'attached' })
  await fold.click()
  await one.locator('[data-into-lines] label', { hasText: 'Ja, dat mag.' }).click()
  const popup = one.context().waitForEvent('page')
  await one.getByRole('button', { name: 'Open de melding, ingevuld' }).click()
  const form = await popup
  await form.locator('textarea[name=says]').waitFor()
  const said = await form.locator('textarea[name=says]').inputValue()
  expect(said).toContain('Mijn zus is in Marokko achtergelaten.')
  expect(said).not.toContain('Ja, dat mag.')
  await form.locator('select[name=reporter_role]').selectOption('relative')
  await form.locator('[name=topic][value=abandonment]').check()
  await form.locator('[name=age]').fill('19')
  await form.locator('select[name=country]').selectOption('MA')
  await form.locator('#intake-send').click()
  await form.waitForURL(/\/cases\//)
  const [, made = ''] = /\/cases\/([^?]+)/.exec(form.url()) ?? []
  await one.getByText(`Casus ${made}`).first().waitFor()
  expect(await fold.count()).toBe(0)
  const source = await desk.register.asAdministrator(async (client) => {
    const { rows } = await client.query('select became_case from conversation where number = $1', [number])
    return rows
  })
  expect(source).toEqual([{ became_case: made }])
})

test('with a key that was planted nothing opens, and nothing can be written', { timeout: 60_000 }, async () => {
  await beginReport(publicSide.talk, { text: 'Niemand anders mag dit lezen.' })
  const number = await newestNumber(desk.register)
  await desk.register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ id: string; reader: number; to: string; reporter: string }>(
      `select c.id, d.id as reader, d.recipient as to, c.reporter_recipient as reporter from conversation c, desk_reader d
       where c.number = $1 and d.person = $2`,
      [number, personOf(fleur)],
    )
    const [row] = rows
    if (!row) throw new Error('no conversation, or no reader')
    const planted = await newConversationKey(1, { conversation: row.reporter, voucher: new Uint8Array(32) })
    const sealed = Buffer.from(await wrapForReader(planted, row.to))
    await client.query('update conversation_key set sealed = $1 where conversation = $2 and reader = $3', [
      sealed,
      row.id,
      row.reader,
    ])
    await client.query('update conversation set recipient = $1 where id = $2', [planted.recipient, row.id])
  })
  const one = await enter(fleur)
  await one.goto(`/conversations/${number}`)
  await unlock(one)
  await one.getByText('De sleutel van dit gesprek klopt niet.').waitFor()
  await one.getByText('Dit bericht opent niet met uw sleutel.').waitFor()
  expect(await one.locator('[data-compose]').isVisible()).toBe(false)
})

test('what a page shows sealed counts as read by nobody; it does when it opened', { timeout: 60_000 }, async () => {
  await beginReport(publicSide.talk, { text: 'Lees dit.' })
  const number = await newestNumber(desk.register)
  const one = await enter(fleur)
  await one.goto(`/conversations/${number}`)
  await one.getByText('Verzegeld. Open uw sleutel om het te lezen.').waitFor()
  expect(await readTo(number)).toEqual({})
  await unlock(one)
  await says(one, 'Lees dit.')
  await expect.poll(() => readTo(number)).toEqual({ [fleur]: 1 })
})

test('only a person who is there reads, and only what they have or nobody has', { timeout: 90_000 }, async () => {
  const [one, other] = [await enter(fleur), await enter(ilse)]
  const { reporter, number } = await opened(one, 'Ik durf niet te bellen.')
  await expect.poll(() => readTo(number)).toEqual({ [fleur]: 1 })
  await other.goto(`/conversations/${number}`)
  await unlock(other)
  await says(other, 'Ik durf niet te bellen.')
  await other.getByRole('button', { name: 'Neem dit gesprek' }).click()
  await one.locator('.baken-talk', { hasText: `Bij ${ilse}` }).waitFor()

  await reporter.write('Wis alles alsjeblieft.')
  for (const page of [one, other]) await says(page, 'Wis alles alsjeblieft.')
  await expect.poll(() => readTo(number)).toEqual({ [fleur]: 1, [ilse]: 2 })
  await one.mouse.move(200, 200)

  await other.clock.setFixedTime(Date.now() + 150_000)
  await reporter.write('Of toch niet.')
  for (const page of [one, other]) await says(page, 'Of toch niet.')
  // The page would have told it by now.
  await one.getByText("Notitie voor collega's").click()
  await one.getByLabel('Notitie', { exact: true }).fill('Ilse is even weg.')
  await one.keyboard.press('Control+Enter')
  await says(other, 'Ilse is even weg.')
  expect(await readTo(number)).toEqual({ [fleur]: 1, [ilse]: 2 })
  await other.mouse.move(300, 300)
  await expect.poll(() => readTo(number)).toEqual({ [fleur]: 1, [ilse]: 4 })
})

test('where messages are missing the page says so, and nothing after them counts as read', {
  timeout: 60_000,
}, async () => {
  const reporter = await beginReport(publicSide.talk, { text: 'Een.' })
  const number = await newestNumber(desk.register)
  for (const text of ['Twee.', 'Drie.']) await reporter.write(text)
  const take = (seq: number) =>
    desk.register.asAdministrator((client) =>
      client.query(
        `delete from conversation_message m using conversation c where c.id = m.conversation and c.number = $1 and m.seq = $2`,
        [number, seq],
      ),
    )
  const one = await enter(fleur)
  const missing = one.getByText('Er ontbreken berichten in de rij.')
  for (const [seq, left] of [
    [2, ['Een.', 'Drie.']],
    [3, ['Een.']],
  ] as const) {
    await take(seq)
    await one.goto(`/conversations/${number}`)
    await unlock(one)
    await missing.waitFor()
    expect(await lines(one)).toEqual(left)
  }
  await expect.poll(() => readTo(number)).toEqual({ [fleur]: 1 })
})

test('who opens a conversation sees the newest message and the field to answer, on a phone as well', {
  timeout: 60_000,
}, async () => {
  const one = await enter(fleur)
  const { reporter, number } = await opened(one, 'Ik ben bang.', { acute: 'yes', where: 'abroad', who: 'victim' })
  for (const text of ['Hij is er nu.', 'Hij doet de deur op slot.', 'Mag ik je wat vragen?', 'Ik kan niet weg.'])
    await reporter.write(text)
  await one.locator('.baken-room__back a').evaluate((link: HTMLElement) => link.click())
  for (const [width, height] of [
    [1280, 900],
    [390, 800],
  ] as const) {
    await one.setViewportSize({ width, height })
    await one.locator(`[data-open-talk="${number}"]`).click()
    await says(one, 'Ik kan niet weg.')
    expect(await one.locator('[data-sending]:visible').count()).toBe(0)
    for (const place of ['[data-line="5"]', '#message'])
      await expect
        .poll(async () => {
          const box = await one.locator(place).boundingBox()
          return (
            box && { above: Math.min(0, Math.round(box.y)), below: Math.max(height, Math.round(box.y + box.height)) }
          )
        })
        .toEqual({ above: 0, below: height })
    await one.locator('.baken-room__back a').evaluate((link: HTMLElement) => link.click())
  }
})

test('destruction is asked with who and when, agreed by another and taken back; put back and closed say so', {
  timeout: 90_000,
}, async () => {
  const [one, other] = [await enter(fleur), await enter(ilse)]
  const { number } = await opened(one, 'Dit was een vergissing.')
  await one.locator('summary', { hasText: 'Vraag om vernietiging' }).click()
  await one.getByRole('button', { name: 'Vraag om vernietiging' }).click()
  await one.getByText(`${fleur} vroeg om vernietiging`).waitFor()
  await one.getByText('Hiervoor is een tweede persoon nodig.').waitFor()
  await other.goto(`/conversations/${number}`)
  await unlock(other)
  await other.getByRole('button', { name: 'Stem in met vernietigen' }).click()
  await one.getByText(`${ilse} stemde in met vernietigen`).waitFor()
  await one.getByRole('button', { name: 'Bewaar dit gesprek toch' }).click()
  await other.getByText(`${fleur} vroeg om vernietiging`).waitFor({ state: 'detached' })

  await one.getByRole('button', { name: 'Neem dit gesprek' }).click()
  await one.locator('.baken-talk', { hasText: 'Bij u' }).waitFor()
  await one.locator('summary', { hasText: 'Draag over' }).click()
  await one.locator('#hand-over-to').selectOption({ label: ilse })
  await one.getByRole('button', { name: 'Draag over aan een collega' }).click()
  await other.locator('.baken-talk', { hasText: 'Bij u' }).waitFor()
  await other.getByRole('button', { name: 'Zet terug in de rij' }).click()
  await one.locator('.baken-talk', { hasText: 'Nog bij niemand' }).waitFor()
  await one.getByRole('button', { name: 'Neem dit gesprek' }).click()
  await one.getByRole('button', { name: 'Sluit dit gesprek' }).click()
  await one.getByText('Het gaat weer open als iemand schrijft.').waitFor()
})
