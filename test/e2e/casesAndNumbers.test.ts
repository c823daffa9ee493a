import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALL_CASES, type Desk, numberIn, openDesk, panel, unfoldSealed, visit } from './desk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** What can be read in the column under a heading of the list. */
async function column(page: Page, heading: string): Promise<readonly string[]> {
  const headings = await page.locator('table thead th').allTextContents()
  const at = headings.findIndex((text) => text.includes(heading)) + 1
  return page.locator(`table tbody tr > :nth-child(${at})`).allTextContents()
}

describe.each([true, false])('the list of cases (script: %s)', (javaScriptEnabled) => {
  const options = { as: 'manager', javaScriptEnabled } as const

  test('is filtered by a form, says so in the address, and survives loading again', async () => {
    await visit(desk, options, async (page) => {
      await page.goto('/cases')
      await page.selectOption('#filter-year', '2018')
      await page.selectOption('#filter-topic', 'forced_marriage')
      await page.getByRole('search').getByRole('button', { name: 'Toon', exact: true }).click()
      await page.waitForURL(/year=2018/)
      expect(new URL(page.url()).searchParams.get('topic')).toBe('forced_marriage')
      for (const again of [false, true]) {
        if (again) await page.reload()
        expect(await page.locator('main').textContent()).toContain('10 casussen bij uw keuze')
        expect(new Set(await column(page, 'Na verificatie'))).toEqual(new Set(['Huwelijksdwang']))
        expect(await page.inputValue('#filter-topic')).toBe('forced_marriage')
      }
      await page.getByRole('link', { name: /Onderwerp: .*haal weg/ }).click()
      await page.waitForURL((url) => !url.searchParams.has('topic'))
      expect(await page.locator('main').textContent()).toContain('57 casussen')
    })
  })

  test('is sorted by its heads, up and down', async () => {
    await visit(desk, options, async (page) => {
      await page.goto('/cases')
      const sort = () => page.locator('thead').getByRole('link', { name: 'Casus' }).click()
      await sort()
      await page.waitForURL(/sort=number/)
      const up = await column(page, 'Casus')
      expect(up).toEqual(up.toSorted())
      await sort()
      await page.waitForURL(/order=desc/)
      const down = await column(page, 'Casus')
      expect(down).toEqual(down.toSorted().reverse())
      expect(down[0]).toBe('C-2021-0001')
    })
  })

  test('goes on to a next page and back, and shows every case once', async () => {
    await visit(desk, options, async (page) => {
      await page.goto('/cases')
      const seen = [...(await column(page, 'Casus'))]
      const first = page.url()
      while ((await page.locator('a[rel=next]').count()) > 0) {
        await page.locator('a[rel=next]').click()
        await page.waitForLoadState()
        seen.push(...(await column(page, 'Casus')))
      }
      expect([seen.length, new Set(seen).size]).toEqual([ALL_CASES, ALL_CASES])
      expect(page.url()).not.toBe(first)
      await page.locator('a[rel=prev]').click()
      await page.waitForURL(/before=/)
      expect(seen).toContain((await column(page, 'Casus'))[0])
    })
  })

  test('shows names when asked, and says that this was written down', async () => {
    await visit(desk, { ...options, as: 'caseworker' }, async (page) => {
      await page.goto('/cases')
      expect(await page.locator('main').textContent()).not.toMatch(/Voorbeeld|Fictief/)
      await page.getByRole('button', { name: 'Toon namen' }).click()
      await page.waitForURL(/\/named-cases$/)
      expect(await page.locator('main').textContent()).toMatch(/Namen getoond, vastgelegd om/)
      expect((await column(page, 'Betrokkene')).some((name) => name.includes('Voorbeeld'))).toBe(true)
    })
  })

  test('opens a case, which says who it is, and whose other sealed parts open on request', async () => {
    await visit(desk, { ...options, as: 'caseworker' }, async (page) => {
      await page.goto('/cases?year=2018')
      await page.locator('tbody tr').first().getByRole('link').first().click()
      await page.waitForURL(/\/cases\/C-2018-/)
      expect((await page.textContent('h1')) ?? '').toMatch(/^\p{Lu}\S+ \S+\s+C-2018-/u)
      const before = await page.locator('main').textContent()
      expect(before).toContain('Tijdlijn')
      expect(before).not.toMatch(/Leeftijd\d+ jaarMinderjarige kinderen/)
      const sealed = await unfoldSealed(page)
      await sealed.getByRole('button', { name: /Cliënt bij de melding/ }).click()
      await page.waitForURL(/\/sealed/)
      const opened = (await panel(page, 'sealed').textContent()) ?? ''
      expect(opened).toMatch(/Geopend om \d+\.\d\d\. Dat is vastgelegd/)
      expect(opened).toMatch(/Leeftijd\d+ jaarMinderjarige kinderen/)
    })
  })
})

