import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAct } from '../src/boundary/casework/acts/caseActs.ts'
import { areaOfPart, type CaseArea, caseAreas } from '../src/domain/access/caseAreas.ts'
import { wholeRoad } from './casework/wholeRoad.ts'
import { addParts } from './names/namedCases.ts'
import { ask } from './registerWork.ts'
import { bearer, tokenFor } from './support/apiClients.ts'
import { type AskingDesk, openAskingDesk } from './support/askingDesk.ts'
import { addressesOfCase, routesOf } from './support/deskRoutes.ts'

// What an organisation with one area of a case finds when it follows every link that it is shown, tries every other address, and asks the API.

/** Parts that no area has. */
const ofTheHub = [
  ...['contact_details', 'person_contact', 'reporter', 'reporter_words', 'journal_views', 'place_abroad'],
  ...['shelter_address', 'person_note', 'contact_note', 'family_talk', 'sensitive', 'override', 'mending'],
  ...['referral_withheld', 'referral_reason', 'report_said', 'closing'],
]
const parts = [...Object.keys(areaOfPart), ...ofTheHub]
const canaryOf = (part: string) => `KANARIE-${part.replaceAll('_', '-')}-EIND`
/** Where pages look for the words of a part. */
const members = [
  'name',
  'text',
  'asked',
  'answer',
  'reason',
  'note',
  'phone',
  'about',
  'conditions',
  'code_word',
  'how',
]

/** A person whose role is the reporter: the name lies sealed, that there is one is the business of the hub alone. */
const theReporter = {
  ...({ do: 'record-person', person: null, role: 'reporter', minor: null, place: null, danger: null } as const),
  ...{ dangerHasSource: false, trusted: false },
}

const organisations = ['ministry', 'police', 'shelter'] as const
/** With whom the rules for contact were agreed may be the reporter. */
const WITH_WHOM = 'KANARIE-AFGESPROKEN-MET'
const MOST_PAGES = 200

let desk: AskingDesk
let number: string
let caseId: number

beforeAll(async () => {
  desk = await openAskingDesk()
  number = await desk.newCase()
  caseId = await factOf('case_id')
  await share(caseAreas)
  for (const step of wholeRoad.slice(0, 5)) await walk(step)
  expect(await desk.act(await desk.actor('caseworker'), number, { ...theReporter, on: desk.today })).toBe('done')
  for (const step of wholeRoad.slice(5)) await walk(step)
  const about = { person: 1, check: 1, question: 1, entry: 1 }
  const planted = parts.map((part) => {
    return {
      part,
      content: {
        ...about,
        ...(part === 'safe_contact' && { agreed_with: WITH_WHOM }),
        ...Object.fromEntries(members.map((member) => [member, canaryOf(part)])),
      },
    }
  })
  await addParts(desk.register, caseId, (await factOf('version')) + 1, planted)
  await ask(desk.register, 'update case_state set version = version + $2 where case_id = $1', [caseId, parts.length])
}, 60_000)
afterAll(() => desk.drop())

async function factOf(column: 'case_id' | 'version'): Promise<number> {
  const rows = await ask<Record<string, string>>(desk.register, `select ${column} from case_state where number = $1`, [
    number,
  ])
  return Number(rows[0]?.[column])
}

/** What can be done today of the road; the organisations are those of this desk. */
async function walk({ name, input, as }: (typeof wholeRoad)[number]): Promise<void> {
  const ids: Readonly<Record<string, number>> = { 20: desk.organisation('ministry'), 30: desk.organisation('police') }
  const asked = 'organisation' in input ? { organisation: String(ids[String(input.organisation)]) } : {}
  const read = findAct(name)?.read({ on: desk.today, ...input, ...asked })
  if (read?.ok && as !== 'import') await desk.act(await desk.actor(as), number, read.request.command)
}

