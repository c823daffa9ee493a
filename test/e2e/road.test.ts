import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, numberIn, openDesk, type Person, panel, people, visit } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const published = new URL('../fixtures/annual-figures-2018.txt', import.meta.url).pathname

describe.each([true, false])('the first screen (script: %s)', (javaScriptEnabled) => {
  test('shows 57 cases, the contradiction of table 6, and eight tables in two columns', async () => {
    await visit(desk, { javaScriptEnabled }, async (page) => {
      await page.goto('/')
      expect(await page.textContent('h1')).toMatch(/2018, nagerekend:\s*57 casussen/)
      await page.getByText('Tabel 6 zegt n=11, de rijen zijn samen 15').waitFor()
      expect(await page.locator('table.baken-compare').count()).toBe(8)
      for (const table of await page.locator('table.baken-compare').all()) {
        expect(await table.locator('thead th').allTextContents()).toEqual([expect.any(String), 'Verslag', 'Baken'])
      }
      expect(await page.locator('tr.is-unequal').count()).toBe(1)
    })
  })

  test('opens a number to its definition, and from there to its facts', async () => {
    await visit(desk, { javaScriptEnabled }, async (page) => {
      await page.goto('/')
      await page.locator('#table-1-abandonment').getByRole('button').click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.textContent()).toMatch(/39.*Onderwerp: ‘Achterlating’/)
      await dialog.getByRole('link', { name: 'Hele definitie en feiten' }).click()
      await page.waitForURL('**/figures/2018/numbers/**')
      expect(await page.textContent('h1')).toContain('39')
      expect(await panel(page, 'cases').textContent()).toContain('Alleen wie is aangemeld')
    })
  })

  test('has doors to the staff side and to the public side', async () => {
    await visit(desk, { javaScriptEnabled }, async (page) => {
      await page.goto('/')
      await page.getByRole('link', { name: /Voor het publiek/ }).click()
      await page.waitForURL(`${desk.publicAddress}/**`)
      expect(await page.textContent('body')).toMatch(/oefen/i)
      await page.goto('/')
      await page.getByRole('link', { name: /Voor medewerkers/ }).click()
      await page.waitForURL('**/sign-in')
      expect(await page.locator('.baken-person').count()).toBe(17)
    })
  })
})

/** Where who does not begin with the work of today begins. */
const firstPages: Readonly<Partial<Record<Person, RegExp>>> = { analyst: /^\/figures\/\d{4}$/, editor: /^\/knowledge$/ }

describe('signing in', () => {
  test.each(Object.entries(people) as [Person, string][])('as %s begins where that person works', async (as, name) => {
    await visit(desk, { as }, async (page) => {
      expect(new URL(page.url()).pathname).toMatch(firstPages[as] ?? /^\/today$/)
      expect(await page.getByText(`Aangemeld als ${name}`).count()).toBe(1)
    })
  })

  test('offers the hub and its partners apart, and begins where each of them works', async () => {
    const begins = [
      ['Het knooppunt', 'auditor', '/access-log'],
      ['Het knooppunt', 'beheerder', '/people'],
      ['Het knooppunt', 'chatmedewerker', '/conversations'],
      ['Partners', 'consulair medewerker', '/questions'],
    ] as const
    for (const [group, role, path] of begins) {
      await visit(desk, {}, async (page) => {
        await page.goto('/sign-in')
        const cards = page.getByRole('region', { name: group })
        await cards.getByRole('button').filter({ hasText: role }).first().click()
        await page.waitForURL(`**${path}`)
        expect(await page.locator('main').textContent()).not.toContain('Niet gevonden')
      })
    }
  })

  test('has no other way in than picking a person', async () => {
    await visit(desk, { mayMiss: true }, async (page) => {
      for (const path of ['/sign-in/recovery-code', '/sign-in/organisation', '/sign-in/with/some-code-of-nobody']) {
        expect((await page.goto(path))?.status()).toBe(404)
      }
      for (const path of ['/sign-in/password', '/sign-in/passkey', '/sign-in/passkey/options']) {
        const headers = { 'sec-fetch-site': 'same-origin', origin: desk.address }
        expect((await page.request.post(path, { headers, form: { name: 'anna@nl' } })).status()).toBe(404)
      }
    })
  })

  test('goes on to the page that was asked for, and is confirmed by a click', async () => {
    await visit(desk, {}, async (page) => {
      await page.goto('/code-lists?lang=nl')
      await page.getByRole('button', { name: people.caseworker }).click()
      await page.waitForURL('**/code-lists?lang=nl')
      await page.goto('/step-up')
      await page.getByRole('button', { name: 'Bevestig' }).click()
      await page.waitForURL('**/today')
      await page.goto('/account')
      expect(await page.locator('main').textContent()).toContain('Verzonnen medewerkers hebben geen passkey')
    })
  })

  test('is needed for cases, and leads there', async () => {
    await visit(desk, {}, async (page) => {
      await page.goto('/cases/C-2018-0001')
      expect(new URL(page.url()).pathname).toBe('/sign-in')
    })
  })

  test('ends with signing out, and Back shows nothing of a case', async () => {
    await visit(desk, { as: 'caseworker' }, async (page) => {
      const answer = await page.goto('/cases/C-2018-0001')
      expect(answer?.headers()['cache-control']).toContain('no-store')
      await page.click('.baken-me summary')
      await page.getByRole('button', { name: 'Afmelden' }).click()
      await page.waitForURL('**/sign-in')
      await page.goBack()
      await page.waitForURL('**/sign-in')
      expect(await page.content()).not.toContain('C-2018-0001')
    })
  })
})

