import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk, type Person, unfoldSealed, visit } from './desk.ts'
import { failuresOf, movesSideways } from './failuresOf.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Every page, for those who may see it. */
const pages: Readonly<Record<'visitor' | Exclude<Person, 'colleague' | 'otherTeam'>, readonly string[]>> = {
  visitor: ['/', '/sign-in', '/not-there', '/figures/2018/numbers/total'],
  caseworker: [
    '/today',
    '/calendar',
    '/calendar?span=week',
    '/terms',
    '/account/calendar',
    '/cases?country=BR',
    '/cases/C-2018-0001',
  ],
  manager: [
    '/today?of=team',
    '/boards',
    '/boards/cases?list=open',
    '/season',
    '/cases',
    '/cases?year=2018&topic=abandonment&group=minor&sort=country',
    '/cases?under=table.6&figures_year=2018&definitions=nl-2018',
    '/figures/2018/numbers/table.6',
  ],
  analyst: [
    '/figures/2018',
    '/figures/1999',
    '/figures/2018/numbers/advice_requests',
    '/definitions',
    '/definitions/nl-2018',
    '/reconcile',
    '/reconcile/published/2018',
    '/code-lists',
    '/code-lists/results',
  ],
  editor: ['/knowledge', '/knowledge/pages/help-lines', '/knowledge/embassies/MA', '/knowledge/contacts/hub_lkha'],
}

describe.each([
  [1280, 'light'],
  [390, 'dark'],
] as const)('at a width of %d, in %s', (width, colorScheme) => {
  const viewport = { width, height: 800 }
  const look = { viewport, colorScheme }

  test.each(Object.entries(pages) as [keyof typeof pages, readonly string[]][])(
    'the pages of a %s pass axe and do not move sideways',
    async (who, paths) => {
      const options = { ...look, mayMiss: true, ...(who !== 'visitor' && { as: who }) }
      await visit(desk, options, async (page) => {
        const failures = []
        for (const path of paths) {
          await page.goto(path)
          failures.push(...(await failuresOf(page, path)))
        }
        expect(failures).toEqual([])
      })
    },
    60_000,
  )

  test('an opened part of a case, an opened number and the public side pass axe', async () => {
    await visit(desk, { ...look, as: 'caseworker' }, async (page) => {
      await page.goto('/cases/C-2018-0001')
      expect(await failuresOf(page)).toEqual([])
      await (await unfoldSealed(page)).getByRole('button').first().click()
      await page.waitForURL(/\/sealed/)
      expect(await failuresOf(page)).toEqual([])
      await page.goto('/')
      await page.locator('.baken-open').first().click()
      expect(await failuresOf(page)).toEqual([])
      await page.goto(desk.publicAddress)
      expect(await failuresOf(page)).toEqual([])
    })
  })

  test('longer and shorter words of English fit, too', async () => {
    await visit(desk, { ...look, as: 'manager' }, async (page) => {
      for (const path of ['/', '/cases', '/cases/C-2018-0001', '/figures/2018', '/reconcile/published/2018']) {
        await page.goto(`${path}?lang=en`)
        expect(await page.getAttribute('html', 'lang')).toBe('en')
        expect([path, await movesSideways(page)]).toEqual([path, false])
      }
    })
  })
})
