import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importText } from '../registerWork.ts'
import { type Device, enrolWithPasskey, openRealDesk, type RealDesk, withDevice } from './realDesk.ts'
import { fillForm, findForm, send } from './stories/actOnScreen.ts'

const reason = 'Zij belde vanaf een ander nummer en wordt morgenochtend op het vliegveld verwacht.'

let desk: RealDesk

beforeAll(async () => {
  desk = await openRealDesk()
  await importText(desk.world.register, readFileSync('test/fixtures/late-knowledge.csv', 'utf8'))
})
afterAll(() => desk.close())

/** Changes the sessions of everybody but the administrator, who invites. */
const onSessions = (change: string) =>
  desk.world.sql(`update session set ${change} where ended_at is null and person <> ${desk.administrator.actor.person}`)

/** The last sign of anybody is so long ago that the session is over by time. */
const endByTime = () => onSessions(`seen = seen - interval '2 hours'`)

const growStale = () => onSessions(`authenticated_at = clock_timestamp() - interval '1 hour'`)

async function typeReason(page: Page): Promise<void> {
  await page.goto('/emergency-access')
  await page.fill('#emergency-number', 'C-2020-0001')
  await page.fill('#emergency-reason', reason)
}

async function backWithPasskey(page: Page): Promise<void> {
  await page.waitForURL('**/sign-in')
  await page.getByRole('button', { name: 'Met uw passkey' }).click()
}

async function seesReason(page: Page): Promise<void> {
  await page.waitForURL('**/emergency-access')
  await page.getByText(/^Dit is bewaard op/).waitFor()
  expect(await page.inputValue('#emergency-number')).toBe('C-2020-0001')
  expect(await page.inputValue('#emergency-reason')).toBe(reason)
}

async function asCaseworker(name: string, work: (device: Device) => Promise<void>): Promise<void> {
  const link = await desk.invite(name)
  await withDevice(desk, {}, async (device) => {
    await enrolWithPasskey(device, link)
    await work(device)
  })
}

describe('nothing that was typed is lost', () => {
  test('when a form is sent after the session ended', () =>
    asCaseworker('fatima', async ({ page }) => {
      await typeReason(page)
      await endByTime()
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await page.getByText('Wat u invulde, is voor u bewaard').waitFor()
      await page.getByRole('link', { name: 'Naar aanmelden' }).click()
      await backWithPasskey(page)
      await seesReason(page)
    }))

  test('when an entry of the journal is sent after the session ended', () =>
    asCaseworker('roos', async ({ page }) => {
      await desk.world.sql(`insert into case_grant (tenant, principal, case_id, kind)
        select c.tenant, p.id, c.case_id, 'team' from case_state c join principal p on p.tenant = c.tenant and p.name ilike '%roos%'
        where c.number = 'C-2020-0002'`)
      const form = await findForm(page, 'C-2020-0002', 'write-entry', {})
      if (!form) throw new Error('no form for an entry')
      await fillForm(form, { kind: 'fact', text: reason })
      await endByTime()
      await form.getByRole('button').last().click()
      await page.getByText('Wat u invulde, is voor u bewaard').waitFor()
      await page.getByRole('link', { name: 'Naar aanmelden' }).click()
      await backWithPasskey(page)
      await page.waitForURL('**/cases/C-2020-0002/journal*')
      const again = page.locator('form[action*="/write-entry"]')
      await again.locator('.baken-draft').waitFor()
      expect(await again.locator('[name=text]').inputValue()).toBe(reason)
      await send(page, again)
      expect(await page.locator('main').textContent()).toContain(reason)
    }))

  test('when the page was left, and it is thrown away for good', () =>
    asCaseworker('kees', async ({ page }) => {
      const [saved] = await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith('/drafts')),
        typeReason(page),
      ])
      expect(saved.status()).toBe(204)
      const [{ sealed } = { sealed: Buffer.of() }] = await desk.world.sql<{ sealed: Buffer }>(
        'select sealed from draft order by saved desc limit 1',
      )
      expect(sealed.toString('latin1')).not.toContain('vliegveld')
      await page.goto('/cases')
      await page.goto('/emergency-access')
      await seesReason(page)
      await Promise.all([
        page.waitForResponse((answer) => answer.url().includes('/drafts/removal')),
        page.getByRole('button', { name: 'Gooi weg' }).click(),
      ])
      expect(await page.inputValue('#emergency-reason')).toBe('')
      await page.reload()
      expect(await page.getByText(/^Dit is bewaard op/).count()).toBe(0)
    }))

  test('when it has to be confirmed first, and what was sent is not kept', () =>
    asCaseworker('ilse', async ({ page }) => {
      await typeReason(page)
      await growStale()
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await page.waitForURL('**/step-up')
      await page.getByRole('button', { name: 'Met uw passkey' }).click()
      await seesReason(page)
      await page.getByRole('button', { name: 'Open voor 1 uur' }).click()
      await page.waitForURL('**/cases/C-2020-0001')
      await page.goto('/drafts')
      await page.getByText('Er is niets bewaard').waitFor()
      await growStale()
      await page.goto('/account/password')
      await page.waitForURL('**/step-up')
      await page.getByRole('button', { name: 'Met uw passkey' }).click()
      await page.waitForURL('**/account/password')
    }))

  test('by another person: a form that was kept is found by nobody else', async () => {
    await asCaseworker('piet', async ({ page }) => {
      await page.goto('/emergency-access')
      await page.waitForLoadState('networkidle')
      expect(await page.inputValue('#emergency-reason')).toBe('')
      expect(await page.getByText(/^Dit is bewaard op/).count()).toBe(0)
    })
  })
})

describe('a page that nobody looks at', () => {
  test('warns, goes on when somebody is there, and otherwise shows nothing but a lock', () =>
    asCaseworker('omar', async ({ page }) => {
      await page.clock.install()
      await page.goto('/emergency-access')
      await page.fill('#emergency-reason', reason)
      // What is typed is kept, which shows that somebody is there: the time is counted from then.
      await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/drafts')), page.clock.runFor(2_500)])
      const warning = page.getByText('Over twee minuten gaat het scherm op slot')
      await page.clock.fastForward('26:30')
      expect(await warning.isVisible()).toBe(false)
      await page.clock.fastForward('01:00')
      expect(await warning.isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Ik ben er nog' }).click()
      await warning.waitFor({ state: 'hidden' })
      await page.clock.fastForward('30:00')
      await page.getByRole('heading', { name: 'Het scherm is op slot' }).waitFor()
      expect(await page.locator('body').textContent()).not.toMatch(/Noodtoegang|vliegveld/)
      await endByTime()
      await page.getByRole('button', { name: 'Meld u weer aan' }).click()
      await backWithPasskey(page)
      await page.waitForURL('**/emergency-access')
      await expect.poll(() => page.inputValue('#emergency-reason')).toBe(reason)
    }))
})

test('who sees no case begins where their work is', async () => {
  for (const [name, role, begins] of [
    ['hanna', 'auditor', '/access-log'],
    ['tess', 'analyst', '/figures/'],
    ['fleur', 'chat_worker', '/conversations'],
    ['nadia', 'administrator', '/people'],
  ] as const) {
    const link = await desk.invite(name, role)
    await withDevice(desk, {}, async ({ page }) => {
      await page.goto(link)
      await page.getByRole('button', { name: 'Begin' }).click()
      await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
      await page.getByRole('button', { name: 'Klaar: ga aan het werk' }).click()
      await page.waitForURL(`**${begins}*`)
      expect(await page.locator('main').textContent()).not.toContain('Niet gevonden')
    })
  }
})
