import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

/** A case of team Noord and one of team Zuid: the golden cases are given to the two in turn. */
const NOORD = 'C-2018-0001'
const ZUID = 'C-2018-0002'

const everybody = [
  'noord',
  'zuid',
  'manager',
  'analyst',
  'intake',
  'senior',
  'chat',
  'editor',
  'auditor',
  'privacy',
  'administrator',
  'consular',
  'safety',
  'shelter',
] as const satisfies readonly Colleague[]

const person = (name: string) => String(desk.made.people.get(name))
const team = (name: string) => String(desk.made.teams.get(name))
const organisation = (name: string) => String(desk.made.organisations.get(name))

async function whoGets(url: string): Promise<readonly Colleague[]> {
  const answers = await Promise.all(everybody.map(async (who) => [who, (await desk.as(who, url)).statusCode] as const))
  expect(answers.every(([, status]) => status === 200 || status === 404)).toBe(true)
  return answers.filter(([, status]) => status === 200).map(([who]) => who)
}

/** Every form on the page of a case, with what it sends. */
const forms = (): readonly (readonly [string, Record<string, string>])[] => [
  ['access/owner', { person: person('Marit van Oefenen') }],
  ['access/team', { principal: team('Noord') }],
  ['access/team/removal', { principal: team('Noord') }],
  ['access/exclusions', { person: person('Samira Proefhuis') }],
  ['access/exclusions/removal', { person: person('Samira Proefhuis') }],
  ['access/named-list', { reader: person('Marit van Oefenen') }],
  ['access/named-list/removal', {}],
  ['access/shares', { ...goodShare(), sure: 'yes' }],
  ['access/shares/1/confirmation', {}],
  ['access/shares/1/end', {}],
  ['recusal', {}],
]

const goodShare = () => ({
  organisation: organisation('Oefenministerie'),
  area: 'verification',
  ground: 'statutory_task',
  purpose: 'verification',
  until: tomorrow(),
})

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000 + 7_200_000).toISOString().slice(0, 10)
}

