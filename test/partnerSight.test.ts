import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAct } from '../src/boundary/casework/acts/caseActs.ts'
import { areaOfPart, type CaseArea, caseAreas } from '../src/domain/access/caseAreas.ts'
import { wholeRoad } from './casework/wholeRoad.ts'
import { addParts } from './names/namedCases.ts'
import { ask } from './registerWork.ts'
import { bearer, tokenFor } from './support/apiClients.ts'
import { type AskingDesk, openAskingDesk } from './support/askingDesk.ts'

// What an organisation with one area of a case finds when it follows every link that it is shown, and asks the API.

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
const chapters = ['persons', 'contact', 'safety', 'verification', 'plan', 'journal', 'documents', 'sharing', 'reports']
const MOST_PAGES = 80

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
    return { part, content: { ...about, ...Object.fromEntries(members.map((member) => [member, canaryOf(part)])) } }
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

/** The parts of which a word stands on a page that links lead to; lists of codes and choices of lists are left out. */
async function partsSeenBy(who: 'consular' | 'shelter'): Promise<readonly string[]> {
  const headers = await desk.headersOf(who)
  const queue = ['/', '/today', '/questions', '/inbox', '/duty', ...chapters.map((slug) => `/cases/${number}/${slug}`)]
  const asked = new Set<string>()
  const bodies: string[] = []
  for (let url = queue.shift(); url !== undefined && asked.size < MOST_PAGES; url = queue.shift()) {
    if (asked.has(url) || /^\/(assets|code-lists|sign)|\?|stream$/.test(url)) continue
    asked.add(url)
    const { body } = await desk.app.inject({ url, headers })
    bodies.push(body)
    queue.push(...[...body.matchAll(/href="(\/[^"#]*)/g)].flatMap(([, href]) => href ?? []))
  }
  return parts.filter((part) => bodies.some((body) => body.includes(canaryOf(part))))
}

test.each(caseAreas)('who was given %s reads parts and events of it, and of nothing else', async (area) => {
  await share([area])
  for (const who of ['consular', 'shelter'] as const) {
    const seen = await partsSeenBy(who)
    expect(seen.filter((part) => areaOfPart[part] !== area)).toEqual([])
    expect(seen).not.toEqual([])
  }
  const token = await tokenFor(desk.register, await desk.actor('partner_worker'))
  const answer = await desk.app.inject({ url: `/api/v1/cases/${number}`, headers: bearer(token) })
  const { events, ...facts } = answer.json<{ events: { area: string }[]; areas: string[]; parts: string[] }>()
  expect([...new Set(events.map((event) => event.area))].filter((other) => other !== area)).toEqual([])
  expect([facts.areas, facts.parts.filter((part) => areaOfPart[part] !== area)]).toEqual([[area], []])
  expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['reporterRole']))
  expect(JSON.stringify(events)).not.toMatch(/reporter/)
})
