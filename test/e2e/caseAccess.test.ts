import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, numberIn, openDesk, panel, visit } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const who = {
  noord: 'Marit van Oefenen',
  colleague: 'Joost Testema',
  zuid: 'Samira Proefhuis',
  intake: 'Ilse Schijnstra',
  senior: 'Bilal Modelzadeh',
  manager: 'Ruben Voorbeeldsma',
  ministry: 'Wouter Testhof',
  shelter: 'Lotte Schijnbaar',
} as const

type Who = keyof typeof who

async function enter(page: Page, person: Who): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: who[person] }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Each of these people in a browser of their own, at the same time. */
async function together(people: readonly Who[], work: (pages: readonly Page[]) => Promise<void>): Promise<void> {
  const open = async (pages: readonly Page[]): Promise<void> => {
    const next = people[pages.length]
    if (next === undefined) return work(pages)
    await visit(desk, { mayMiss: true }, async (page) => {
      await enter(page, next)
      await open([...pages, page])
    })
  }
  await open([])
}

/** The numbers of all cases that somebody's list shows, page by page. */
async function listed(page: Page): Promise<readonly string[]> {
  await page.goto('/cases')
  const numbers: string[] = []
  for (;;) {
    numbers.push(...(await page.locator('tbody a.baken-case').allTextContents()))
    if ((await page.locator('a[rel=next]').count()) === 0) return numbers
    await page.locator('a[rel=next]').click()
    await page.waitForLoadState()
  }
}

async function counted(page: Page): Promise<number> {
  await page.goto('/cases')
  return numberIn(await page.textContent('main .baken-page__head'))
}

