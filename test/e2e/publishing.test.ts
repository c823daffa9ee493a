import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk, visit } from './desk.ts'
import { failuresOf } from './failuresOf.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const page = '/knowledge/pages/help-lines'
const lines = { nl: 'Een regel over een kanarie.', en: 'A line about a canary.', ar: 'سطر عن طائر الكناري.' }
const publicPaths = { nl: '/read/7', en: '/en/read/7', ar: '/ar/read/7' }

/** The public process asks again after a second. */
const onSite = (path: string) => async () => (await fetch(`${desk.publicAddress}${path}`)).text()

describe.each([
  ['with script', true, lines],
  ['without script', false, { nl: 'Nog een regel.', en: 'One more line.', ar: 'سطر آخر.' }],
] as const)('%s', (_name, javaScriptEnabled, added) => {
  test('an editor proposes in three languages, another person publishes, and then it is on the site', async () => {
    let proposal = ''
    await visit(desk, { as: 'editor', javaScriptEnabled, mayMiss: true }, async (tab) => {
      await tab.goto(page)
      const typed = async (language: keyof typeof lines, line: string) => {
        const field = tab.locator(`textarea[name="text.${language}"]`)
        await field.fill(`${await field.inputValue()}\n${line}\n`)
      }
      for (const language of ['nl', 'en', 'ar'] as const) await typed(language, added[language])
      await typed('nl', 'Bel 070 34 54 319.')
      await tab.getByLabel('Waarom', { exact: true }).fill('Uit de factsheet.')
      await tab.getByRole('button', { name: 'Leg voor aan een tweede persoon' }).click()
      // Refused with its line; nothing that was typed is lost.
      await tab.getByText(/nl\/help-lines\.md, regel \d+/).waitFor()
      if (javaScriptEnabled) expect(await failuresOf(tab, 'a change with a fault')).toEqual([])
      const dutch = tab.locator('textarea[name="text.nl"]')
      await dutch.fill((await dutch.inputValue()).replace('Bel 070 34 54 319.\n', ''))
      expect(await tab.locator('textarea[name="text.ar"]').inputValue()).toContain(added.ar)
      await tab.getByRole('button', { name: 'Leg voor aan een tweede persoon' }).click()
      await tab.getByText('U schreef dit zelf.').waitFor()
      expect(await tab.getByRole('button', { name: 'Publiceren' }).count()).toBe(0)
      proposal = new URL(tab.url()).pathname
    })
    expect(await onSite(publicPaths.nl)()).not.toContain(added.nl)
    await visit(desk, { as: 'manager', javaScriptEnabled }, async (tab) => {
      await tab.goto('/knowledge')
      await tab.locator(`a[href="${proposal}"]`).first().click()
      for (const line of Object.values(added)) await tab.locator('ins', { hasText: line }).waitFor()
      if (javaScriptEnabled) expect(await failuresOf(tab, 'a proposal')).toEqual([])
      await tab.getByRole('button', { name: 'Publiceren' }).click()
      await tab.getByText('Het staat op de site.').waitFor()
    })
    for (const language of ['nl', 'en', 'ar'] as const) {
      await expect.poll(onSite(publicPaths[language]), { timeout: 10_000 }).toContain(added[language])
    }
  }, 120_000)
})

describe.each([
  ['with script', true, 'hub_lkha', '+31 70 345 43 19'],
  ['without script', false, 'veilig_thuis', '0800 20 00'],
] as const)('%s', (_name, javaScriptEnabled, contact, number) => {
  const saying = 'De medewerker noemde de organisatie.'
  /** What the first page says right after the number, where it stands last: with all that is known of it. */
  const afterNumber = async () => {
    const words = (await onSite('/')()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    return words.split(number).at(-1)?.slice(0, 250)
  }

  test('an editor says that a help line was checked, another person confirms it, and then the first page says so', async () => {
    let proposal = ''
    expect(await afterNumber()).toContain('Zoals in de factsheet, augustus 2022')
    await visit(desk, { as: 'editor', javaScriptEnabled, mayMiss: true }, async (tab) => {
      await tab.goto('/knowledge')
      await tab.locator(`a[href="/knowledge/contacts/${contact}"]`).click()
      await tab.getByText('Nog nooit nagekeken.').waitFor()
      await tab.getByLabel('Gebeld, en er nam iemand op').check()
      await tab.getByLabel('Wat u hoorde of zag, en waar').fill(saying)
      const day = tab.getByLabel('Nagekeken op')
      const today = await day.inputValue()
      await day.fill('2022-07-31')
      await tab.getByRole('button', { name: 'Leg de controle voor' }).click()
      // Refused with the reason; nothing that was typed is lost.
      await tab.getByText('De bron is van na deze dag.').first().waitFor()
      if (javaScriptEnabled) expect(await failuresOf(tab, 'a check of a day before its source')).toEqual([])
      expect(await tab.getByLabel('Wat u hoorde of zag, en waar').inputValue()).toBe(saying)
      await day.fill(today)
      await tab.getByRole('button', { name: 'Leg de controle voor' }).click()
      await tab.getByText('U schreef dit zelf.').waitFor()
      proposal = new URL(tab.url()).pathname
    })
    expect(await afterNumber()).not.toContain('Gecontroleerd op')
    await visit(desk, { as: 'manager', javaScriptEnabled }, async (tab) => {
      await tab.goto(proposal)
      await tab.locator('ins', { hasText: 'number:' }).first().waitFor()
      await tab.getByRole('button', { name: 'Publiceren' }).click()
      await tab.getByText('Het staat op de site.').waitFor()
    })
    await expect.poll(afterNumber, { timeout: 10_000 }).toContain('Gecontroleerd op')
  }, 120_000)
})
