import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { canaries, openSharingDesk, type SharingDesk } from '../../../../test/support/sharingDesk.ts'

const SHELTER = 'Opvanghuis Denkbeeld'
/** Of team Noord: the golden cases are given to Noord and Zuid in turn. */
let desk: SharingDesk
let noord: readonly string[]

beforeAll(async () => {
  desk = await openSharingDesk()
  const rows = await ask<{ number: string }>(
    desk.register,
    `select c.number from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 order by c.number limit 12`,
    [desk.made.teams.get('Noord')],
  )
  noord = rows.map(({ number }) => number)
  for (const number of noord) await desk.plant(number)
})
afterAll(() => desk.drop())

const until = () => `${Number(desk.today.slice(0, 4)) + 1}${desk.today.slice(4)}`

async function form(number: string, changes: Record<string, string> = {}): Promise<Record<string, string>> {
  return {
    seen: String(await desk.version(number)),
    on: desk.today,
    destination: 'mens_shelter',
    organisation: String(desk.organisation(SHELTER)),
    areas: 'identity',
    ground: 'consent_of_client',
    purpose: 'shelter',
    until: until(),
    text: 'Graag opvang voor deze cliënt',
    withheld: 'ACHTERGEHOUDEN',
    ...changes,
  }
}

/** A form with a field that is sent several times: `inject` takes the body as it is. */
async function send(
  who: Parameters<SharingDesk['as']>[0],
  url: string,
  fields: Record<string, string>,
  areas: readonly string[],
) {
  const { areas: _one, ...rest } = fields
  const body = new URLSearchParams(rest)
  for (const area of areas) body.append('areas', area)
  const headers = { ...(await desk.headersOf(who)), 'content-type': 'application/x-www-form-urlencoded' }
  return desk.app.inject({ method: 'POST', url, headers, payload: body.toString() })
}

async function offer(number: string, areas: readonly string[] = ['identity', 'safety']): Promise<void> {
  const sent = await send('noord', `/cases/${number}/sharing/make-referral`, await form(number), areas)
  expect(sent.headers.location).toBe(`/cases/${number}/sharing?done=make-referral#done`)
}

const packageIn = (html: string) =>
  /<div class="baken-stack" data-package[^>]*>[\s\S]*?(?=<\/div><div class="baken-stack">|<\/div><\/div><\/div><\/main>)/.exec(
    html,
  )?.[0]
const found = (html: string) => Object.entries(canaries).flatMap(([part, word]) => (html.includes(word) ? [part] : []))

test('the package is shown before it goes, exactly as the other side sees it then', async () => {
  const [number = ''] = noord
  const areas = ['identity', 'safety', 'safe_contact']
  const check = await send('noord', `/cases/${number}/package/make-referral`, await form(number), areas)
  expect(check.statusCode).toBe(200)
  expect(check.body).toContain('Zo ziet de andere kant het')
  expect((await desk.as('shelter', `/cases/${number}/referral`)).statusCode).toBe(404)
  await offer(number, areas)
  const theirs = await desk.as('shelter', `/cases/${number}/referral`)
  expect(theirs.statusCode).toBe(200)
  expect(packageIn(check.body)).toBeDefined()
  expect(packageIn(theirs.body)).toBe(packageIn(check.body))
  expect(found(theirs.body).toSorted()).toEqual(['family', 'identity', 'safe_contact', 'safety_plan'])
  expect(theirs.body).toContain('Graag opvang voor deze cliënt')
  expect(theirs.body).not.toContain('ACHTERGEHOUDEN')
})

test('an address or a number that somebody wrote is named before who reads it as it stands can get it', async () => {
  const number = noord[6] ?? ''
  const url = `/cases/${number}/package/make-referral`
  const clean = await send('noord', url, await form(number), ['identity', 'safety'])
  expect(clean.body).not.toContain('Hier staat wat op een adres')
  await desk.plant(number, { safety_plan: 'Slaapt in de Dorpsstraat 12, bel 06-12345678' })
  const asks = await form(number, { text: 'Graag opvang, mail iemand@voorbeeld.example' })
  const { body } = await send('noord', url, asks, ['identity', 'safety'])
  expect(body).toContain('Hier staat wat op een adres of telefoonnummer lijkt')
  expect(body).toMatch(/href="#package-safety">Veiligheid<\/a> 2 keer: <bdi>06-12345678; Dorpsstraat 12</)
  expect(body).toMatch(/href="#send">Wat vraagt u\?<\/a> 1 keer: <bdi>iemand@voorbeeld\.example</)
})