test('a filter that has no case says so, and how to see more', async () => {
  await visit(desk, { as: 'caseworker' }, async (page) => {
    await page.goto('/cases?country=BR&year=2018')
    expect(await page.locator('main').textContent()).toContain('Er zijn geen casussen bij uw keuze')
  })
})

describe('the annual figures on screen', () => {
  test.each([
    'total',
    'table.5.yes',
    'table.6.returned_with_support',
    'sentence.abandonment_others.others',
    'flow.abandonment.no.moved',
    'previous',
    'table.8.not_traced',
    'open.abandonment',
  ])('lead from %s to as many cases as it says', async (wanted) => {
    await visit(desk, { as: 'manager' }, async (page) => {
      await page.goto('/figures/2018')
      const links = await page
        .locator('a[href*="/numbers/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      const found = links.find((href) => decodeURIComponent(href).includes(`/numbers/${wanted}`))
      if (found === undefined) throw new Error(`${wanted} is not among ${[...new Set(links)].join(' ')}`)
      await page.goto(found)
      const count = numberIn((await page.textContent('h1'))?.replace(/.*:/s, '') ?? null)
      await page.getByRole('link', { name: 'Toon de casussen' }).click()
      await page.waitForURL(/under=/)
      expect(await page.locator('tbody tr').count()).toBe(Math.min(count, 50))
      expect(await page.locator('h1 + *').textContent()).toContain(`${count} casus`)
    })
  })

  test('open every number, each to a page that repeats it', async () => {
    await visit(desk, { as: 'analyst' }, async (page) => {
      await page.goto('/figures/2018')
      const numbers = await page.locator('.baken-open').evaluateAll((all) =>
        all.map((button) => {
          const panel = document.getElementById(button.getAttribute('popovertarget') ?? '')
          return { shown: button.textContent ?? '', href: panel?.querySelector('a')?.getAttribute('href') ?? '' }
        }),
      )
      expect(numbers.length).toBeGreaterThan(60)
      const distinct = new Map(numbers.map(({ shown, href }) => [href, Math.abs(numberIn(shown))]))
      for (const [href, shown] of distinct) {
        const answer = await page.request.get(href)
        expect(answer.status(), href).toBe(200)
        const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(await answer.text()) ?? []
        expect(Math.abs(numberIn(title.replace(/.*:/s, ''))), href).toBe(shown)
      }
    })
  })

  test.each(['json', 'csv', 'md'] as const)('are downloaded as the command line prints them (%s)', async (format) => {
    await visit(desk, { as: 'analyst' }, async (page) => {
      await page.goto('/figures/2018')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[download][href*="format=${format}"]`).click(),
      ])
      const printed = await desk.folder.baken(['figures', '2018', '--format', format])
      expect(readFileSync(await download.path(), 'utf8')).toBe(printed.out)
      expect(download.suggestedFilename()).toMatch(new RegExp(`2018.*\\.${format}$`))
    })
  })

  test('are asked of another day, in the address', async () => {
    await visit(desk, { as: 'analyst' }, async (page) => {
      await page.goto('/figures/2020')
      await page.fill('input[name=as_of]', '2020-10-15')
      await page.getByRole('search').getByRole('button', { name: 'Toon', exact: true }).click()
      await page.waitForURL(/as_of=2020-10-15/)
      expect(await page.locator('main').textContent()).toContain('Stand op 15 oktober 2020')
    })
  })
})
