import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { giveReaderKey } from '../../../../test/support/talkDesk.ts'
import { colleagues, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
})
afterAll(() => desk.drop())

const as = (url: string, form?: Record<string, string>) => desk.as('administrator', url, form)

async function personNamed(name: string): Promise<number> {
  const [row] = await ask<{ id: number }>(desk.register, `select id from principal where name = $1`, [name])
  return row?.id ?? 0
}

const saidIn = (body: string) =>
  [...body.matchAll(/baken-(?:error|notice__title)[^>]*>(?:<svg.*?<\/svg>)?([^<]*)/g)].map(([, text]) => text)

test.each(['/people', '/people/new', '/people/1', '/organisations', '/organisations/1', '/teams'])(
  '%s is for administrators, and for nobody else',
  async (url) => {
    for (const who of colleagues) {
      const { statusCode } = await desk.as(who, url)
      if (who !== 'administrator') expect([who, statusCode]).toEqual([who, 404])
    }
  },
)

test('an administrator sees everybody with role, organisation and state, and no case', async () => {
  const { body, statusCode } = await as('/people')
  expect(statusCode).toBe(200)
  for (const said of ['Marit van Oefenen', 'consulair medewerker', 'Oefenministerie', 'actief']) {
    expect([said, body.includes(said)]).toEqual([said, true])
  }
  expect((await as('/cases')).statusCode).toBe(404)
  expect(body.includes('href="/cases"')).toBe(false)
})

const newcomer = { name: 'Iris Verzonnen', signInName: 'iris', place: '', provider: '' }

test('an organisation that is not there is told beside the field in which it was chosen', async () => {
  const { body, statusCode } = await as('/people/new', { ...newcomer, place: 'caseworker.999999' })
  expect([statusCode, saidIn(body)]).toEqual([404, ['Kies een rol.']])
})

test('an invitation is a link that is shown once, and a line in the log', async () => {
  const [hub] = await ask<{ id: number }>(desk.register, `select id from organisation where kind = 'hub'`)
  const { body, statusCode, headers } = await as('/people/new', { ...newcomer, place: `caseworker.${hub?.id}` })
  expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store'])
  const [, link] = /<code[^>]*>([^<]*)<\/code>/.exec(body) ?? []
  expect(link).toMatch(/^http:\/\/localhost(?::\d+)?\/invitations\/[A-Za-z0-9_-]{40,}$/)
  const person = await personNamed('Iris Verzonnen')
  const shown = await as(`/people/${person}`)
  expect(shown.body.includes(link ?? '')).toBe(false)
  expect(shown.body.includes('uitgenodigd')).toBe(true)
  const again = await as(`/people/${person}/invitation`, {})
  expect(again.body.includes('/invitations/')).toBe(true)
  const written = await ask(
    desk.register,
    `select action, part from access_log where action = 'invite_account' order by id`,
  )
  expect(written).toEqual([1, 2].map(() => ({ action: 'invite_account', part: `account.${person}.caseworker` })))
})

test.each([
  ['a name that is empty', { name: '' }, 'Vul een naam in van 2 tot 80 tekens.'],
  [
    'a sign-in name with a space',
    { signInName: 'iris v' },
    'Gebruik 2 tot 40 kleine letters, cijfers, punten of streepjes. Begin met een letter of cijfer.',
  ],
  ['no role', { place: '' }, 'Kies een rol.'],
  ['a role that the organisation has not', { place: 'partner_worker.1' }, 'Deze rol past niet bij die organisatie.'],
  ['a sign-in name that is taken', { signInName: 'iris' }, 'Deze aanmeldnaam is al in gebruik.'],
])('%s is explained beside its field, and what was typed stays', async (_what, wrong, said) => {
  const form = { name: 'Omar <b>Verzonnen', signInName: 'omar', place: 'caseworker.1', provider: '', ...wrong }
  const { body, statusCode } = await as('/people/new', form)
  expect(statusCode).toBeGreaterThanOrEqual(400)
  expect(saidIn(body)).toEqual([said])
  expect(body.includes('<b>Verzonnen')).toBe(false)
  if (form.name !== '') expect(body).toMatch(/value="Omar &lt;b(?:>|&gt;)Verzonnen"/)
})

test('a role is changed, an account is switched off and on, and the page says so', async () => {
  const person = await personNamed('Ilse Schijnstra')
  const role = await as(`/people/${person}/role`, { place: 'senior.1' })
  expect([role.statusCode, role.headers.location]).toEqual([303, `/people/${person}?done=saved`])
  expect(saidIn((await as(`/people/${person}?done=saved`)).body)).toEqual(['Bewaard.'])
  await as(`/people/${person}/status`, { status: 'disabled' })
  expect((await as(`/people/${person}`)).body.includes('uitgezet')).toBe(true)
  await as(`/people/${person}/status`, { status: 'active' })
  const twice = await as(`/people/${person}/status`, { status: 'active' })
  expect([twice.statusCode, saidIn(twice.body)]).toEqual([422, ['Dit account is intussen veranderd. Kijk opnieuw.']])
})