test('looking at the package writes nothing but a line in the access log', async () => {
  const number = noord[1] ?? ''
  const before = await desk.version(number)
  await send('noord', `/cases/${number}/package/make-referral`, await form(number), ['identity'])
  expect(await desk.version(number)).toBe(before)
  expect(await ask(desk.register, 'select 1 from case_share where case_id = $1', [await desk.caseId(number)])).toEqual(
    [],
  )
  const lines = await desk.accessLog()
  expect(lines.filter(({ action }) => action === 'preview_package')).toContainEqual({
    role: 'caseworker',
    action: 'preview_package',
    purpose: 'casework',
    cases: [String(await desk.caseId(number))],
    part: `organisation.${desk.organisation(SHELTER)}`,
  })
})

test('what is refused says why and what instead, in both languages, with what was typed', async () => {
  const number = noord[1] ?? ''
  for (const [path, said, instead] of [
    ['', 'Wie de casus overneemt, moet weten om wie het gaat.', 'Neem het deel identiteit mee.'],
    ['?lang=en', 'Whoever takes over the case has to know who it is about.', 'Include the part identity.'],
  ] as const) {
    const url = `/cases/${number}/package/make-referral${path}`
    const refused = await send('noord', url, await form(number), ['safety'])
    expect([refused.statusCode, refused.body.includes(said), refused.body.includes(instead)]).toEqual([422, true, true])
    expect(refused.body).toContain('Graag opvang voor deze cliënt')
  }
  const empty = await send('noord', `/cases/${number}/package/make-referral`, await form(number, { until: '' }), [
    'identity',
  ])
  expect([empty.statusCode, empty.body.includes('Vul dit in.')]).toEqual([422, true])
})

test('what was typed comes back to be changed', async () => {
  const number = noord[1] ?? ''
  const fields = await form(number, { change: 'yes' })
  const again = await send('noord', `/cases/${number}/package/make-referral`, fields, ['identity', 'return'])
  expect(again.body).toContain('Graag opvang voor deze cliënt')
  expect(again.body).toContain('Bekijk het pakket')
  expect(again.body).not.toContain('niet goed ingevuld')
})

test('a family is no destination, by page and by whoever makes up a form', async () => {
  const number = noord[1] ?? ''
  const { body } = await desk.as('noord', `/cases/${number}/sharing`)
  expect(body).toContain('Aan ouders, partner of familie wordt niets overgedragen.')
  expect(body).not.toMatch(/<option value="(parents|family|partner|father|mother)"/)
  const made = await form(number, { destination: 'family' })
  expect((await send('noord', `/cases/${number}/sharing/make-referral`, made, ['identity'])).statusCode).toBe(422)
})

test.each([
  ['', 'past niet bij de bestemming ‘Veilig Thuis in de regio’'],
  ['?lang=en', 'does not fit the destination ‘Veilig Thuis in the region’'],
])(
  'a package for one destination goes to no organisation of another kind, by page or check (%s)',
  async (query, said) => {
    const number = noord[1] ?? ''
    const made = await form(number, {
      destination: 'veilig_thuis_region',
      organisation: String(desk.organisation(SHELTER)),
    })
    for (const step of ['package', 'sharing']) {
      const { statusCode, body } = await send('noord', `/cases/${number}/${step}/make-referral${query}`, made, [
        'identity',
      ])
      expect([step, statusCode, body.includes(said)]).toEqual([step, 422, true])
    }
  },
)

test('who was asked answers on a desk of their own, and the hub reads why', async () => {
  const number = noord[2] ?? ''
  await offer(number)
  const desks = await desk.as('shelter', '/referrals')
  expect(desks.body).toContain(number)
  expect(desks.body).toContain('Bekijk en antwoord')
  expect((await desk.as('shelter', '/inbox')).body).toContain(`href="/cases/${number}/referral"`)
  const answer = { seen: String(await desk.version(number)), on: desk.today, referral: '1' }
  const empty = await desk.as('shelter', `/cases/${number}/referral/decline-referral`, answer)
  expect([empty.statusCode, empty.body.includes('Vul dit in.')]).toEqual([422, true])
  const reason = 'Wij hebben nu geen plaats'
  const declined = await desk.as('shelter', `/cases/${number}/referral/decline-referral`, { ...answer, reason })
  expect(declined.headers.location).toBe('/referrals?done=decline-referral')
  expect((await desk.as('shelter', '/referrals?done=decline-referral')).body).toContain('U heeft de casus afgewezen')
  expect((await desk.as('shelter', `/cases/${number}/referral`)).statusCode).toBe(404)
  const hub = await desk.as('noord', `/cases/${number}/sharing`)
  expect(hub.body).toContain(reason)
  expect(hub.body).toContain('ACHTERGEHOUDEN')
  expect(hub.body).toContain('afgewezen op')
})

