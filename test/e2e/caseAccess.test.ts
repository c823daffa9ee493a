import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counted, listed, onlyOf, together, who } from './colleagues.ts'
import { type Desk, openDesk, panel } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** The day so many days from now, as a date field has it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

type Share = { readonly organisation: string; readonly areas: readonly string[] }

async function fillShare(page: Page, number: string, { organisation, areas }: Share): Promise<void> {
  await page.goto(`/cases/${number}/access`)
  await page.getByText('Deel met een organisatie').click()
  await page.getByLabel('Met wie', { exact: true }).selectOption({ label: organisation })
  for (const area of areas) await page.getByRole('checkbox', { name: area }).check()
  await page.getByLabel('Op welke grond').selectOption({ label: 'Wettelijke taak' })
  await page.getByLabel('Waarvoor').selectOption({ label: 'Verificatie' })
  await page.getByLabel('Laatste dag').fill(inDays(30))
  await page.getByRole('button', { name: 'Bekijk wat zij gaan zien' }).click()
}

async function give(page: Page, number: string, share: Share): Promise<void> {
  await fillShare(page, number, share)
  await page.getByRole('button', { name: /^Deel dit met/ }).click()
  await page.waitForURL(/done=/)
}

const ministry = 'Oefenministerie (ministerie van Buitenlandse Zaken)'
const shelter = 'Opvanghuis Denkbeeld (opvang)'
const outside = 'Verzonnen knooppunt in het buitenland (organisatie zonder account)'

describe('a case that is shared with an organisation', () => {
  test('shows before it goes out who will see what, and goes nowhere until it is sent', async () => {
    await together(desk, ['noord', 'shelter'], async ([giver, partner]) => {
      if (!giver || !partner) throw new Error('two browsers')
      const number = await onlyOf(giver, partner)
      await fillShare(giver, number, { organisation: shelter, areas: ['Veilig contact', 'Documenten'] })
      const check = await panel(giver, 'check').textContent()
      expect(check).toMatch(/Opvanghuis Denkbeeld ziet tot en met \d+ \w+ \d{4}:/)
      expect(check).toMatch(
        /Veilig contact.*Documenten.*Altijd erbij.*Nooit erbij.*Adressen in de kluis, telefoonnummers/s,
      )
      expect(check).not.toContain('Identiteit')
      expect(await listed(partner)).not.toContain(number)
      await giver.getByRole('button', { name: 'Terug, verander het' }).click()
      expect(await giver.getByRole('checkbox', { name: 'Documenten' }).isChecked()).toBe(true)
      expect(await giver.getByLabel('Laatste dag').inputValue()).toBe(inDays(30))
      expect(await listed(partner)).not.toContain(number)
    })
  })

  test('is seen by it as far as it was shared, and no more; withdrawn, it is gone at the next click', async () => {
    await together(desk, ['noord', 'ministry'], async ([giver, partner]) => {
      if (!giver || !partner) throw new Error('two browsers')
      const number = await onlyOf(giver, partner)
      expect((await partner.goto(`/cases/${number}`))?.status()).toBe(404)
      await give(giver, number, { organisation: ministry, areas: ['Identiteit'] })

      expect(await listed(partner)).toContain(number)
      expect(await partner.locator('thead').textContent()).not.toContain('Uitkomst')
      await partner.getByRole('link', { name: number }).click()
      const main = partner.locator('main')
      expect(await panel(partner, 'shared').textContent()).toMatch(
        /Identiteit.*Grond: Wettelijke taak\. Doel: verificatie\. Tot en met.*De rest van deze casus is niet met u gedeeld\./s,
      )
      expect(await main.textContent()).not.toMatch(/Uitkomst|Resultaat|Melder|Kanaal|Nog open|Melding:|Gemeld als/)
      expect(await panel(partner, 'sealed').getByRole('heading', { level: 3 }).allTextContents()).toEqual([
        'Wie het is',
        'Cliënt bij de melding',
      ])
      await panel(partner, 'sealed').getByRole('button').first().click()
      await partner.waitForURL(/sealed/)
      expect(await main.textContent()).toMatch(/Naam.*Geopend om/s)

      await giver.getByRole('button', { name: /^Trek in.*Oefenministerie$/ }).click()
      await giver.waitForURL(/done=share_ended/)
      expect((await partner.goto(`/cases/${number}`))?.status()).toBe(404)
      expect(await listed(partner)).not.toContain(number)
    })
  })

  test('keeps what was typed when it is refused, and says beside each field why', async () => {
    await together(desk, ['noord'], async ([page]) => {
      if (!page) throw new Error('a browser')
      await fillShare(page, (await listed(page))[0] ?? '', { organisation: ministry, areas: [] })
      const form = page.locator('#share-form')
      expect(await form.textContent()).toContain('Kies ten minste één deel.')
      await form.getByRole('checkbox', { name: 'Terugkeer' }).check()
      await form.getByLabel('Laatste dag').fill(inDays(-1))
      await form.getByRole('button').click()
      expect(await form.getByLabel('Laatste dag').getAttribute('aria-invalid')).toBe('true')
      expect(await form.textContent()).toContain('Kies vandaag of een latere dag.')
      await form.getByLabel('Laatste dag').fill(inDays(400))
      await form.getByRole('button').click()
      expect(await form.textContent()).toContain('Kies een dag binnen 366 dagen.')
      expect(await form.getByRole('checkbox', { name: 'Terugkeer' }).isChecked()).toBe(true)
      expect(await form.getByLabel('Waarvoor').inputValue()).toBe('verification')
    })
  })

  test('counts for an organisation outside only when a second person confirmed it', async () => {
    await together(desk, ['zuid', 'senior'], async ([giver, second]) => {
      if (!giver || !second) throw new Error('two browsers')
      const [number = ''] = await listed(giver)
      await fillShare(giver, number, { organisation: outside, areas: ['Terugkeer'] })
      expect(await panel(giver, 'check').textContent()).toContain('Een tweede persoon moet dit bevestigen')
      await giver.getByRole('button', { name: /^Deel dit met/ }).click()
      await giver.waitForURL(/done=share_waits/)
      expect(await panel(giver, 'shares').textContent()).toContain('Wacht op een ander: u gaf het zelf')
      expect(await giver.getByRole('button', { name: 'Bevestig' }).count()).toBe(0)
      await second.goto('/reviews')
      const row = panel(second, 'waiting-shares').locator('li', { hasText: number })
      await row.getByRole('button', { name: 'Bevestig' }).first().click()
      await second.waitForURL(/done=share_confirmed/)
      await giver.reload()
      expect(await panel(giver, 'shares').textContent()).not.toContain('Wacht op een ander')
    })
  })
})

