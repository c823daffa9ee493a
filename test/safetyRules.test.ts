import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAct } from '../src/boundary/casework/acts/caseActs.ts'
import { caseRules, parseCommandName } from '../src/domain/casework/caseCommand.ts'
import type { IsoDate } from '../src/domain/shared/isoDate.ts'
import { addDays } from '../src/domain/terms/calendar.ts'
import { actOfChapter } from '../src/web/casework/chapters/chapterOfAct.ts'
import { chapterPages } from '../src/web/casework/chapters/chapterPages.ts'
import {
  atHome,
  attempts,
  contact,
  father,
  type Input,
  onlyMessages,
  roleOf,
  type Step,
} from './casework/safetyAttempts.ts'
import { bearer, tokenFor } from './support/apiClients.ts'
import { type AskingDesk, openAskingDesk } from './support/askingDesk.ts'
import type { Colleague } from './support/testDesk.ts'

/*
 * Each safety rule of the profile that an act can break, tried from outside: by the form of a page and by the API, on the day itself and
 * with an earlier day. What both answer is the rule of the domain. The command line: safetyByCommandLine.test.ts.
 */

let desk: AskingDesk
let earlier: IsoDate
beforeAll(async () => {
  desk = await openAskingDesk()
  earlier = addDays(desk.today, -2)
})
afterAll(() => desk.drop())

type Prepared = { readonly number: string; readonly numbers: ReadonlyMap<string, string> }

/** A case that was reported some days ago, after these steps on a day. */
async function prepare(before: readonly Step[], on: IsoDate): Promise<Prepared> {
  const number = await desk.newCase({ on: addDays(desk.today, -5) })
  const numbers = new Map<string, string>([
    ['@today', desk.today],
    ['@police', String(desk.organisation('police'))],
  ])
  for (const step of before) await take(step, on, { number, numbers })
  return { number, numbers }

  async function take([who, act, input]: Step, day: IsoDate, made: { number: string; numbers: Map<string, string> }) {
    if (act === 'agree-safe-contact') return agreeOn(day, made.number, input)
    const sent = await send(who, made, act, { on: day, ...input })
    expect([act, sent.statusCode, sent.sentences]).toEqual([act, 303, ''])
    if (act !== 'record-person') return
    const page = await desk.page('noord', number, 'persons')
    const latest = Math.max(...[...page.matchAll(/name="person" value="(\d+)"/g)].map(([, n]) => Number(n)))
    made.numbers.set(input['role'] === 'parent' ? '@father' : '@interpreter', String(latest))
  }
}

/** An agreement is written on the day from which it holds, and with no earlier one. */
async function agreeOn(day: IsoDate, number: string, input: Input): Promise<void> {
  const read = findAct('agree-safe-contact')?.read({ on: day, ...input })
  if (!read?.ok) throw new Error(JSON.stringify(read))
  expect(await desk.act(await desk.actor('caseworker'), number, read.request.command, day)).toBe('done')
}

/** Sends the form of an act to the page on which it stands. Gives what the page says of it. */
async function send(who: Colleague, { number, numbers }: Prepared, act: string, input: Input) {
  const slug = chapterPages.find((page) => actOfChapter(page.slug, act))?.slug ?? 'nowhere'
  const { statusCode, body } = await desk.send(who, number, `${slug}/${act}`, filled(input, numbers))
  const [, told = ''] = body.split('role="alert"')
  return { statusCode, sentences: told.slice(0, 900).replaceAll(/<[^>]*>/g, ' ') }
}