/** A case of one of the two that the other does not see. */
async function onlyOf(one: Page, other: Page): Promise<string> {
  const seen = new Set(await listed(other))
  const number = (await listed(one)).find((candidate) => !seen.has(candidate))
  if (number === undefined) throw new Error('both see the same cases')
  return number
}

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
    await together(['noord', 'shelter'], async ([giver, partner]) => {
      if (!giver || !partner) throw new Error('two browsers')
      const number = await onlyOf(giver, partner)
      await fillShare(giver, number, { organisation: shelter, areas: ['Veilig contact', 'Documenten'] })
      const check = await panel(giver, 'check').textContent()
      expect(check).toMatch(/Opvanghuis Denkbeeld ziet tot en met \d+ \w+ \d{4}:/)
      expect(check).toMatch(/Veilig contact.*Documenten.*Altijd erbij.*Nooit erbij.*Telefoonnummers en adressen/s)
      expect(check).not.toContain('Identiteit')
      expect(await listed(partner)).not.toContain(number)
      await giver.getByRole('button', { name: 'Terug, verander het' }).click()
      expect(await giver.getByRole('checkbox', { name: 'Documenten' }).isChecked()).toBe(true)
      expect(await giver.getByLabel('Laatste dag').inputValue()).toBe(inDays(30))
      expect(await listed(partner)).not.toContain(number)
    })
  })

  test('is seen by it as far as it was shared, and no more; withdrawn, it is gone at the next click', async () => {
    await together(['noord', 'ministry'], async ([giver, partner]) => {
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
    await together(['noord'], async ([page]) => {
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
    await together(['zuid', 'senior'], async ([giver, second]) => {
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
    await together(['colleague', 'manager'], async ([page, manager]) => {
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
    await together(['manager', 'zuid', 'senior'], async ([manager, listedOne, other]) => {
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

describe('emergency access', () => {
  test('goes from a number that leads nowhere to an open case, and to the verdict of somebody else', async () => {
    await together(['noord', 'senior', 'manager'], async ([page, senior, manager]) => {
      if (!page || !senior || !manager) throw new Error('three browsers')
      const number = await onlyOf(senior, page)
      const reason = 'Zij belt vanaf het station en wordt gevolgd.'
      await page.goto(`/cases/${number}`)
      await page.getByRole('link', { name: 'Naar noodtoegang' }).click()
      expect(await page.getByLabel('Nummer van de casus').inputValue()).toBe(number)
      await page.getByLabel('Wat is er aan de hand?').fill('Spoed')
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      expect(await page.locator('main').textContent()).toContain('Schrijf in 10 tot 1.000 tekens op')
      expect(await page.getByLabel('Wat is er aan de hand?').inputValue()).toBe('Spoed')
      await page.getByLabel('Wat is er aan de hand?').fill(reason)
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await page.waitForURL(`**/cases/${number}`)
      expect(await page.locator('main').textContent()).toMatch(/Noodtoegang tot \d{1,2}\.\d{2}/)
      await panel(page, 'sealed').getByRole('button').first().click()
      await page.waitForURL(/sealed/)
      expect(await page.locator('main').textContent()).toMatch(/Noodtoegang tot \d{1,2}\.\d{2}/)

      await manager.goto('/reviews')
      const waiting = numberIn(await manager.locator('.baken-nav').textContent())
      const row = panel(manager, 'broken').locator('li', { hasText: reason })
      expect(await row.textContent()).toMatch(
        new RegExp(`${who.noord}.*${number}.*Geopend in dat uur: Wie het is`, 's'),
      )
      await senior.goto('/reviews')
      const theirs = panel(senior, 'broken').locator('li', { hasText: reason })
      await theirs.getByRole('button', { name: /^Niet terecht/ }).click()
      await senior.waitForURL(/done=reviewed/)
      expect(await panel(senior, 'broken').textContent()).not.toContain(reason)
      await manager.goto('/reviews')
      expect(await panel(manager, 'broken').textContent()).not.toContain(reason)
      expect(numberIn(await manager.locator('.baken-nav').textContent()) || 0).toBe(waiting - 1)
      await manager.goto(`/cases/${number}/access`)
      expect(await panel(manager, 'emergencies').textContent()).toMatch(/Marit van Oefenen.*Niet terecht/s)
    })
  })

  test('of a reviewer is shown to them and judged by somebody else', async () => {
    await together(['senior', 'noord'], async ([senior, noord]) => {
      if (!senior || !noord) throw new Error('two browsers')
      const number = await onlyOf(noord, senior)
      await senior.goto(`/emergency-access?number=${number}`)
      await senior.getByLabel('Wat is er aan de hand?').fill('De politie vraagt nu waar zij is.')
      await senior.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await senior.waitForURL(`**/cases/${number}`)
      await senior.goto('/reviews')
      const row = panel(senior, 'broken').locator('li', { hasText: number })
      expect(await row.textContent()).toContain('Wacht op een ander: dit deed u zelf')
      expect(await row.getByRole('button').count()).toBe(0)
    })
  })

  test('of a case that one sees already is not needed, and the page says so', async () => {
    await together(['noord'], async ([page]) => {
      if (!page) throw new Error('a browser')
      const [number = ''] = await listed(page)
      await page.goto(`/emergency-access?number=${number}`)
      await page.getByLabel('Wat is er aan de hand?').fill('Voor de zekerheid nog een keer.')
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      expect(await page.locator('main').textContent()).toContain('Deze casus ziet u al.')
      expect(await page.getByLabel('Wat is er aan de hand?').inputValue()).toBe('Voor de zekerheid nog een keer.')
    })
  })
})

test('an address in the vault opens for who asked when a colleague agreed, and for nobody else', async () => {
  await together(['zuid', 'senior'], async ([asker, second]) => {
    if (!asker || !second) throw new Error('two browsers')
    await asker.goto('/cases?status=open&sort=number&order=desc')
    const [number = ''] = await asker.locator('tbody a.baken-case').allTextContents()
    await asker.goto(`/cases/${number}`)
    await asker.getByRole('link', { name: 'Adressen en telefoonnummers' }).click()
    const part = panel(asker, 'vault-shelter_address')
    await part.getByLabel('Waarvoor hebt u het nodig?').fill('De taxi rijdt over tien minuten weg.')
    await part.getByRole('button').click()
    await asker.waitForURL(/done=address_asked/)
    expect(await part.textContent()).toContain('Gevraagd: wacht op een collega')
    expect(await panel(asker, 'address-requests').getByRole('button').count()).toBe(0)

    await second.goto('/reviews')
    const request = panel(second, 'address-requests').locator('li', { hasText: number })
    expect(await request.textContent()).toMatch(/Samira Proefhuis vraagt: Adres van de opvang.*De taxi rijdt/s)
    await request.getByRole('button').click()
    await second.waitForURL(/done=address_agreed/)
    expect(await panel(second, 'vault-shelter_address').textContent()).not.toContain('Voor u open')

    await asker.goto(`/cases/${number}/addresses`)
    await part.getByRole('button', { name: /^Toon/ }).click()
    await asker.waitForURL(/sealed/)
    expect(await asker.locator('main').textContent()).toContain('Verzonnenstraat 12, Nergens')
    expect(await asker.title()).toBe('Casus – Baken')
    await second.goto(`/cases/${number}`)
    expect(await second.locator('main').textContent()).not.toMatch(/Verzonnenstraat|Adres van de opvang/)
  })
})

test('a team that is taken away does not see the case at the next click', async () => {
  await together(['manager', 'zuid'], async ([manager, member]) => {
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

test('a case is opened in an emergency with the keyboard alone', async () => {
  await together(['colleague', 'senior'], async ([page, senior]) => {
    if (!page || !senior) throw new Error('two browsers')
    const number = await onlyOf(senior, page)
    await page.goto(`/cases/${number}`)
    await tabTo(page, 'Naar noodtoegang')
    await page.keyboard.press('Enter')
    await page.waitForURL(/emergency-access/)
    await tabTo(page, 'Wat is er aan de hand?')
    await page.keyboard.type('Zij staat bij de balie en durft niet verder.')
    await tabTo(page, 'Open voor 1 uur')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/cases/${number}`)
  })
})

describe.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  const pages: Readonly<Partial<Record<Who, readonly string[]>>> = {
    manager: [
      '/reviews',
      '/reviews?done=reviewed',
      '/cases/C-2018-0002/access',
      '/cases/C-2018-0002/recusal',
      '/recused',
    ],
    zuid: ['/cases/C-2018-0026/addresses'],
    noord: ['/emergency-access', '/cases/none', '/cases/C-2018-0001/access?lang=en', '/emergency-access?lang=en'],
    ministry: ['/cases', '/cases/C-2018-0057', '/cases/C-2018-0057/access'],
  }

  test.each(Object.entries(pages) as [Who, readonly string[]][])(
    'the pages of a %s pass axe, also unfolded, and do not move sideways',
    async (person, addresses) => {
      await visit(desk, { viewport: { width, height: 800 }, colorScheme, mayMiss: true }, async (page) => {
        await enter(page, person)
        const failures: string[] = []
        for (const address of addresses) {
          await page.goto(address)
          for (const fold of await page.locator('main details').all()) await fold.evaluate(open)
          const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
          failures.push(...violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`))
          const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
          if (sideways) failures.push(`${address} moves sideways`)
        }
        expect(failures).toEqual([])
      })
    },
    60_000,
  )
})

const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

function open(fold: Element): void {
  fold.setAttribute('open', '')
}

/** Presses Tab until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLTextAreaElement ? element.labels?.[0]?.textContent : element?.textContent
      return (label ?? '').trim()
    })
    if (focused === name) return
  }
  throw new Error(`the Tab key does not come to ${name}`)
}
