import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import { addDays } from '../../../domain/terms/calendar.ts'

let desk: AskingDesk
let number: string

beforeAll(async () => {
  desk = await openAskingDesk()
  number = await desk.newCase({ danger: 'now', police: 'called' })
})
afterAll(() => desk.drop())

const shift = (changes: Readonly<Record<string, string>> = {}) => ({
  role_name: 'piketdienst consulair',
  from_day: addDays(desk.today, -1),
  from_time: '09:00',
  until_day: addDays(desk.today, 2),
  until_time: '09:00',
  answers_by: 'telephone',
  number: '+31 70 000 00 01',
  ...changes,
})

test('a post without anybody on the list stands in red, with the number of the profile, its source, and that nobody called it', async () => {
  const { statusCode, body } = await desk.as('noord', '/duty')
  expect(statusCode).toBe(200)
  expect(body).toMatch(/Niemand van het ministerie op de lijst: [^<]+ – /)
  expect(body).toContain('tel:+31247247247')
  expect(body).toContain('niet door ons nagebeld')
  expect(body).toContain('nummer niet ingevuld')
  const english = (await desk.as('noord', '/duty?lang=en')).body
  expect(english).toMatch(/Nobody of the ministry on the list/)
  expect(english).toContain('In those hours call:')
})

test('a partner puts its own duty on the list; the gap is gone, and colleagues of the tenant see the number', async () => {
  const sent = await desk.as('consular', '/duty/shifts', shift())
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/duty?done=saved'])
  for (const who of ['noord', 'safety', 'chat', 'consular'] as const) {
    const { body } = await desk.as(who, '/duty')
    expect(body).toContain('tel:+31700000001')
    expect(body).toContain('niet nagebeld')
    expect(body).not.toContain('Niemand van het ministerie op de lijst')
    expect(body).toContain('Niemand van het knooppunt op de lijst')
  }
})

test('who is not signed in, or does not work on cases, sees no list', async () => {
  expect((await desk.app.inject({ url: '/duty' })).body).not.toContain('+31 70 000 00 01')
  for (const who of ['analyst', 'auditor', 'administrator', 'editor'] as const) {
    expect((await desk.as(who, '/duty')).statusCode).toBe(404)
    expect((await desk.as(who, '/duty/shifts', shift())).statusCode).toBe(404)
  }
})

test('a refused shift says why and what instead, in both languages, and keeps what was typed', async () => {
  const wrong = shift({ until_day: addDays(desk.today, -3), role_name: 'avondploeg' })
  const nl = await desk.as('senior', '/duty/shifts', wrong)
  expect(nl.statusCode).toBe(422)
  expect(nl.body).toContain('De dienst eindigt voordat hij begint.')
  expect(nl.body).toContain('Een dienst over middernacht eindigt op de volgende dag.')
  expect(nl.body).toContain('avondploeg')
  const en = await desk.as('senior', '/duty/shifts?lang=en', wrong)
  expect(en.body).toContain('The shift ends before it begins.')
  expect((await desk.as('senior', '/duty/shifts', shift({ from_time: '9 uur' }))).statusCode).toBe(422)
})

test('a caseworker plans nothing: no form, and a form that is sent all the same is forbidden', async () => {
  expect((await desk.as('noord', '/duty')).body).not.toContain('Dienst toevoegen')
  expect((await desk.as('noord', '/duty/shifts', shift())).statusCode).toBe(403)
})

test('the case with danger is offered to who hands over, and what is said of it is not on the page but in its journal', async () => {
  const { body } = await desk.as('noord', '/duty')
  expect(body).toContain(`value="${number}"`)
  const senior = String(desk.made.people.get('Bilal Modelzadeh'))
  const headers = { ...(await desk.headersOf('noord')), 'content-type': 'application/x-www-form-urlencoded' }
  const payload = `to=${senior}&number=${number}&text=Bel+het+consulaat+terug.&number=&text=`
  const send = (more = '') => {
    return desk.app.inject({ method: 'POST', url: `/duty/handovers${more}`, headers, payload })
  }
  const warned = await send()
  expect([warned.statusCode, warned.body.includes('Deze collega heeft het komende etmaal geen dienst.')]).toEqual([
    422,
    true,
  ])
  expect((await send('?lang=en')).body).toContain('This colleague has no shift in the next 24 hours.')
  expect(warned.body).toContain('name="anyway"')
  const anyway = { method: 'POST', url: '/duty/handovers', headers, payload: `${payload}&anyway=yes` } as const
  const sent = await desk.app.inject(anyway)
  expect([sent.statusCode, sent.headers.location]).toEqual([303, '/duty?done=handover_done'])
  const page = (await desk.as('senior', '/duty')).body
  expect(page).toContain('Ik neem het over')
  expect(page).toContain(`/cases/${number}/journal`)
  expect(page).not.toContain('consulaat terug')
  const [, id = ''] = /\/duty\/handovers\/(\d+)/.exec(page) ?? []
  expect((await desk.as('zuid', `/duty/handovers/${id}`, {})).statusCode).toBe(404)
  expect((await desk.as('senior', `/duty/handovers/${id}`, {})).statusCode).toBe(303)
  expect((await desk.as('noord', '/duty')).body).toContain('Overgenomen om')
})

test('partners, other teams and the chat are shown no case on the page', async () => {
  for (const who of ['consular', 'safety', 'shelter', 'zuid', 'chat'] as const) {
    expect((await desk.as(who, '/duty')).body).not.toContain(number)
  }
})

test('a handover about a case that the next can’t see is refused in words that name the case', async () => {
  const zuid = String(desk.made.people.get('Samira Proefhuis'))
  const other = await desk.newCase()
  const answer = await desk.as('noord', '/duty/handovers', { to: zuid, number: other, text: 'x', anyway: 'yes' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(`Deze collega kan casus ${other} niet zien.`)
})

test.each(['/duty/shifts/0/check', '/duty/shifts/x/withdrawal', '/duty/shifts/99999/check', '/duty/handovers/99999'])(
  '%s, which is nobody’s, is not there',
  async (url) => {
    expect((await desk.as('manager', url, {})).statusCode).toBe(404)
  },
)