/** Asks for an act by the API, in the name of somebody with this role. */
async function ask(who: Colleague, { number, numbers }: Prepared, act: string, input: Input) {
  const { person } = await desk.actor(roleOf[who] ?? 'caseworker')
  const token = await tokenFor(desk.register, { tenant: 1, person })
  const [row] = (await desk.as(who, `/cases/${number}/safety`)).body.matchAll(/name="seen" value="(\d+)"/g)
  const answer = await desk.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${number}/acts/${act}`,
    headers: { ...bearer(token), 'content-type': 'application/json' },
    payload: JSON.stringify({ seen: Number(row?.[1]), ...filled(input, numbers) }),
  })
  return [answer.statusCode, answer.json()] as const
}

function filled(input: Input, numbers: ReadonlyMap<string, string>): Input {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' ? (numbers.get(value) ?? value) : value,
    ]),
  )
}

function isForPersons(act: string): boolean {
  const name = parseCommandName(act)
  return name !== undefined && caseRules[name].byPersonOnly === true
}

const tried = attempts.flatMap((attempt) => (['today', 'earlier'] as const).map((when) => ({ ...attempt, when })))
const dayOf = (when: 'today' | 'earlier') => (when === 'today' ? desk.today : earlier)

test.each(tried)(
  '$rule: $act ($when) is refused on the page, and says why',
  async ({ before, act, input, who = 'noord', says, rule, when }) => {
    const made = await prepare(before, dayOf(when))
    const { statusCode, sentences } = await send(who, made, act, { on: dayOf(when), ...input })
    if (says === 'not your role') return expect(statusCode).toBe(403)
    expect([rule, statusCode, sentences]).toEqual([rule, 422, expect.stringContaining(says)])
  },
)

test.each(tried)(
  '$rule: $act ($when) is refused by the API, with the rule',
  async ({ before, act, input, who = 'noord', says, rule, when }) => {
    const made = await prepare(before, dayOf(when))
    const answer = await ask(who, made, act, { on: dayOf(when), ...input })
    if (isForPersons(act)) return expect(answer[0]).toBe(404)
    if (says === 'not your role') return expect([403, 404]).toContain(answer[0])
    expect(answer).toMatchObject([422, { rule }])
  },
)

test('a moment of the day before the agreement, on a clock that is a day ahead, is refused by page and API', async () => {
  const made = await prepare([onlyMessages, atHome], desk.today)
  const message = { ...contact, way: 'message', on: desk.today }
  const ahead = { ...message, time: '03:30', time_zone: 'Pacific/Kiritimati' }
  const page = await send('noord', made, 'record-contact', ahead)
  expect([page.statusCode, page.sentences]).toEqual([422, expect.stringContaining('was het bij het knooppunt')])
  expect(await ask('noord', made, 'record-contact', ahead)).toMatchObject([422, { reason: 'contact.other-day' }])
  expect((await send('noord', made, 'record-contact', message)).statusCode).toBe(303)
})

/** Asks the expert for a check and writes down the answer, both on a day. */
async function checked({ number }: Prepared, answer: string, { on = earlier, check = 1, familyTalk = false } = {}) {
  const organisation = desk.organisation('police')
  const share = { areas: ['safety'], ground: 'vital_interest', until: desk.today }
  const asked = { do: 'ask-safety-check', on, organisation, share } as const
  expect(await desk.act(await desk.actor('caseworker'), number, asked)).toBe('done')
  const said = { do: 'answer-safety-check', on, check, answer, validUntil: null, familyTalk } as const
  expect(await desk.act(await desk.actor('safety_officer'), number, said)).toBe('done')
}

const message = { ...contact, way: 'message' }
const plan: Step = ['noord', 'start-plan', { template: 'minor_guardianship', situations: ['guardianship_needed'] }]

describe.each([
  ['contact_possible', undefined, undefined],
  ['contact_not_safe', 'contact nu niet veilig', 'geen veiligheidscheck'],
  ['more_needed', 'nog niet dat contact kan', 'geen veiligheidscheck'],
  ['acute_danger', 'nog niet dat contact kan', 'geen veiligheidscheck'],
] as const)('after the answer %s', (answer, contactSays, departureSays) => {
  const acts = [
    ['record-contact', message, contactSays],
    ['record-departure', { despite: 'Verzonnen tekst.' }, departureSays],
  ] as const

  test.each(acts)('%s is what the answer lets happen, that day and later', async (act, input, says) => {
    for (const on of [earlier, desk.today]) {
      const made = await prepare([onlyMessages, plan], earlier)
      await checked(made, answer)
      const { statusCode, sentences } = await send('noord', made, act, { on, ...input })
      if (says === undefined) expect([on, statusCode]).toEqual([on, 303])
      else expect([on, statusCode, sentences]).toEqual([on, 422, expect.stringContaining(says)])
    }
  })

  test.each(acts)('%s by the API as well', async (act, input, says) => {
    const made = await prepare([onlyMessages, plan], earlier)
    await checked(made, answer)
    const [status] = await ask('noord', made, act, { on: desk.today, ...input })
    expect(status).toBe(says === undefined ? 201 : 422)
  })

  test('an older answer that was better counts no more', async () => {
    const made = await prepare([onlyMessages, plan], earlier)
    await checked(made, 'contact_possible')
    await checked(made, answer, { on: desk.today, check: 2 })
    for (const [act, input, says] of acts) {
      const { statusCode } = await send('noord', made, act, { on: desk.today, ...input })
      expect([act, statusCode]).toEqual([act, says === undefined ? 303 : 422])
    }
  })
})

test('a talk with the family that could be planned at home is planned abroad with no earlier day', async () => {
  const talk = { person: '@father', date: '@today', client_wishes: 'yes', reason: 'Verzonnen tekst.' }
  const made = await prepare([atHome, father], earlier)
  await checked(made, 'contact_possible', { familyTalk: true })
  expect(await send('noord', made, 'plan-family-talk', { on: earlier, ...talk })).toMatchObject({ statusCode: 303 })
  await send('noord', made, 'change-place', { on: desk.today, place: 'abroad', country: 'MA' })
  for (const on of [earlier, desk.today]) {
    const { statusCode, sentences } = await send('noord', made, 'plan-family-talk', { on, ...talk })
    expect([on, statusCode, sentences]).toEqual([on, 422, expect.stringContaining('buitenland')])
  }
})

test('a senior deviates for the day itself: what was done before is not made good', async () => {
  const made = await prepare([], earlier)
  const deviation = { rule: 'contact_within_rules_only', reason: 'Verzonnen tekst.' }
  const late = await send('senior', made, 'override-rule', { on: earlier, ...deviation })
  expect([late.statusCode, late.sentences]).toEqual([422, expect.stringContaining('alleen over vandaag')])
  expect(await send('senior', made, 'override-rule', { on: desk.today, ...deviation })).toMatchObject({
    statusCode: 303,
  })
})

test('acute danger is written with no earlier day than the level that stands: it would be lost', async () => {
  const made = await prepare([], earlier)
  const level = (name: string, on: IsoDate) => ({ on, level: name, police: 'called', reason: 'Verzonnen tekst.' })
  const { police: _, ...structural } = level('structural', desk.today)
  expect(await send('noord', made, 'set-safety-level', structural)).toMatchObject({ statusCode: 303 })
  expect(await send('noord', made, 'set-safety-level', level('acute', earlier))).toMatchObject({ statusCode: 422 })
  expect(await send('noord', made, 'set-safety-level', level('acute', desk.today))).toMatchObject({ statusCode: 303 })
  expect(await desk.page('noord', made.number, 'safety')).toContain('Acuut onveilig')
})

test('origin, religion and orientation have no field in any act', () => {
  for (const field of ['religion', 'origin', 'sexual_orientation', 'ethnicity']) {
    const read = findAct('record-person')?.read({ on: desk.today, role: 'parent', [field]: 'x' })
    expect(read).toMatchObject({ ok: false, wrong: [{ field, expected: 'unknown' }] })
  }
})
