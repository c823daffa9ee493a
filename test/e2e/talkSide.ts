import type { Page } from 'playwright-core'
import { publicPages } from '../../src/public/publicApp.ts'
import { openPublicTalk } from '../support/publicTalk.ts'
import { openReadingDesk } from '../support/readingDesk.ts'
import { openTestRegister, type TestRegister } from '../support/testRegister.ts'
import { openPublicSide, type PublicSide } from './publicSide.tsx'

/** The public side with conversations of a register of its own, and Lot who reads them. */
export type TalkSide = PublicSide & {
  readonly register: TestRegister
  readonly desk: Awaited<ReturnType<typeof openReadingDesk>>
}

export async function openTalkSide(): Promise<TalkSide> {
  const register = await openTestRegister()
  const desk = await openReadingDesk(register)
  const { talk, close } = openPublicTalk(register)
  const side = await openPublicSide(publicPages, talk)
  return {
    ...side,
    register,
    desk,
    close: async () => {
      await side.close()
      await close()
      await register.drop()
    },
  }
}

/** Fills in what somebody writes, and goes on to the code. Gives its words or groups. */
export async function writeFirst(page: Page, path: string, text: string): Promise<readonly string[]> {
  await page.goto(path)
  await page.locator('html[data-talk="ready"]').waitFor()
  await page.locator('[name="kind"][value="help"]').check()
  await page.locator('[name="text"]').fill(text)
  await page.locator('form[data-talk="begin"] [type="submit"]').first().click()
  await page.locator('form[data-talk="keep"]').waitFor()
  return page.locator('[data-code-words] li').allInnerTexts()
}

/** Shows that the code was kept, and sends what was written. */
export async function keepCode(page: Page, words: readonly string[]): Promise<void> {
  const place = Number(await page.locator('form[data-talk="keep"] [data-word-number]').first().textContent())
  await page.locator('[name="word"]').fill(words[place - 1] ?? '')
  await page.locator('[name="word"]').press('Enter')
  await page.locator('[data-talk-room]:not([hidden])').waitFor()
}

/** A conversation that was begun, with its room on the screen. */
export async function beginTalk(page: Page, path: string, text: string): Promise<readonly string[]> {
  const words = await writeFirst(page, path, text)
  await keepCode(page, words)
  return words
}

export async function writeMore(page: Page, text: string): Promise<void> {
  await page.locator('form[data-talk="add"] [name="text"]').fill(text)
  await page.locator('form[data-talk="add"] [type="submit"]').click()
}

export const linesOf = (page: Page): Promise<string[]> => page.locator('[data-lines] [data-text]').allInnerTexts()