describe('who keeps themselves out of a case', () => {
  test('is told what it means, is asked once, and has no such case from then on', async () => {
    await together(desk, ['colleague', 'manager'], async ([page, manager]) => {
      if (!page || !manager) throw new Error('two browsers')
      const before = await counted(page)
      const [number = ''] = await listed(page)
      await page.goto(`/cases/${number}/access`)
      await page.getByRole('link', { name: 'Haal mij van deze casus af' }).click()
      expect(await page.locator('main').textContent()).toContain('U kunt dit niet zelf terugdraaien.')
      await page.getByRole('button', { name: 'Haal mij eraf' }).click()
      await page.waitForURL('**/recused')
      expect(await page.content()).not.toContain(number)

      expect(await counted(page)).toBe(before - 1)
      expect(await listed(page)).not.toContain(number)
      for (const path of ['', '/access', '/recusal', '/access-log']) {
        expect([path, (await page.goto(`/cases/${number}${path}`))?.status()]).toEqual([path, 404])
      }
      await page.goto(`/emergency-access?number=${number}`)
      await page.getByLabel('Wat is er aan de hand?').fill('Zij belt en is in gevaar, zegt zij.')
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      expect(await page.locator('main').textContent()).toContain('Met dit nummer is er geen casus')

      await manager.goto(`/cases/${number}/access`)
      await panel(manager, 'exclusions')
        .getByRole('button', { name: /^Laat weer toe.*Joost/ })
        .click()
      await manager.waitForURL(/done=readmitted/)
      expect(await counted(page)).toBe(before)
    })
  })
})

describe('a restricted case', () => {
  test('is seen by its list and by nobody else, until the restriction is taken away', async () => {
    await together(desk, ['manager', 'zuid', 'senior'], async ([manager, listedOne, other]) => {
      if (!manager || !listedOne || !other) throw new Error('three browsers')
      const [number = ''] = await listed(other)
      await manager.goto(`/cases/${number}/access`)
      await manager.getByText('Scherm deze casus af').click()
      await manager.getByRole('checkbox', { name: who.zuid }).check()
      await manager.getByRole('button', { name: 'Scherm af' }).click()
      await manager.waitForURL(/done=restricted/)
      expect((await listedOne.goto(`/cases/${number}`))?.status()).toBe(200)
      expect((await other.goto(`/cases/${number}`))?.status()).toBe(404)
      await manager.getByRole('button', { name: /Haal de afscherming weg/ }).click()
      await manager.waitForURL(/done=unrestricted/)
      expect((await other.goto(`/cases/${number}`))?.status()).toBe(200)
    })
  })
})

test('a team that is taken away does not see the case at the next click', async () => {
  await together(desk, ['manager', 'zuid'], async ([manager, member]) => {
    if (!manager || !member) throw new Error('two browsers')
    const number = (await listed(member)).at(-1) ?? ''
    await manager.goto(`/cases/${number}/access`)
    await manager.getByRole('button', { name: /^Haal weg.*Zuid$/ }).click()
    await manager.waitForURL(/done=team_removed/)
    expect((await member.goto(`/cases/${number}`))?.status()).toBe(404)
    await manager.getByLabel('Team of collega toevoegen').selectOption({ label: 'Zuid' })
    await manager.getByRole('button', { name: 'Voeg toe' }).click()
    await manager.waitForURL(/done=team_added/)
    expect((await member.goto(`/cases/${number}`))?.status()).toBe(200)
  })
})
