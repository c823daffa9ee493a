import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAct } from '../src/boundary/casework/acts/caseActs.ts'
import type { Role } from '../src/domain/access/roles.ts'
import { bearer, tokenFor } from './support/apiClients.ts'
import { type AskingDesk, openAskingDesk } from './support/askingDesk.ts'
import type { Colleague } from './support/testDesk.ts'

/*
 * Each safety rule of the profile that an act can break, tried from outside: by the form of a page and by the API. What both answer is
 * the rule of the domain; the command line and an import have no act on a case at all.
 */

let desk: AskingDesk
beforeAll(async () => {
  desk = await openAskingDesk()
})
afterAll(() => desk.drop())

type Input = Readonly<Record<string, string | readonly string[]>>
type Step = readonly [who: Colleague, act: string, input: Input]
type Attempt = {
  readonly rule: string
  readonly before: readonly Step[]
  readonly act: string
  readonly input: Input
  readonly who?: Colleague
  /** What the page says, in Dutch; a role that never does it is refused without a word on the case. */
  readonly says: string | 'not your role'
}

const words = 'Verzonnen tekst.'
const roleOf: Partial<Record<Colleague, Role>> = {
  noord: 'caseworker',
  intake: 'intake',
  senior: 'senior',
  manager: 'manager',
}
const father: Step = ['noord', 'record-person', { role: 'parent', name: 'Verzonnen vader' }]
const interpreter: Step = ['noord', 'record-person', { role: 'interpreter', name: 'Verzonnen tolk' }]
const atHome: Step = ['noord', 'change-place', { place: 'in_netherlands', country: 'NL' }]
const onlyMessages: Step = [
  'noord',
  'agree-safe-contact',
  { ways: ['message'], never: ['call'], time_zone: 'Europe/Amsterdam', agreed_with: words },
]
const waived: Step = ['senior', 'waive-safety-check', { reason: words }]
const contact = {
  ...{ way: 'call', time: '00:01', outcome: 'reached', note: words },
  ...{ time_zone: 'Europe/Amsterdam', client_time_zone: 'Europe/Amsterdam' },
}

const attempts: readonly Attempt[] = [
  {
    rule: 'acute_police_first',
    before: [],
    act: 'set-safety-level',
    input: { level: 'acute', reason: words },
    says: 'politie',
  },
  {
    rule: 'no_family_talk_abroad',
    before: [father],
    act: 'record-contact',
    input: { ...contact, person: '@father' },
    says: 'buitenland',
  },
  {
    rule: 'no_family_talk_abroad',
    before: [father],
    act: 'plan-family-talk',
    input: { person: '@father', date: '@today', client_wishes: 'yes', reason: words },
    says: 'buitenland',
  },
  {
    rule: 'family_talk_after_assessment',
    before: [atHome, father],
    act: 'plan-family-talk',
    input: { person: '@father', date: '@today', client_wishes: 'yes', reason: words },
    says: 'deskundige',
  },
  {
    rule: 'expertise_centre_involved',
    before: [],
    act: 'move-phase',
    input: { phase: 'verification' },
    says: 'veiligheidscheck',
  },
  {
    rule: 'contact_within_rules_only',
    before: [onlyMessages],
    act: 'record-contact',
    input: contact,
    says: 'afgesproken',
  },
  {
    rule: 'interpreter_checked',
    before: [onlyMessages, interpreter],
    act: 'record-contact',
    input: { ...contact, way: 'message', interpreter: '@interpreter' },
    says: 'tolk',
  },
  {
    rule: 'two_parties_determine',
    before: [waived],
    act: 'confirm-determination',
    input: { proposal: '1', reason: words },
    says: 'not your role',
  },
  {
    rule: 'override_is_seen',
    before: [],
    act: 'override-rule',
    input: { rule: 'no_family_talk_abroad', reason: words },
    says: 'not your role',
  },
  {
    rule: 'two_parties_determine',
    before: [],
    act: 'override-rule',
    input: { rule: 'two_parties_determine', reason: words },
    who: 'senior',
    says: 'wijkt niemand af',
  },
]

/** The page of a case on which the form of an act stands. */
const chapterOf: Readonly<Record<string, string>> = {
  ...{ 'record-contact': 'contact', 'plan-family-talk': 'contact', 'move-phase': 'verification' },
}
const CHAPTER = 'safety'

async function prepare(
  before: readonly Step[],
): Promise<{ readonly number: string; readonly numbers: ReadonlyMap<string, string> }> {
  const number = await desk.newCase()
  const numbers = new Map<string, string>([['@today', desk.today]])
  for (const [who, act, input] of before) {
    const sent = await desk.send(who, number, `${CHAPTER}/${act}`, { on: desk.today, ...input })
    expect([act, sent.statusCode, /baken-notice__title">([^<]*)/.exec(sent.body)?.[1]]).toEqual([act, 303, undefined])
    if (act !== 'record-person') continue
    const page = await desk.page('noord', number, 'persons')
    const latest = Math.max(...[...page.matchAll(/name="person" value="(\d+)"/g)].map(([, n]) => Number(n)))
    numbers.set(input.role === 'parent' ? '@father' : '@interpreter', String(latest))
  }
  return { number, numbers }
}

function filled(input: Input, numbers: ReadonlyMap<string, string>): Input {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' ? (numbers.get(value) ?? value) : value,
    ]),
  )
}

test.each(attempts)(
  '$rule: $act is refused on the page, and says why',
  async ({ before, act, input, who = 'noord', says, rule }) => {
    const { number, numbers } = await prepare(before)
    const address = `${chapterOf[act] ?? CHAPTER}/${act}`
    const answer = await desk.send(who, number, address, { on: desk.today, ...filled(input, numbers) })
    if (says === 'not your role') return expect(answer.statusCode).toBe(403)
    const [, told = ''] = answer.body.split('role="alert"')
    const sentences = told.slice(0, 900).replaceAll(/<[^>]*>/g, ' ')
    expect([rule, answer.statusCode, sentences]).toEqual([rule, 422, expect.stringContaining(says)])
  },
)

test.each(attempts)(
  '$rule: $act is refused by the API, with the rule',
  async ({ before, act, input, who = 'noord', says, rule }) => {
    const { number, numbers } = await prepare(before)
    const { person } = await desk.actor(roleOf[who] ?? 'caseworker')
    const token = await tokenFor(desk.register, { tenant: 1, person })
    const [row] = (await desk.as(who, `/cases/${number}/${CHAPTER}`)).body.matchAll(/name="seen" value="(\d+)"/g)
    const body = { seen: Number(row?.[1]), on: desk.today, ...filled(input, numbers) }
    const answer = await desk.app.inject({
      method: 'POST',
      url: `/api/v1/cases/${number}/acts/${act}`,
      headers: { ...bearer(token), 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    })
    if (says === 'not your role') return expect([403, 404]).toContain(answer.statusCode)
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { rule }])
  },
)

test('origin, religion and orientation have no field in any act', () => {
  for (const field of ['religion', 'origin', 'sexual_orientation', 'ethnicity']) {
    const read = findAct('record-person')?.read({ on: desk.today, role: 'parent', [field]: 'x' })
    expect(read).toMatchObject({ ok: false, wrong: [{ field, expected: 'unknown' }] })
  }
})
