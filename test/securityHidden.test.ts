import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './registerWork.ts'
import { bearer, tokenFor } from './support/apiClients.ts'
import { addressesOfCase, type Route, routesOf } from './support/deskRoutes.ts'
import { openSharingDesk, referralTo, type SharingDesk } from './support/sharingDesk.ts'
import type { Colleague } from './support/testDesk.ts'
import { uploadTo } from './support/uploadTo.ts'

// A number, an attachment, a preview, a package or a letter that somebody guesses tells whether there is such a case. Each address under a
// case is asked twice: under one that is hidden, and under a number that is nobody's.

const NOTHING = 'C-2018-9999'
const OUTSIDE = 'Verzonnen knooppunt in het buitenland'

let desk: SharingDesk
let hidden: string
let routes: readonly Route[]

beforeAll(async () => {
  desk = await openSharingDesk()
  const rows = await ask<{ number: string }>(
    desk.register,
    `select c.number from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 and c.closed_on is null order by c.number limit 1`,
    [desk.made.teams.get('Noord')],
  )
  hidden = rows[0]?.number ?? ''
  await desk.plant(hidden)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  await uploadTo(desk, 'noord', `/cases/${hidden}/documents/upload`, { name: 'foto.jpg', bytes })
  const command = referralTo(desk.organisation(OUTSIDE), desk.today, { destination: 'hub_other_country' })
  expect(await desk.act(await desk.actor('caseworker'), hidden, command)).toBe('done')
  const manager = desk.made.people.get('Ruben Voorbeeldsma')
  await ask(
    desk.register,
    `insert into exclusion (tenant, case_id, person, made_by)
     select 1, case_id, $2, (select min(person) from staff_member where role = 'senior') from case_state where number = $1`,
    [hidden, manager],
  )
  routes = routesOf(desk.app).filter(
    ({ method, path }) => method !== 'HEAD' && /^\/(api\/v1\/)?cases\/:number/.test(path),
  )
})
afterAll(() => desk.drop())

type Asker = Readonly<Record<string, string>>

/** What is answered, with the number taken out of it. */
async function answerOf({ method }: Route, url: string, number: string, headers: Asker): Promise<string> {
  const form = { 'content-type': url.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded' }
  const sent = method === 'GET' ? { headers } : { headers: { ...headers, ...form }, payload: bodyFor(url) }
  const { statusCode, body, headers: said } = await desk.app.inject({ method: method as 'GET', url, ...sent })
  const told = `${statusCode} ${said.location ?? ''} ${said['content-type']} ${said.etag ?? ''}\n${body}`
  return told.replaceAll(number, '#')
}

/** A form that would be understood where all depends on it; else one that says nothing. */
function bodyFor(url: string): string {
  if (url.startsWith('/api/')) return url.endsWith('/openings') ? '{"part":"identity"}' : '{}'
  return url.endsWith('/sealed') ? 'part=identity' : 'seen=1&reason=Verzonnen+reden+van+genoeg+tekens'
}

const isOfApi = ({ path }: Route) => path.startsWith('/api/')

async function differencesFor(asker: Asker, among: readonly Route[]): Promise<readonly string[]> {
  const different: string[] = []
  for (const route of among) {
    const there = addressesOfCase(route, hidden)
    const nowhere = addressesOfCase(route, NOTHING)
    for (const [index, url] of there.entries()) {
      const told = await answerOf(route, url, hidden, asker)
      if (told !== (await answerOf(route, nowhere[index] ?? '', NOTHING, asker)))
        different.push(`${route.method} ${url}: ${told.slice(0, 60)}`)
    }
  }
  return different
}

const hiddenFrom = [
  'zuid',
  'shelter',
  'consular',
  'manager',
  'administrator',
  'analyst',
] as const satisfies readonly Colleague[]

test.each(hiddenFrom)(
  'every address under a hidden case, its attachments, package and letters, answers %s as if it did not exist',
  {
    timeout: 60_000,
  },
  async (who) => {
    const ofDesk = routes.filter((route) => !isOfApi(route))
    expect(await differencesFor(await desk.headersOf(who), ofDesk)).toEqual([])
    expect(ofDesk.length).toBeGreaterThan(60)
  },
)

test.each(['partner_worker', 'manager'] as const)(
  'the API answers a %s about a hidden case as if it did not exist',
  async (role) => {
    const token = await tokenFor(desk.register, await desk.actor(role))
    const ofApi = routes.filter(isOfApi)
    expect(await differencesFor(bearer(token), ofApi)).toEqual([])
    expect(ofApi.length).toBeGreaterThan(10)
  },
)

test('the same addresses are there for who works on the case, so that something could have been told', async () => {
  const headers = await desk.headersOf('noord')
  const there = [
    '',
    '/documents/1/view',
    '/documents/1/preview',
    '/documents/1/file',
    '/exports/1',
    '/letters/handover_sheet',
  ]
  const answers = there.map(async (address) => {
    const { statusCode } = await desk.app.inject({ url: `/cases/${hidden}${address}`, headers })
    return [address, statusCode]
  })
  expect(await Promise.all(answers)).toEqual(there.map((address) => [address, 200]))
})
