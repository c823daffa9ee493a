import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { addDue, addEvent, addShare, addWorkCase, workersOf } from '../../../../test/support/workHub.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { todayIn } from '../../../main/today.ts'

let desk: TestDesk
const today = todayIn('Europe/Amsterdam')
const inDays = (days: number) => addDays(today as IsoDate, days)

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const { noord, zuid, safety } = workersOf(desk)
  const { register } = desk
  await addWorkCase(register, {
    id: 11,
    owner: noord.person,
    team: [noord.person],
    level: 'acute',
    dangerOn: inDays(6),
  })
  await addWorkCase(register, { id: 21, owner: zuid.person, team: [zuid.person] })
  await addDue(register, 11, [
    { code: 'planned_wedding_warnings', due: inDays(6) },
    { code: 'first_answer', due: inDays(-2) },
    { code: 'provisional_guardianship_lapse', due: inDays(9) },
    { code: 'return_step', subject: 'no_such_step', due: today },
    {
      code: 'safety_check_answer',
      subject: '1',
      organisation: safety.organisation,
      since: inDays(-5),
      due: inDays(-1),
    },
  ])
  await addDue(register, 21, [{ code: 'determination_answer', subject: '1', due: inDays(-2) }])
  await addShare(register, 11, safety, noord.person)
  await addEvent(register, 11, zuid.person, new Date().toISOString())
})
afterAll(() => desk.drop())

test('the first page of a handler is their work of today, in both languages', async () => {
  const signedIn = await desk.as('noord', '/today')
  expect(signedIn.statusCode).toBe(200)
  expect(signedIn.body).toContain('Acuut gevaar. Huwelijk gepland op')
  expect(signedIn.body).toContain('2 dagen geleden')
  expect(signedIn.body).toContain('Te laat')
  const english = (await desk.as('noord', '/today?lang=en')).body
  for (const text of ['Acute danger. Wedding planned on', '2 days ago', 'Late', 'in 9 days', 'How we count']) {
    expect(english).toContain(text)
  }
})

test('a page of work names no client, and says which term nobody checked', async () => {
  const { body } = await desk.as('noord', '/today')
  expect(body).toContain('Voorlopige voogdij vervalt')
  expect(body).toContain('niet geverifieerd')
  expect(body).not.toContain('Verzonnen')
})

test("a case of another team is on nobody else's page", async () => {
  expect((await desk.as('noord', '/today?of=team')).body).not.toContain('C-21')
  expect((await desk.as('zuid', '/today')).body).toContain('C-21')
  expect((await desk.as('zuid', '/today')).body).not.toContain('C-11')
  expect((await desk.as('manager', '/today?of=team')).body).toMatch(/C-11[\s\S]*C-21/)
})

test('who answers for the whole hub begins with all of it', async () => {
  expect((await desk.as('manager', '/today')).body).toMatch(/C-11[\s\S]*C-21/)
  expect((await desk.as('manager', '/today?of=mine')).body).not.toContain('C-21')
})

test('an organisation finds what it was asked, and no danger, no event and no day of the hub', async () => {
  const { statusCode, body } = await desk.as('safety', '/today')
  expect(statusCode).toBe(200)
  expect(body).toContain('Antwoord op een veiligheidscheck')
  for (const text of ['Acuut gevaar', 'Eerste antwoord', 'Veranderd', 'Voorlopige voogdij']) {
    expect(body).not.toContain(text)
  }
})

test.each(['analyst', 'auditor', 'administrator', 'chat'] as const)(
  'to %s, who reads no cases, the work of a day is not there',
  async (who) => {
    for (const url of ['/today', '/calendar', '/terms', '/account/calendar']) {
      expect((await desk.as(who, url)).statusCode).toBe(404)
    }
  },
)

test('what others wrote is gone from the page once one says that it was seen', async () => {
  const { body } = await desk.as('noord', '/today')
  expect(body).toContain('Gezien, begin opnieuw')
  const at = /name="at" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const answer = await desk.as('noord', '/today/seen', { at, of: 'mine' })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/today?of=mine'])
  expect((await desk.as('noord', '/today')).body).toContain('Anderen hebben sindsdien niets')
})

