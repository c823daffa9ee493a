import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTours } from '../../../src/boundary/demo/readTours.ts'
import { datedFields } from '../../../src/domain/tours/deed.ts'
import { deedsOf } from '../../../src/domain/tours/tourPlace.ts'
import { profilesFolder } from '../../../src/main/config.ts'
import { todayIn } from '../../../src/main/today.ts'
import { timeZone } from '../../support/testRegister.ts'
import { fillForm, send } from './actOnScreen.ts'
import { openStoryDesk, type StoryDesk } from './storyDesk.ts'

let desk: StoryDesk

beforeAll(async () => {
  desk = await openStoryDesk()
}, 60_000)
afterAll(() => desk.close())

test('a newcomer plays a story as the caseworker to its end: by hand on the real forms, the others by one click, without a mouse', async () => {
  const page = await desk.pageOf('Samira Proefhuis')
  const script = (await readTours(profilesFolder, 'nl')).find(({ story }) => story === 'young_man_at_home')
  if (!script) throw new Error('the story is gone')
  await page.goto('/tours')
  const begin = page.locator('form:has(input[value=young_man_at_home])')
  await begin.locator('[name=part][value=caseworker]').check()
  await press(page, begin.locator('button'))
  const tour = new URL(page.url()).pathname
  const mine = deedsOf(script).filter(({ by }) => ['Marit van Oefenen', 'Joost Testema'].includes(by))
  let byHand = 0
  for (let click = 0; click < 100 && !(await isOver(page)); click += 1) {
    const hand = page.locator('#hand')
    if ((await hand.count()) === 0) {
      await press(page, page.locator('#go-on'))
      continue
    }
    const deed = mine[byHand]
    if (!deed) throw new Error('the player has more to do than the story says')
    await press(page, hand)
    await doByHand(page, deed.do, datedFields(deed, todayIn(timeZone)))
    byHand += 1
    expect(await page.locator('.baken-tour').textContent()).toContain('Oefening: Een jonge man')
    await page.goto(tour)
  }
  expect([byHand, await isOver(page)]).toEqual([mine.length, true])
  expect(desk.complaints).toEqual([])
}, 300_000)

test.each([
  ['girl_of_sixteen', '/intake', '#intake-send'],
  ['mother_with_two_children', '/counter', '[aria-labelledby=open] form .baken-buttons button'],
])(
  '%s: a report that is taken in by hand opens the case of the tour, and naming its owner counts',
  async (story, place, button) => {
    const page = await desk.pageOf('Samira Proefhuis')
    await page.goto('/tours')
    const begin = page.locator(`form:has(input[value=${story}])`)
    await begin.locator('[name=part][value=everybody]').check()
    await press(page, begin.locator('button'))
    const tour = new URL(page.url()).pathname
    await press(page, page.locator('#hand'))
    expect(new URL(page.url()).pathname).toBe(place)
    expect(await page.locator('[name=says]').inputValue()).not.toBe('')
    await press(page, page.locator(button).last())
    // The counter tells first what to do while the client still stands there.
    if (place === '/counter') await press(page, page.getByRole('link', { name: 'Open de casus' }))
    const number = /\/cases\/([^/?#]+)/.exec(page.url())?.[1]
    expect([await page.locator('main').textContent(), number]).toEqual([
      expect.anything(),
      expect.stringMatching(/^\d\d-/),
    ])
    expect(await page.locator('.baken-tour').textContent()).toContain(
      'Nu, als Ruben Voorbeeldsma: kies van wie de casus is.',
    )
    await press(page, page.locator('#tour-hand'))
    await page.locator('#owner-person').selectOption({ label: 'Marit van Oefenen' })
    await press(page, page.locator('form:has(#owner-person) button'))
    await page.goto(tour)
    expect(await page.locator('#next').locator('..').locator('..').textContent()).not.toContain(
      'kies van wie de casus is',
    )
    expect(await page.locator('#look').locator('..').locator('..').textContent()).toContain(number)
  },
  60_000,
)

test('on a phone the page of a story and the band above a case keep within the screen', async () => {
  const page = await desk.pageOf('Samira Proefhuis')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/tours')
  await expectNarrow(page)
  const begin = page.locator('form:has(input[value=girl_of_sixteen])')
  await begin.locator('[name=part][value=everybody]').check()
  await press(page, begin.locator('button'))
  await expectNarrow(page)
  await press(page, page.locator('#go-one'))
  await press(page, page.locator('#hand'))
  expect(await page.locator('.baken-tour').count()).toBe(1)
  await expectNarrow(page)
}, 60_000)

/** Sends the form that the tour led to: it is filled in as in the story, except for a safety plan and the choice of an owner. */
async function doByHand(page: Page, act: string, fields: Parameters<typeof fillForm>[1]): Promise<void> {
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1))
  const named = page.locator(`form[id="${id}"]`)
  const form = (await named.count()) > 0 ? named : page.locator('form[id="finish-step"]')
  if (act === 'write-safety-plan') await fillForm(form, fields)
  await send(page, form)
  if (act === 'make-referral') await send(page, page.locator('[aria-labelledby=send] form').first())
  const said = await page.locator('.baken-notice--danger[role=alert], .baken-error').allTextContents()
  expect([act, new URL(page.url()).searchParams.get('done'), said]).toEqual([act, act, []])
}

/** Presses a button with the keyboard. */
async function press(page: Page, button: Locator): Promise<void> {
  await button.focus()
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function isOver(page: Page): Promise<boolean> {
  return (await page.getByText('Het verhaal is uit').count()) > 0
}

async function expectNarrow(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wider).toBeLessThanOrEqual(0)
}