async function share(areas: readonly CaseArea[]): Promise<void> {
  await ask(desk.register, 'delete from case_share')
  for (const organisation of organisations) {
    await ask(
      desk.register,
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
       select 1, $1, o.id, o.kind, $2, 'statutory_task', 'verification', m.person, now() + interval '90 days'
       from organisation o, staff_member m where o.id = $3 and m.role = 'manager'`,
      [caseId, areas, desk.organisation(organisation)],
    )
  }
}

type Partner = 'consular' | 'shelter'
type Page = { readonly url: string; readonly status: number; readonly body: string }

async function pageOf(url: string, headers: Readonly<Record<string, string>>): Promise<Page> {
  const { statusCode: status, body } = await desk.app.inject({ url, headers })
  return { url, status, body }
}

const streams = /stream$/
/** Without a case in it, or asked with a query: these are read in tests of their own. */
const elsewhere = /^\/(assets|code-lists|sign)|\?/

/** The pages that links lead to, from those that an organisation begins at. */
async function followLinks(who: Partner): Promise<readonly Page[]> {
  const headers = await desk.headersOf(who)
  const found = new Set(['/', '/cases', '/today', '/questions', '/referrals', '/inbox', '/duty', '/calendar'])
  const pages: Page[] = []
  for (const url of found) {
    if (pages.length === MOST_PAGES) break
    const page = await pageOf(url, headers)
    pages.push(page)
    const links = [...page.body.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href)
    for (const href of links) if (!streams.test(href) && !elsewhere.test(href)) found.add(href)
  }
  return pages
}

/** What every other address of a case answers, whether or not anything leads there, and each way to open a part. */
async function tryAddresses(who: Partner): Promise<readonly Page[]> {
  const headers = await desk.headersOf(who)
  const ofCases = routesOf(desk.app).filter(({ method, path }) => method === 'GET' && path.startsWith('/cases/:number'))
  const urls = ofCases.flatMap((route) => addressesOfCase(route, number))
  const asked = urls.filter((url) => !streams.test(url)).map((url) => pageOf(url, headers))
  const opened = parts.map(async (part): Promise<Page> => {
    const url = `/cases/${number}/sealed`
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await desk.app.inject({
      method: 'POST',
      url,
      headers: { ...headers, ...type },
      payload: `part=${part}`,
    })
    return { url: `${url} ${part}`, status: answer.statusCode, body: answer.body }
  })
  return Promise.all([...asked, ...opened])
}

/** What a program in the name of an organisation is answered: lists, the case, who sees it, its notices, each area and each part. */
async function askApi(): Promise<readonly Page[]> {
  const token = await tokenFor(desk.register, await desk.actor('partner_worker'))
  const headers = bearer(token)
  const read = ['/cases', `/cases/${number}`, `/cases/${number}/access`, '/inbox'].map((path) =>
    pageOf(`/api/v1${path}`, headers),
  )
  const asked: readonly (readonly [path: string, body: object])[] = [
    ['/cases/searches', { text: number }],
    ['/cases/exports', { format: 'json' }],
    ...caseAreas.map((area) => [`/cases/${number}/openings`, { area }] as const),
    ...parts.map((part) => [`/cases/${number}/openings`, { part }] as const),
  ]
  const sent = asked.map(async ([path, payload]): Promise<Page> => {
    const answer = await desk.app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload })
    return { url: `${path} ${JSON.stringify(payload)}`, status: answer.statusCode, body: answer.body }
  })
  return Promise.all([...read, ...sent])
}

/** The parts of which a word stands on one of the pages, with where. */
function partsOn(pages: readonly Page[]): ReadonlyMap<string, string> {
  return new Map(
    pages.flatMap(({ url, body }) =>
      parts.filter((part) => body.includes(canaryOf(part))).map((part) => [part, url] as const),
    ),
  )
}

const where = (word: string, pages: readonly Page[]) =>
  pages.filter(({ body }) => body.includes(word)).map(({ url }) => url)

const outside = (area: CaseArea, pages: readonly Page[]) =>
  [...partsOn(pages)].filter(([part]) => areaOfPart[part] !== area)

describe.each(caseAreas)('who was given %s', (area) => {
  beforeAll(() => share([area]))

  test.each(['consular', 'shelter'] as const)(
    'finds no word of another area by links or addresses (%s)',
    async (who) => {
      const linked = await followLinks(who)
      const tried = await tryAddresses(who)
      expect(outside(area, [...linked, ...tried])).toEqual([])
      if (area === 'safe_contact') expect(where(WITH_WHOM, [...linked, ...tried])).toEqual([])
      expect(partsOn(linked).size).toBeGreaterThan(0)
      // Nothing leads to what is not there for them: what was asked within a lost area is in no list.
      const ofCases = linked.filter(({ url }) => url.startsWith('/cases'))
      expect(ofCases.filter(({ status }) => status !== 200).map(({ url, status }) => [url, status])).toEqual([])
    },
  )

  test('is answered by the API with the parts and events of it, and of nothing else', async () => {
    const answers = await askApi()
    expect(outside(area, answers)).toEqual([])
    if (area === 'safe_contact') expect(where(WITH_WHOM, answers)).toEqual([])
    expect(partsOn(answers).size).toBeGreaterThan(0)
    const answer = answers.find(({ url }) => url === `/api/v1/cases/${number}`)
    const { events, ...facts } = JSON.parse(answer?.body ?? '') as {
      events: { area: string }[]
      areas: string[]
      parts: string[]
    }
    expect([...new Set(events.map((event) => event.area))].filter((other) => other !== area)).toEqual([])
    expect([facts.areas, facts.parts.filter((part) => areaOfPart[part] !== area)]).toEqual([[area], []])
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['reporterRole']))
    expect(JSON.stringify(events)).not.toMatch(/reporter/)
  })
})
