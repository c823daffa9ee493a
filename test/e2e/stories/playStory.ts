import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readTours } from '../../../src/boundary/demo/readTours.ts'
import { addDays } from '../../../src/domain/terms/calendar.ts'
import { type Deed, type DeedFields, datedFields } from '../../../src/domain/tours/deed.ts'
import type { Refused } from '../../../src/domain/tours/tour.ts'
import { profilesFolder } from '../../../src/main/config.ts'
import { slugOf } from '../../../src/web/tours/placeOfDeed.ts'
import { fillForm, findForm, send, sendUnoffered } from './actOnScreen.ts'
import type { StoryDesk } from './storyDesk.ts'
import { takePicture } from './tourPictures.ts'

/** Plays a story on the screens of everybody in it, from the report to aftercare. Gives the number of its case. */
export async function playStory(desk: StoryDesk, story: string): Promise<string> {
  const tour = (await readTours(profilesFolder, 'nl')).find((one) => one.story === story)
  if (!tour) throw new Error(`no tour of ${story}`)
  let number = ''
  const asked = tour.steps.some(({ event }) => event === 'advice_request_made') && (await askAdvice(desk))
  for (const [index, { event, deeds, refused }] of tour.steps.entries()) {
    for (const [turn, deed] of deeds.entries()) {
      if (refused?.after === turn) await tryRefused(desk, number, refused)
      desk.moveTo(deed.day)
      const from = asked && deed.do === 'intake' ? asked : undefined
      number = (await doOnScreen(desk, number, deed, from)) ?? number
    }
    if (refused && refused.after >= deeds.length) await tryRefused(desk, number, refused)
    const last = deeds.at(-1)
    if (last) await takePicture(await desk.pageOf(last.by), { story, index, event })
  }
  return number
}

/** Does a deed with the forms that its person has. Gives the number of the case when it is opened. */
async function doOnScreen(
  desk: StoryDesk,
  number: string,
  deed: Deed,
  from: string | undefined,
): Promise<string | undefined> {
  const fields = fieldsOf(desk, deed)
  if (deed.do === 'intake') return takeIn(desk, deed, fields, from)
  if (deed.do === 'owner') return nameOwner(desk, number, deed, fields)
  const page = await desk.pageOf(deed.by)
  const form = await findForm(page, number, deed.do, fields)
  if (!form) throw new Error(`${deed.by} has no form for ${deed.do} on day ${deed.day}`)
  await fillForm(form, fields).catch((error: unknown) => {
    throw new Error(`${deed.do} of day ${deed.day}`, { cause: error })
  })
  await send(page, form)
  // What is shared is shown as the other side will read it, and then sent.
  if (deed.do === 'make-referral') await send(page, page.locator('[aria-labelledby=send] form').first())
  const said = await page.locator('.baken-notice__title, .baken-error').allTextContents()
  expect([deed.do, new URL(page.url()).searchParams.get('done'), said]).toEqual([deed.do, deed.do, expect.anything()])
  return undefined
}

