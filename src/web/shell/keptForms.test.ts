import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '../../../test/registerWork.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { landingOf } from './landing.ts'
import { paths } from './paths.ts'

const reason = 'Zij wordt morgen op het vliegveld verwacht.'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
beforeEach(() => ask(desk.register, 'delete from draft'))
afterAll(() => desk.drop())

const drafts = () => ask<{ form: string }>(desk.register, 'select form from draft')

/** Sends a form with the cookie of somebody whose session is over by time. */
async function sendLate(who: Colleague, url: string, form: Record<string, string>) {
  const headers = await desk.headersOf(who)
  await ask(desk.register, `update session set seen = seen - interval '2 hours' where ended_at is null`)
  return post(headers, url, form)
}

function post(headers: Readonly<Record<string, string>>, url: string, form: Record<string, string>) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return desk.app.inject({
    method: 'POST',
    url,
    headers: { ...headers, ...type },
    payload: new URLSearchParams(form).toString(),
  })
}

const emergency = { number: 'C-2018-0002', reason }

test('a form that comes in when the session is over is kept, and the page after signing in is the one it stood on', async () => {
  const { statusCode, body, cookies } = await sendLate('noord', paths.emergencyAccess, emergency)
  expect([statusCode, body.includes('is voor u bewaard')]).toEqual([401, true])
  expect(await drafts()).toEqual([{ form: 'emergency-access' }])
  expect(cookies.find(({ name }) => name === '__Host-baken-next')?.value).toBe(paths.emergencyAccess)
})

test('after that nobody but the same person finds it', async () => {
  await sendLate('noord', paths.emergencyAccess, emergency)
  const found = async (who: Colleague) => {
    const headers = await desk.headersOf(who)
    const payload = { form: 'emergency-access' }
    return desk.app.inject({ method: 'POST', url: `${paths.drafts}/find`, headers, payload })
  }
  expect((await found('zuid')).statusCode).toBe(204)
  expect((await found('noord')).json().fields).toContainEqual(['reason', reason])
})

test.each([
  [paths.password, { password: 'geheim geheim geheim', again: 'geheim geheim geheim' }],
  [paths.casesWithNames, { lang: 'nl' }],
])('what is sent to %s is not kept: it is no form to go on with', async (url, form) => {
  await sendLate('noord', url, form)
  expect(await drafts()).toEqual([])
})

test('a cookie that nobody ever had keeps nothing, and neither does one of a session that was ended', async () => {
  const stranger = { cookie: `__Host-baken-session=${'x'.repeat(43)}`, 'sec-fetch-site': 'same-origin' }
  expect((await post(stranger, paths.emergencyAccess, emergency)).statusCode).toBe(401)
  const headers = await desk.headersOf('noord')
  await post(headers, paths.signOut, {})
  expect((await post(headers, paths.emergencyAccess, emergency)).body).not.toContain('is voor u bewaard')
  expect(await drafts()).toEqual([])
})

test('a form that was done is forgotten; one with a mistake in it stays', async () => {
  const headers = await desk.headersOf('noord')
  const kept = { form: 'emergency-access', page: paths.emergencyAccess, fields: [['reason', reason]] }
  await desk.app.inject({ method: 'POST', url: paths.drafts, headers, payload: kept })
  expect((await post(headers, paths.emergencyAccess, { number: 'C-2018-0002', reason: 'kort' })).statusCode).toBe(400)
  expect(await drafts()).toHaveLength(1)
  const numbers = ['C-2018-0001', 'C-2018-0002']
  const isOpen = async (number: string) => (await desk.as('noord', paths.case(number))).statusCode === 200
  const other = (await isOpen(numbers[0] ?? '')) ? numbers[1] : numbers[0]
  expect((await post(headers, paths.emergencyAccess, { number: other ?? '', reason })).statusCode).toBe(303)
  expect(await drafts()).toEqual([])
})

test('a form that nobody can go on with is forgotten: what it was about is not there', async () => {
  const headers = await desk.headersOf('noord')
  const typed = { name: 'Iris Verzonnen', signInName: 'iris', place: 'caseworker.1', provider: '' }
  const kept = { form: 'people/new', page: paths.newPerson, fields: Object.entries(typed) }
  await desk.app.inject({ method: 'POST', url: paths.drafts, headers, payload: kept })
  expect(await drafts()).toEqual([{ form: 'people/new' }])
  expect((await post(headers, paths.newPerson, typed)).statusCode).toBe(404)
  expect(await drafts()).toEqual([])
})

test('what was typed is still there after a mistake that its own page explains', async () => {
  const headers = await desk.headersOf('noord')
  const kept = { form: 'emergency-access', page: paths.emergencyAccess, fields: [['reason', reason]] }
  await desk.app.inject({ method: 'POST', url: paths.drafts, headers, payload: kept })
  expect((await post(headers, paths.emergencyAccess, { number: 'C-1999-9999', reason })).statusCode).toBe(404)
  expect(await drafts()).toEqual([{ form: 'emergency-access' }])
})

test('every role begins on a page that it may see', async () => {
  const begins = [
    ['noord', 'caseworker'],
    ['intake', 'intake'],
    ['senior', 'senior'],
    ['manager', 'manager'],
    ['consular', 'consular_officer'],
    ['safety', 'safety_officer'],
    ['shelter', 'partner_worker'],
    ['chat', 'chat_worker'],
    ['analyst', 'analyst'],
    ['editor', 'knowledge_editor'],
    ['auditor', 'auditor'],
    ['privacy', 'privacy_officer'],
    ['administrator', 'administrator'],
  ] as const
  for (const [who, role] of begins) {
    const { statusCode, headers } = await desk.as(who, landingOf(role))
    const gone = statusCode === 302 ? await desk.as(who, String(headers.location)) : { statusCode }
    expect([role, gone.statusCode]).toEqual([role, 200])
  }
})

test('a form that is refused is kept as it was sent, in the place of what was kept while it was typed', async () => {
  const headers = await desk.headersOf('noord')
  const typed = { form: 'emergency-access', page: paths.emergencyAccess, fields: [['reason', 'Zij wordt']] }
  await desk.app.inject({ method: 'POST', url: paths.drafts, headers, payload: typed })
  expect((await post(headers, paths.emergencyAccess, { number: '', reason })).statusCode).toBe(400)
  const payload = { form: 'emergency-access' }
  const found = await desk.app.inject({ method: 'POST', url: `${paths.drafts}/find`, headers, payload })
  expect(found.json().fields).toContainEqual(['reason', reason])
})

test('the list of forms says which form of which case it was, and shows no code', async () => {
  const headers = await desk.headersOf('noord')
  const kept = {
    form: 'cases/c-2018-0001/return/record-follow-up',
    page: '/cases/C-2018-0001/return',
    fields: [
      ['moment', 'after_1_month'],
      ['note', 'Zij belt terug.'],
    ],
  }
  await desk.app.inject({ method: 'POST', url: paths.drafts, headers, payload: kept })
  const { body } = await desk.app.inject({ url: paths.drafts, headers })
  expect(body).toContain('Casus C-2018-0001, Terugkeer')
  expect(body).toContain('Zij belt terug.')
  expect(body).toContain('Na 1 maand')
  expect(body.replaceAll(/<[^>]*>/g, '')).not.toContain('after_1_month')
})