test('who switches off somebody who reads conversations is told that the key goes, loudest for the last, and is asked first', async () => {
  const fleur = await personNamed('Fleur Fictiefs')
  const bilal = await personNamed('Bilal Modelzadeh')
  expect((await as(`/people/${fleur}`)).body.includes('name="sure"')).toBe(false)
  for (const person of [fleur, bilal]) await giveReaderKey(desk.register, person)
  const shown = await as(`/people/${fleur}`)
  expect(shown.body).toContain('gaat de leessleutel meteen en voorgoed weg')
  expect(shown.body).not.toContain('is de laatste die gesprekken kan lezen')
  for (const [part, form] of [
    ['status', { status: 'disabled' }],
    ['role', { place: 'caseworker.1' }],
  ] as const) {
    const slip = await as(`/people/${fleur}/${part}`, form)
    expect([slip.statusCode, saidIn(slip.body)[0]?.startsWith('Er is niets veranderd')]).toEqual([422, true])
  }
  const other = await as(`/people/${fleur}/role`, { place: 'intake.1' })
  expect(other.statusCode).toBe(303)
  expect((await as(`/people/${fleur}/status`, { status: 'disabled', sure: 'yes' })).statusCode).toBe(303)
  const last = await as(`/people/${bilal}`)
  expect(last.body).toContain('is de laatste die gesprekken kan lezen')
  expect(last.body).toContain('Laat eerst een collega een leessleutel maken')
  expect((await as(`/people/${bilal}/status`, { status: 'disabled' })).statusCode).toBe(422)
})

test('nobody changes their own account', async () => {
  const own = await personNamed('Nadia Voorbeeldoğlu')
  const { body } = await as(`/people/${own}`)
  expect(body.includes(`action="/people/${own}/status"`)).toBe(false)
  const tried = await as(`/people/${own}/status`, { status: 'disabled' })
  expect([tried.statusCode, saidIn(tried.body)[0]]).toEqual([
    422,
    'Uw eigen account kan alleen een andere beheerder wijzigen.',
  ])
})

test.each([
  ['role', { place: 'administrator' }],
  ['role', { place: 'operator.1' }],
  ['status', { status: 'gone' }],
  ['mail', { address: 'a@example.org, b@example.org' }],
  ['mail', { address: 'no address' }],
])('a form about %s that means nothing is refused: %j', async (part, form) => {
  const person = await personNamed('Tess Modelman')
  const { statusCode } = await as(`/people/${person}/${part}`, form)
  expect([400, 422]).toContain(statusCode)
})

test('a team is made, filled, renamed and emptied', async () => {
  const made = await as('/teams', { name: 'Oost' })
  const team = String(made.headers.location)
  expect([made.statusCode, /^\/teams\/\d+$/.test(team)]).toEqual([303, true])
  const person = String(await personNamed('Samira Proefhuis'))
  expect((await as(`${team}/members`, { person })).statusCode).toBe(303)
  expect((await as(team)).body.includes('Haal Samira Proefhuis uit het team')).toBe(true)
  const analyst = await as(`${team}/members`, { person: String(await personNamed('Tess Modelman')) })
  expect([analyst.statusCode, saidIn(analyst.body)]).toEqual([422, ['Alleen wie aan casussen werkt, kan in een team.']])
  expect((await as(`${team}/removal`, { person })).statusCode).toBe(303)
  const taken = await as('/teams', { name: 'Oost' })
  expect([taken.statusCode, saidIn(taken.body)]).toEqual([409, ['Er is al een team met deze naam.']])
  expect((await as(team, { name: 'Oosten' })).statusCode).toBe(303)
  expect((await as('/teams', { name: '' })).statusCode).toBe(400)
})

test('an organisation is added, and a provider that does not answer is explained', async () => {
  const made = await as('/organisations', { name: 'Opvanghuis Proefdam', kind: 'shelter' })
  expect(made.statusCode).toBe(303)
  const page = String(made.headers.location)
  const provider = {
    issuer: 'https://localhost:9',
    clientId: 'baken',
    clientSecret: 'geheim-1',
    acrValues: '',
    amrValues: 'mfa hwk',
  }
  const { body, statusCode } = await as(`${page}/provider`, provider)
  expect(statusCode).toBe(422)
  expect(saidIn(body)[0]).toBe(
    'Deze aanbieder gaf geen antwoord dat we begrijpen. Controleer het adres, de client-id en het geheim.',
  )
  expect(body.includes('geheim-1')).toBe(false)
  expect((await as('/organisations', { name: 'Nog een hub', kind: 'hub' })).statusCode).toBeGreaterThanOrEqual(400)
})
