import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { openSharingDesk, type SharingDesk } from '../../../../test/support/sharingDesk.ts'

const REASON = 'De politie staat bij de deur en vraagt wie zij is.'
let desk: SharingDesk
let number = ''

beforeAll(async () => {
  desk = await openSharingDesk()
  const [row] = await ask<{ number: string }>(
    desk.register,
    `select c.number from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 order by c.number limit 1`,
    [desk.made.teams.get('Noord')],
  )
  number = row?.number ?? ''
  const opened = await desk.as('zuid', '/emergency-access', { number, reason: REASON })
  expect(opened.statusCode).toBe(303)
})
afterAll(() => desk.drop())

const until = () => `${Number(desk.today.slice(0, 4)) + 1}${desk.today.slice(4)}`
const share = () => ({
  organisation: String(desk.organisation('Opvanghuis Denkbeeld')),
  ground: 'vital_interest',
  purpose: 'shelter',
  until: until(),
})
const referral = async () => ({
  ...share(),
  seen: String(await desk.version(number)),
  on: desk.today,
  destination: 'mens_shelter',
  areas: 'identity',
  text: 'Neem haar vannacht op.',
})

test('who came in by emergency access is offered no form for sharing, and reads why', async () => {
  const access = (await desk.as('zuid', `/cases/${number}/access`)).body
  expect(access).toContain('Met noodtoegang verandert u niet wie de casus ziet')
  expect(access).not.toMatch(/action="[^"]*\/access\/(shares|team|owner)/)
  const sharing = (await desk.as('zuid', `/cases/${number}/sharing`)).body
  expect(sharing).toContain('delen en overdragen kan zo niet')
  expect(sharing).not.toContain('package/make-referral')
  expect((await desk.as('zuid', `/cases/${number}/sharing?lang=en`)).body).toContain('done this way')
})

test.each(['', 'yes'])('a share by emergency access is refused with its reason, sure %s', async (sure) => {
  const form = { ...share(), area: 'identity', ...(sure && { sure }) }
  const sent = await desk.as('zuid', `/cases/${number}/access/shares`, form)
  expect(sent.statusCode).toBe(422)
  expect(sent.body).toContain('U ziet deze casus door noodtoegang.')
  expect(sent.body).not.toContain('Wij begrepen dit verzoek niet')
})

test.each(['package', 'sharing'])('a referral by emergency access is refused with its reason, at %s', async (step) => {
  const sent = await desk.as('zuid', `/cases/${number}/${step}/make-referral`, await referral())
  expect(sent.statusCode).toBe(422)
  expect(sent.body).toContain('delen en overdragen kan zo niet')
  const shares = await ask(desk.register, 'select id from case_share')
  expect(shares).toEqual([])
})

test('who works on the case shares it as before', async () => {
  const page = (await desk.as('noord', `/cases/${number}/access`)).body
  expect(page).toContain(`action="/cases/${number}/access/shares`)
  const sent = await desk.as('noord', `/cases/${number}/sharing/make-referral`, await referral())
  expect(sent.statusCode).toBe(303)
})