/** The call of a school that asks what to do: nothing on the family is written down. Gives the number of the advice request. */
async function askAdvice(desk: StoryDesk): Promise<string> {
  desk.moveTo(0)
  const page = await desk.pageOf('Ilse Schijnstra')
  await page.goto('/intake')
  const form = page.locator('form:has(#intake-send)')
  const asked = { kind: 'advice_request', reporter_role: 'school', channel: 'phone', topic: 'abandonment' }
  await fillForm(form, asked)
  await Promise.all([page.waitForNavigation(), page.locator('#intake-send').click()])
  const number = /\/advice-requests\/([^/?#]+)/.exec(page.url())?.[1]
  if (number === undefined) throw new Error('no advice request was made')
  return number
}

/** Of the counter or of the hub: the page of who takes it in. */
async function takeIn(desk: StoryDesk, { by }: Deed, fields: DeedFields, from: string | undefined): Promise<string> {
  const page = await desk.pageOf(by)
  const isCounter = desk.actorOf(by).role === 'consular_officer'
  await page.goto(isCounter ? '/counter' : from === undefined ? '/intake' : `/intake?from=${from}`)
  const { channel, reporter_role, place, on, ...said } = fields
  const form = page.locator(isCounter ? '[aria-labelledby=open] form' : 'form:has(#intake-send)')
  // A counter knows who reports, how, where and today.
  await fillForm(form, isCounter ? said : ({ ...said, channel, reporter_role, place, on } as DeedFields))
  if (isCounter) await send(page, form)
  else await Promise.all([page.waitForNavigation(), page.locator('#intake-send').click()])
  const found = /\/(?:cases|counter\/sent)\/([^/?#]+)/.exec(page.url())?.[1]
  if (found === undefined) throw new Error(`no case was opened: ${await page.locator('main').textContent()}`)
  return found
}

/** The manager names the owner on the page of who may see a case, and has the team of the owner work along. */
async function nameOwner(
  desk: StoryDesk,
  number: string,
  { by }: Deed,
  { person: name }: DeedFields,
): Promise<undefined> {
  const page = await desk.pageOf(by)
  const owner = desk.actorOf(String(name))
  const choose = async (field: string, principal: number) => {
    await page.goto(`/cases/${number}/access`)
    // A team that works on the case already is not offered.
    if ((await page.locator(`${field} option[value="${principal}"]`).count()) === 0) return
    await page.locator(field).selectOption(String(principal))
    await Promise.all([page.waitForNavigation(), page.locator(`form:has(${field}) button`).click()])
    expect([field, new URL(page.url()).searchParams.has('done')]).toEqual([field, true])
  }
  for (const principal of owner.principals) {
    if (principal !== owner.person) await choose('#team-principal', principal)
  }
  await choose('#owner-person', owner.person)
  return undefined
}

/** Tries what the story says is refused, and reads why on the screen, in both languages. */
async function tryRefused(desk: StoryDesk, number: string, { deed, reason }: Refused): Promise<void> {
  desk.moveTo(deed.day)
  const page = await desk.pageOf(deed.by)
  const fields = fieldsOf(desk, deed)
  const form = await findForm(page, number, deed.do, fields)
  if (reason === 'not-offered') {
    expect([deed.do, form]).toEqual([deed.do, undefined])
    return
  }
  for (const language of ['en', 'nl'] as const) {
    await page.goto(`/cases/${number}/${slugOf(deed.do)}?lang=${language}`)
    const offered = await findForm(page, number, deed.do, fields)
    // Where the page does not even invite to it, somebody goes past the page.
    if (offered) await fillForm(offered, fields)
    if (offered) await send(page, offered)
    else await sendUnoffered(page, `/cases/${number}/${slugOf(deed.do)}/${deed.do}`, fields)
    const said = await page.locator('.baken-notice--danger[role=alert] .baken-notice__title').textContent()
    expect(said).toContain(await beginningOf(language, reason, slugOf(deed.do)))
  }
}

/** The fixed beginning of the sentence that says why, by its reason: that of the chapter, of all of casework, or of wherever it stands. */
async function beginningOf(language: 'nl' | 'en', reason: string, chapter: string): Promise<string> {
  const key = `refused_${reason.replaceAll('-', '_')}`
  for (const room of [chapter, 'casework', 'contact', 'plan', 'safety', 'intake', 'verification']) {
    if (!existsSync(`messages/${language}/${room}.json`)) continue
    const texts: Readonly<Record<string, string>> = JSON.parse(
      await readFile(`messages/${language}/${room}.json`, 'utf8'),
    )
    const text = texts[key]
    if (text !== undefined) return text.split('{')[0] ?? ''
  }
  throw new Error(`no sentence for ${reason}`)
}

function fieldsOf(desk: StoryDesk, deed: Deed): DeedFields {
  const fields = datedFields(deed, desk.dayZero)
  const { organisation } = fields
  const named = typeof organisation === 'string' ? { organisation: desk.organisationOf(organisation) } : {}
  // No acute danger: then the question on the police has an answer of its own, which is sent as nothing.
  const police = deed.do === 'set-safety-level' ? { police: '' } : {}
  return { ...police, ...fields, ...named }
}

/** The day of a story as a date. */
export function dayOf({ dayZero }: StoryDesk, day: number): string {
  return addDays(dayZero, day)
}