describe('the pages', () => {
  test('on who may see a case are there for who sees the case', async () => {
    expect(await whoGets(`/cases/${NOORD}/access`)).toEqual(['noord', 'manager', 'intake'])
    expect(await whoGets(`/cases/${ZUID}/access`)).toEqual(['zuid', 'manager', 'senior'])
    expect(await whoGets(`/cases/${ZUID}/recusal`)).toEqual(['zuid', 'manager', 'senior'])
  })

  test('of reviews are there for seniors and managers, emergency access for who does not see all', async () => {
    expect(await whoGets('/reviews')).toEqual(['manager', 'senior'])
    expect(await whoGets('/emergency-access')).toEqual(['noord', 'zuid', 'intake', 'senior'])
  })

  test('lead to sign-in without signing in', async () => {
    for (const url of ['/reviews', '/emergency-access', '/recused', `/cases/${NOORD}/access`]) {
      expect((await desk.app.inject(url)).headers.location).toBe('/sign-in')
    }
  })

  test('show no form to who may not use it', async () => {
    const actionsOf = async (who: Colleague, number: string) => {
      const { body } = await desk.as(who, `/cases/${number}/access`)
      return [...body.matchAll(/action="\/cases\/[^/]+\/access\/([a-z-/]+)/g)].map(([, part]) => part)
    }
    expect(await actionsOf('intake', NOORD)).toEqual([])
    expect(await actionsOf('noord', NOORD)).toEqual(['shares'])
    expect(new Set(await actionsOf('manager', NOORD))).toEqual(
      new Set(['owner', 'team/removal', 'team', 'shares', 'exclusions', 'named-list']),
    )
  })
})

test('every form on a case that is not seen answers as if there were no such case, and changes nothing', async () => {
  const before = await tables()
  for (const [part, form] of forms()) {
    for (const who of ['noord', 'consular', 'analyst', 'auditor'] as const) {
      const hidden = await desk.as(who, `/cases/${ZUID}/${part}`, form)
      const absent = await desk.as(who, `/cases/C-1999-0001/${part}`, form)
      expect([part, who, hidden.statusCode, absent.statusCode]).toEqual([part, who, 404, 404])
      expect(hidden.body).toBe(absent.body.replaceAll('C-1999-0001', ZUID))
    }
  }
  expect(await tables()).toEqual(before)
})

test('a role that may not change something is told so, and nothing changes', async () => {
  const before = await tables()
  const refused = forms().filter(([part]) => part !== 'recusal')
  for (const [part, form] of refused) {
    const { statusCode, body } = await desk.as('intake', `/cases/${NOORD}/${part}`, form)
    expect([part, statusCode, body.includes('Met uw rol kunt u dit niet veranderen.')]).toEqual([part, 403, true])
  }
  expect(await tables()).toEqual(before)
})

test.each([
  ['a team that is not there', 'access/team', { principal: '999999' }],
  ['a partner in the team', 'access/team', { principal: 'consular' }],
  ['nobody', 'access/owner', { person: '' }],
  ['an analyst as owner', 'access/owner', { person: 'analyst' }],
  ['a number that is none', 'access/exclusions', { person: '-1' }],
] as const)('a choice of %s is refused in a sentence', async (_what, part, form) => {
  const names: Readonly<Record<string, string>> = { consular: 'Wouter Testhof', analyst: 'Tess Modelman' }
  const sent = Object.fromEntries(
    Object.entries(form).map(([field, value]) => [field, names[value] ? person(names[value]) : value]),
  )
  const { statusCode, body } = await desk.as('manager', `/cases/${NOORD}/${part}`, sent)
  expect([statusCode, body.includes('Kies iemand uit de lijst.')]).toEqual([400, true])
})

test('what is already undone says that it was changed in the meantime', async () => {
  const { statusCode, body } = await desk.as('manager', `/cases/${NOORD}/access/shares/999/end`, {})
  expect([statusCode, body.includes('Dit is intussen al veranderd.')]).toEqual([404, true])
})

describe('a share', () => {
  const send = (form: Record<string, string>) => desk.as('noord', `/cases/${NOORD}/access/shares`, form)

  test.each([
    ['organisation', { organisation: '' }, 'Kies met wie u deelt.'],
    ['organisation of the hub itself', { organisation: '1' }, 'Kies met wie u deelt.'],
    ['part', { area: '' }, 'Kies ten minste één deel.'],
    ['known part', { area: 'everything' }, 'Kies ten minste één deel.'],
    ['ground', { ground: '' }, 'Kies op welke grond u deelt.'],
    ['ground of the profile', { ground: 'because' }, 'Kies op welke grond u deelt.'],
    ['purpose', { purpose: 'fun' }, 'Kies waarvoor het is.'],
    ['day', { until: '2026-02-30' }, 'Vul in tot en met welke dag.'],
    ['day to come', { until: '2020-01-01' }, 'Kies vandaag of een latere dag.'],
    ['day within a year', { until: '2999-01-01' }, 'Kies een dag binnen 366 dagen.'],
  ])('without a %s is refused beside its field, also when it says that it is sure', async (_what, change, sentence) => {
    const before = await tables()
    const { statusCode, body } = await send({ ...goodShare(), ...change, sure: 'yes' })
    expect([statusCode, body.includes(sentence)]).toEqual([422, true])
    expect(await tables()).toEqual(before)
  })

  test('is shown first and given only when it is sent from there', async () => {
    const before = await tables()
    const shown = await send(goodShare())
    expect([shown.statusCode, shown.body.includes('Er is nog niets gedeeld.')]).toEqual([200, true])
    expect(await tables()).toEqual(before)
    const given = await send({ ...goodShare(), sure: 'yes' })
    expect(given.headers.location).toBe(`/cases/${NOORD}/access?done=shared`)
    expect((await desk.as('consular', `/cases/${NOORD}`)).statusCode).toBe(200)
  })

  test('to outside is not confirmed by who gave it, also not with a form of their own', async () => {
    const outside = { ...goodShare(), organisation: organisation('Verzonnen knooppunt in het buitenland'), sure: 'yes' }
    const given = await desk.as('manager', `/cases/${ZUID}/access/shares`, outside)
    expect(given.headers.location).toContain('done=share_waits')
    const id = await newest('case_share')
    const own = await desk.as('manager', `/cases/${ZUID}/access/shares/${id}/confirmation`, {})
    expect([own.statusCode, own.body.includes('Wat de een begint, bevestigt een ander.')]).toEqual([422, true])
    const other = await desk.as('senior', `/cases/${ZUID}/access/shares/${id}/confirmation`, {})
    expect(other.headers.location).toContain('done=share_confirmed')
  })
})

describe('emergency access', () => {
  const reason = 'Zij belt en is in gevaar, zegt zij.'

  test('answers alike for a case that is kept from somebody and for one that is not there', async () => {
    await desk.as('zuid', `/cases/${ZUID}/recusal`, {})
    const kept = await desk.as('zuid', '/emergency-access', { number: ZUID, reason })
    const absent = await desk.as('zuid', '/emergency-access', { number: 'C-1999-0001', reason })
    expect([kept.statusCode, absent.statusCode]).toEqual([404, 404])
    expect(kept.body).toBe(absent.body.replaceAll('C-1999-0001', ZUID))
  })

  test.each([
    ['no number', { number: '', reason }, 'Vul het nummer van de casus in.'],
    ['too short a reason', { number: ZUID, reason: 'te   kort' }, 'Schrijf in 10 tot 1.000 tekens op'],
    ['too long a reason', { number: ZUID, reason: 'x'.repeat(1001) }, 'Schrijf in 10 tot 1.000 tekens op'],
  ])('with %s is refused and keeps what was typed', async (_what, form, sentence) => {
    const { statusCode, body } = await desk.as('noord', '/emergency-access', form)
    expect([statusCode, body.includes(sentence), body.includes(form.reason)]).toEqual([400, true, true])
  })

  test('opens the case, says so on its page, and is not judged by who did it', async () => {
    const opened = await desk.as('senior', '/emergency-access', { number: NOORD, reason })
    expect(opened.headers.location).toBe(`/cases/${NOORD}`)
    expect((await desk.as('senior', `/cases/${NOORD}`)).body).toMatch(/Noodtoegang tot \d/)
    const id = await newest('break_glass')
    const own = await desk.as('senior', `/reviews/${id}`, { verdict: 'justified' })
    expect([own.statusCode, own.body.includes('Wat de een begint, bevestigt een ander.')]).toEqual([422, true])
    expect((await desk.as('manager', '/reviews')).body).toContain('Te beoordelen (1)')
    expect((await desk.as('manager', `/reviews/${id}`, { verdict: 'fine' })).statusCode).toBe(400)
    const done = await desk.as('manager', `/reviews/${id}`, { verdict: 'justified' })
    expect(done.headers.location).toBe('/reviews?done=reviewed')
    const again = await desk.as('manager', `/reviews/${id}`, { verdict: 'not_justified' })
    expect([again.statusCode, again.body.includes('Dit is intussen al veranderd.')]).toEqual([404, true])
    expect((await desk.as('manager', '/reviews')).body).not.toContain('Te beoordelen (')
  })
})

async function newest(table: 'case_share' | 'break_glass'): Promise<number> {
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query<{ id: number }>(`select max(id) as id from ${table}`),
  )
  return rows[0]?.id ?? 0
}

/** What a form could have changed. */
async function tables(): Promise<readonly unknown[]> {
  const names = ['case_owner', 'case_grant', 'case_share', 'exclusion', 'case_restriction', 'break_glass']
  return desk.register.asAdministrator(async (client) => {
    const found: unknown[] = []
    for (const name of names) found.push((await client.query(`select * from ${name} order by 1, 2, 3`)).rows)
    return found
  })
}
