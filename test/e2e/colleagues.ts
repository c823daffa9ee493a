import type { Page } from 'playwright-core'
import { type Desk, numberIn, visit } from './desk.ts'

/** The people of the demo that these tests are about. */
export const who = {
  noord: 'Marit van Oefenen',
  colleague: 'Joost Testema',
  zuid: 'Samira Proefhuis',
  intake: 'Ilse Schijnstra',
  senior: 'Bilal Modelzadeh',
  manager: 'Ruben Voorbeeldsma',
  ministry: 'Wouter Testhof',
  shelter: 'Lotte Schijnbaar',
} as const

export type Who = keyof typeof who

/** Signs in as an invented person. */
export async function enter(page: Page, person: Who): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: who[person] }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Each of these people in a browser of their own, at the same time. */
export async function together(
  desk: Desk,
  people: readonly Who[],
  work: (pages: readonly Page[]) => Promise<void>,
): Promise<void> {
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
export async function listed(page: Page): Promise<readonly string[]> {
  await page.goto('/cases')
  const numbers: string[] = []
  for (;;) {
    numbers.push(...(await page.locator('tbody a.baken-case').allTextContents()))
    if ((await page.locator('a[rel=next]').count()) === 0) return numbers
    await page.locator('a[rel=next]').click()
    await page.waitForLoadState()
  }
}

/** How many cases somebody's list says that there are. */
export async function counted(page: Page): Promise<number> {
  await page.goto('/cases')
  return numberIn(await page.textContent('main .baken-page__head'))
}

/** A case of one of the two that the other does not see. */
export async function onlyOf(one: Page, other: Page): Promise<string> {
  const seen = new Set(await listed(other))
  const number = (await listed(one)).find((candidate) => !seen.has(candidate))
  if (number === undefined) throw new Error('both see the same cases')
  return number
}