test('who accepts goes on seeing it, and can not answer twice', async () => {
  const number = noord[3] ?? ''
  await offer(number)
  const answer = { seen: String(await desk.version(number)), on: desk.today, referral: '1' }
  const accepted = await desk.as('shelter', `/cases/${number}/referral/accept-referral`, answer)
  expect(accepted.headers.location).toBe(`/cases/${number}/referral?done=accept-referral`)
  const page = await desk.as('shelter', `/cases/${number}/referral?done=accept-referral`)
  expect(page.body).toContain('U heeft de casus aangenomen. Het knooppunt weet het.')
  expect(page.body).not.toContain('accept-referral-send')
  const again = { ...answer, seen: String(await desk.version(number)) }
  const twice = await desk.as('shelter', `/cases/${number}/referral/accept-referral`, again)
  expect([twice.statusCode, twice.body.includes('Op deze overdracht is al geantwoord')]).toEqual([422, true])
})

test('what was withdrawn is gone with the next request, of every page', async () => {
  const number = noord[4] ?? ''
  await offer(number)
  const pages = [`/cases/${number}`, `/cases/${number}/referral`, `/cases/${number}/access`]
  for (const page of pages) expect([page, (await desk.as('shelter', page)).statusCode]).toEqual([page, 200])
  const withdraw = {
    seen: String(await desk.version(number)),
    on: desk.today,
    referral: '1',
    reason: 'Niet meer nodig',
  }
  const done = await desk.as('noord', `/cases/${number}/sharing/withdraw-referral`, withdraw)
  expect(done.statusCode).toBe(303)
  for (const page of pages) expect([page, (await desk.as('shelter', page)).statusCode]).toEqual([page, 404])
  expect((await desk.as('shelter', '/referrals')).body).not.toContain(number)
  expect((await desk.as('shelter', `/cases/${number}/sealed`, { part: 'identity' })).statusCode).toBe(404)
})

test('for who has nothing to do with the case none of it is there', async () => {
  const number = noord[5] ?? ''
  await offer(number)
  const addresses = ['sharing', 'referral', 'letters/handover_sheet', 'letters/travel_note', 'exports/1']
  for (const who of ['zuid', 'otherShelter', 'consular', 'analyst', 'administrator'] as const) {
    for (const address of addresses) {
      const { statusCode, headers } = await desk.as(who, `/cases/${number}/${address}`)
      const led = statusCode === 303 ? await desk.as(who, String(headers.location)) : { statusCode }
      expect([who, address, led.statusCode]).toEqual([who, address, 404])
    }
    const sent = await send(who, `/cases/${number}/package/make-referral`, await form(number), ['identity'])
    expect([who, sent.statusCode]).toEqual([who, 404])
  }
  for (const address of ['sharing', 'letters/handover_sheet', 'exports/1'])
    expect([address, (await desk.as('shelter', `/cases/${number}/${address}`)).statusCode]).toEqual([address, 404])
})

test('the desk of referrals is for organisations, and the hub is led to its own page', async () => {
  const number = noord[5] ?? ''
  expect((await desk.as('noord', '/referrals')).statusCode).toBe(404)
  expect((await desk.as('analyst', '/referrals')).statusCode).toBe(404)
  expect((await desk.as('noord', `/cases/${number}/referral`)).headers.location).toBe(`/cases/${number}/sharing`)
})

test('a case that was voided or merged is in no list of an organisation', async () => {
  const [kept = '', voided = '', merged = ''] = noord.slice(-3)
  for (const number of [kept, voided, merged]) await offer(number)
  const ids = await Promise.all([kept, voided, merged].map((number) => desk.caseId(number)))
  await ask(desk.register, `update case_state set gone = 'voided' where case_id = $1`, [ids[1]])
  await ask(desk.register, `update case_state set gone = 'merged', merged_into = $2 where case_id = $1`, [
    ids[2],
    ids[0],
  ])
  const { body } = await desk.as('shelter', '/referrals')
  expect([kept, voided, merged].map((number) => body.includes(number))).toEqual([true, false, false])
})
