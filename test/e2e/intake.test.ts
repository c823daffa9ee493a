import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk, panel, visit } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

test('acute danger changes the page at once, without any script', async () => {
  await visit(desk, { as: 'caseworker', javaScriptEnabled: false }, async (page) => {
    await page.goto('/intake')
    const police = page.getByText('Bel eerst de politie: 112')
    expect(await police.isVisible()).toBe(false)
    await page.getByLabel('Ja, nu').check()
    expect(await police.isVisible()).toBe(true)
    await page.getByLabel('Nee', { exact: true }).check()
    expect(await police.isVisible()).toBe(false)
  })
})

test('what to do and to say follows where the client is and who calls', async () => {
  await visit(desk, { as: 'caseworker', javaScriptEnabled: false }, async (page) => {
    await page.goto('/intake')
    await page.getByLabel('Ja, nu').check()
    const [here, abroad] = [page.getByText('Bel eerst de politie: 112'), page.getByText('bel Buitenlandse Zaken')]
    const shown = async () => [await here.isVisible(), await abroad.isVisible()]
    expect(await shown()).toEqual([true, true])
    await page.getByLabel('In het buitenland', { exact: true }).check()
    expect(await shown()).toEqual([false, true])
    await page.getByLabel('In Nederland', { exact: true }).check()
    expect(await shown()).toEqual([true, false])
    const toReporter = page.getByText('Stuur haar of hem hier geen bericht over')
    const toVictim = page.getByText('Zeg thuis niet dat je ons hebt gebeld')
    expect([await toReporter.isVisible(), await toVictim.isVisible()]).toEqual([true, false])
    await page.getByLabel('Wie is de beller?').selectOption('victim')
    expect([await toReporter.isVisible(), await toVictim.isVisible()]).toEqual([false, true])
  })
})

test('who asks for advice is not asked about the family', async () => {
  await visit(desk, { as: 'caseworker', javaScriptEnabled: false }, async (page) => {
    await page.goto('/intake')
    expect(await page.getByLabel('Achternaam').isVisible()).toBe(true)
    await page.getByLabel('Advies vragen').check()
    expect(await page.getByLabel('Achternaam').isVisible()).toBe(false)
    await page.getByLabel('Wie is de beller?').selectOption('school')
    await page.getByLabel('Achterlating', { exact: true }).check()
    await page.getByRole('button', { name: 'Leg de adviesvraag vast' }).click()
    await page.getByText('De adviesvraag is vastgelegd').waitFor()
  })
})

test('a report is taken in by keyboard and telephone, and who is known stands beside it while one types', async () => {
  await visit(desk, { as: 'caseworker' }, async (page) => {
    await page.goto('/cases')
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await page.waitForURL('**/intake')
    await page.getByLabel('Niet nu, wel binnenkort').check()
    await page.getByLabel('Wie is de beller?').selectOption('school')
    await page.getByLabel('Achterlating', { exact: true }).check()
    await page.getByLabel('Voornaam').fill('Hodan')
    await page.getByLabel('Achternaam').fill('Proefdochter')
    await page.getByLabel('Geboren op').fill('2009-03-07')
    await panel(page, 'known-title').getByText('Wij vonden niemand die op deze persoon lijkt').waitFor()
    await page.getByLabel('In het buitenland', { exact: true }).check()
    await page.getByLabel('Om welk land gaat het?').selectOption('SO')
    await page.getByRole('button', { name: 'Leg vast en open de casus' }).click()
    await page.waitForURL('**/cases/26-*')
    expect(await page.title()).not.toContain('Hodan')

    await page.goto('/intake')
    await page.getByLabel('Voornaam').fill('Hoodan')
    await page.getByLabel('Achternaam').fill('Proefdochter')
    await page.getByLabel('Geboren op').fill('2009-07-03')
    const known = panel(page, 'known-title')
    await known.getByText('Hodan Proefdochter').waitFor()
    await known.getByText('Geboortedatum: dag en maand omgedraaid').waitFor()
  })
})

test('what was typed is there again after the page was left in the middle', async () => {
  await visit(desk, { as: 'colleague' }, async (page) => {
    await page.goto('/intake')
    await page.getByLabel('Wat zegt de beller?').fill('Zij moet vanavond weg.')
    await page.locator('[data-saved]').waitFor()
    await page.goto('/cases')
    await page.goto('/intake')
    await page.getByText('Bewaard', { exact: false }).first().waitFor()
    await expect.poll(() => page.getByLabel('Wat zegt de beller?').inputValue()).toBe('Zij moet vanavond weg.')
  })
})

test('on a telephone nothing of the page is wider than the screen', async () => {
  await visit(desk, { as: 'caseworker', viewport: { width: 390, height: 800 } }, async (page) => {
    await page.goto('/intake')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const placeOf = async (id: string) => (await page.locator(`#${id}`).boundingBox())?.y ?? 0
    const places = [await placeOf('intake-family'), await placeOf('known'), await placeOf('intake-country')]
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

test('what was sent and not done stands there as it was sent, and is what is kept from then on', async () => {
  await visit(desk, { as: 'colleague', mayMiss: true }, async (page) => {
    await page.goto('/intake')
    await page.getByLabel('Nee', { exact: true }).check()
    await fillIn(page, { caller: 'school', country: 'SO', says: '' })
    await page.getByLabel('Voornaam').fill('Filsan')
    await page.getByLabel('Achternaam').fill('Zilverling')
    await page.getByRole('button', { name: 'Leg vast en open de casus' }).click()
    await page.waitForURL('**/cases/26-*')

    await page.goto('/intake')
    await page.getByLabel('Voornaam').fill('Filsan')
    await page.getByLabel('Achternaam').fill('Zilverling')
    await page.locator('[data-saved]').waitFor()
    await page.getByLabel('Ja, nu').check()
    const sent = { caller: 'victim', country: 'MA', says: 'Zij moet vanavond weg.' }
    await fillIn(page, sent)
    await page.getByRole('button', { name: 'Leg vast en open de casus' }).click()
    await page.getByText('Er zijn mensen die op deze persoon lijken').waitFor()
    await page.waitForLoadState('networkidle')
    expect(await standsIn(page)).toEqual(sent)
    await page.goto('/intake')
    await expect.poll(() => standsIn(page)).toEqual(sent)
    await page.getByRole('button', { name: 'Gooi weg' }).click()
  })
})

const fields = { caller: 'Wie is de beller?', country: 'Om welk land gaat het?', says: 'Wat zegt de beller?' } as const

async function fillIn(page: Page, { caller, country, says }: Record<keyof typeof fields, string>): Promise<void> {
  await page.getByLabel(fields.caller).selectOption(caller)
  await page.getByLabel('Achterlating', { exact: true }).check()
  await page.getByLabel('In het buitenland', { exact: true }).check()
  await page.getByLabel('Geboren op').fill('2009-03-07')
  await page.getByLabel(fields.country).selectOption(country)
  await page.getByLabel(fields.says).fill(says)
}

async function standsIn(page: Page): Promise<Record<string, string>> {
  const values = Object.entries(fields).map(async ([field, label]) => [
    field,
    await page.getByLabel(label).inputValue(),
  ])
  return Object.fromEntries(await Promise.all(values))
}
