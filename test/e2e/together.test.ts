import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listed, together, who } from './colleagues.ts'
import { type Desk, openDesk } from './desk.ts'
import { fillForm, findForm, send } from './stories/actOnScreen.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const ACT = 'set-safety-level'
const [FIRST, SECOND] = ['Zij belde en is bang voor morgen.', 'De school hoorde niets meer.']

async function levelForm(page: Page, number: string, level: string, reason: string): Promise<Locator> {
  const form = await findForm(page, number, ACT, {})
  if (!form) throw new Error(`${number} has no form for its level`)
  await fillForm(form, { level, reason })
  return form
}

test('two people on one case see each other, and the second to change one thing sees both values', async () => {
  await together(desk, ['noord', 'colleague'], async ([first, second]) => {
    if (!first || !second) throw new Error('two browsers')
    const seen = new Set(await listed(second))
    const number = (await listed(first)).find((one) => seen.has(one) && one.startsWith('26-')) ?? ''
    const form = await levelForm(first, number, 'structural', FIRST)
    const late = await levelForm(second, number, 'none_known', SECOND)
    await first.getByText(`${who.colleague} heeft deze casus ook open.`).waitFor()
    await second.getByText(`${who.noord} heeft deze casus ook open.`).waitFor()
    await send(first, form)
    expect(first.url()).toContain(`done=${ACT}`)
    await second.getByText('Een collega schreef zojuist in deze casus.').waitFor()
    await send(second, late)
    const notice = second.locator('.baken-notice', { hasText: 'Een collega was u voor' })
    expect(await notice.textContent()).toContain(FIRST)
    expect(await second.locator(`form[action*="/${ACT}"] [name=reason]`).inputValue()).toBe(SECOND)
    const again = second.locator(`form[action*="/${ACT}"]`).first()
    await send(second, again)
    expect(second.url()).toContain(`done=${ACT}`)
    await first.goto(`/cases/${number}/safety`)
    expect(await first.locator('main').textContent()).toContain(SECOND)
  })
})