test.each([
  ['/today?of=everybody', 'of'],
  ['/today?since=2020-01-01', 'since'],
  ['/calendar?on=2026-02-30', 'on'],
  ['/calendar?span=year', 'span'],
])('%s is refused with what was expected there', async (url, field) => {
  const { statusCode, body } = await desk.as('noord', url)
  expect(statusCode).toBe(400)
  expect(body).toContain(field)
})

test('a moment that is none is no moment until which somebody looked', async () => {
  expect((await desk.as('noord', '/today/seen', { at: 'yesterday' })).statusCode).toBe(400)
})

test('how dates are counted says each term with its source, and none of Veilig Thuis', async () => {
  const { body } = await desk.as('noord', '/terms')
  for (const text of [
    'Ministerie bevestigt of betwist',
    '5 werkdagen',
    'niet geverifieerd: bronnen verschillen',
    'eigen afspraak',
  ]) {
    expect(body).toContain(text)
  }
  for (const code of ['vt_safety_assessment', 'vt_inform_family']) expect(body).not.toContain(code)
  expect((await desk.as('noord', '/terms?lang=en')).body).toContain('5 working days')
})

test('no page of work asks to tell or reach the family, whatever it stands on', async () => {
  const { register } = desk
  const { noord } = workersOf(desk)
  const codes = [
    ...register.profile.terms.entries
      .filter(({ desk: of, informsFamily }) => of === undefined && !informsFamily)
      // A period of the year is no thing to do.
      .filter(({ kind }) => kind !== 'window'),
    ...register.profile.casework.task_kinds.entries,
  ].map(({ code }) => code)
  await addWorkCase(register, { id: 31, owner: noord.person, team: [noord.person] })
  await addDue(
    register,
    31,
    [...new Set(codes)].map((code) => ({ code, due: today })),
  )
  const asks = /famil\w* (informeren|inlichten|bellen|spreken)|(inform|tell|call|contact)\w* (the )?famil/i
  for (const lang of ['nl', 'en']) {
    for (const url of [`/today?lang=${lang}`, `/calendar?span=week&lang=${lang}`, `/terms?lang=${lang}`]) {
      const page = await desk.as('noord', url)
      expect(page.statusCode).toBe(200)
      expect(page.body.replaceAll(/<[^>]+>/g, ' ')).not.toMatch(asks)
    }
  }
  await register.asAdministrator((client) => client.query('delete from agenda_item where case_id = 31'))
})

test('a month and a week show what is due on their days, with holidays and whether anybody checked them', async () => {
  const { body } = await desk.as('noord', `/calendar?span=month&on=${inDays(9)}`)
  expect(body).toContain('Voorlopige voogdij vervalt')
  expect((await desk.as('noord', '/calendar?span=week&on=2026-07-20')).body).toMatch(
    /Zomervakantie 2026, regio Midden: 18 juli 2026 tot en met 30 augustus 2026[\s\S]{0,400}niet geverifieerd/,
  )
  expect((await desk.as('noord', '/calendar?span=week&on=2027-07-20')).body).toContain(
    'de dagen zijn nog niet ingevuld',
  )
})

test('a secret address gives a calendar without a session, and without any content', async () => {
  const page = await desk.as('noord', '/account/calendar', {})
  const [, address = ''] = /<code[^>]*>([^<]+)<\/code>/.exec(page.body) ?? []
  const path = new URL(address).pathname
  const { statusCode, headers, body } = await desk.app.inject({ url: path })
  expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'text/calendar; charset=utf-8',
    'no-store',
  ])
  expect(body).toContain('BEGIN:VCALENDAR')
  expect(body).toContain(`DTSTART;VALUE=DATE:${inDays(-2).replaceAll('-', '')}`)
  expect(body).toMatch(/SUMMARY:Baken: 1 termijn\r?\n/)
  expect(body).not.toMatch(/C-11|voogdij|check|antwoord|Marit/i)
  expect((await desk.app.inject({ url: `${path}?lang=en` })).body).toContain('Baken: 1 date')
  await desk.as('noord', '/account/calendar/removal', {})
  expect((await desk.app.inject({ url: path })).statusCode).toBe(404)
})

test('an address that nobody has, or that is none, is not there', async () => {
  for (const file of [`${'A'.repeat(43)}.ics`, 'x.ics', `${'A'.repeat(43)}`, `${'A'.repeat(200)}.ics`]) {
    expect((await desk.app.inject({ url: `/calendar/${file}` })).statusCode).toBe(404)
  }
})