test('an analyst is offered no cases, and finds none', async () => {
  await visit(desk, { as: 'analyst', mayMiss: true }, async (page) => {
    expect(await page.getByRole('link', { name: 'Casussen', exact: true }).count()).toBe(0)
    for (const path of ['/cases', '/cases/C-2018-0001']) {
      expect((await page.goto(path))?.status()).toBe(404)
      expect(await page.locator('main').textContent()).toContain('Wij zeggen niet welk van de twee.')
      expect(await page.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        '/',
        '/figures',
      ])
    }
  })
})

test('a case of nobody is not found by a caseworker, in the words of one that is not there', async () => {
  await visit(desk, { as: 'caseworker', mayMiss: true }, async (page) => {
    const seen: string[] = []
    for (const number of ['C-2020-0001', 'C-2020-9999']) {
      const answer = await page.goto(`/cases/${number}`)
      expect(answer?.status()).toBe(404)
      // As it was sent: what arrives later, as the count of new notices, says nothing about the case.
      seen.push(String(await answer?.text()).replaceAll(number, 'N'))
    }
    expect(seen[0]).toContain('Niet gevonden')
    expect(seen[0]).toBe(seen[1])
  })
  await visit(desk, { as: 'manager' }, async (page) => {
    expect((await page.goto('/cases/C-2020-0001'))?.status()).toBe(200)
  })
})

describe('a report', () => {
  test('is checked by upload, with its one contradiction', async () => {
    await visit(desk, { as: 'analyst' }, async (page) => {
      await page.getByRole('link', { name: 'Nakijken' }).first().click()
      await page.setInputFiles('#file', published)
      await panel(page, 'upload').getByRole('button', { name: 'Kijk na' }).click()
      const result = await panel(page, 'result').textContent()
      expect(result).toMatch(/n.*tabel 6.*11.*15/s)
      expect(result).toContain('annual-figures-2018.txt')
    })
  })

  test('has no contradiction when the n is mended, pasted as text', async () => {
    await visit(desk, { as: 'analyst' }, async (page) => {
      await page.goto('/reconcile')
      await page.fill('#text', readFileSync(published, 'utf8').replace('n=11', 'n=15'))
      await panel(page, 'paste').getByRole('button').click()
      const result = await panel(page, 'result').textContent()
      expect(result).toContain('Geen tegenspraak')
    })
  })

  test('that can not be read is refused beside its field', async () => {
    await visit(desk, { as: 'analyst', mayMiss: true }, async (page) => {
      await page.goto('/reconcile')
      await page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Geen tabel.') })
      await panel(page, 'upload').getByRole('button', { name: 'Kijk na' }).click()
      expect(await panel(page, 'upload').textContent()).toContain('geen tabel')
      expect(await page.locator('#file').getAttribute('aria-invalid')).toBe('true')
    })
  })
})

test('code lists show what an old year was read with, and another language stays chosen', async () => {
  await visit(desk, { as: 'caseworker' }, async (page) => {
    await page.goto('/code-lists/results')
    expect(numberIn(await page.locator('main').textContent())).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'English' }).click()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.goto('/cases')
    expect(await page.textContent('h1')).toBe('Cases')
    await page.getByRole('link', { name: 'Nederlands' }).click()
    expect(await page.textContent('h1')).toBe('Casussen')
  })
})
