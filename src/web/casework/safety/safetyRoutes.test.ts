import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask as query } from '../../../../test/registerWork.ts'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import { addDays } from '../../../domain/terms/calendar.ts'

let desk: AskingDesk
beforeAll(async () => {
  desk = await openAskingDesk()
})
afterAll(() => desk.drop())

const share = () => ({ share_areas: ['safety', 'identity'], share_ground: 'vital_interest', share_until: desk.today })
const asking = () => ({
  on: desk.today,
  organisation: String(desk.organisation('police')),
  asked: 'Kunnen wij haar bereiken?',
})
const ofCase = 'case_id = (select c.case_id from case_state c where c.number = $1)'
const answering = () => ({ on: desk.today, check: '1', answer: 'contact_possible', conditions: 'Alleen berichten.' })

async function askedCase(): Promise<string> {
  const number = await desk.newCase()
  expect((await desk.send('intake', number, 'safety/ask-safety-check', { ...asking(), ...share() })).statusCode).toBe(
    303,
  )
  return number
}

test('acute danger without a word about the police is refused, with why and what instead, in both languages', async () => {
  const number = await desk.newCase()
  const form = { on: desk.today, level: 'acute', reason: 'Zij wordt vanavond opgehaald.' }
  const nl = await desk.send('noord', number, 'safety/set-safety-level', form)
  expect(nl.statusCode).toBe(422)
  expect(nl.body).toContain('Bij acuut gevaar gaat de politie voor.')
  expect(nl.body).toContain('De regel: Bij acuut gevaar eerst de politie, en vandaag een antwoord.')
  expect(nl.body).toContain('Zij wordt vanavond opgehaald.')
  const en = await desk.send('noord', number, 'safety/set-safety-level?lang=en', form)
  expect(en.body).toContain('With acute danger the police come first.')
  const command = { do: 'set-safety-level', on: desk.today, level: 'acute', police: null } as const
  expect(await desk.act(await desk.actor('manager'), number, command)).toBe('police-first')
})

async function inDanger(place: string, country: string): Promise<string> {
  const report = { kind: 'report', on: desk.today, channel: 'phone', reporter_role: 'school', topic: 'abandonment' }
  const { headers } = await desk.as('noord', '/intake', { ...report, danger: 'now', place, country, age: '16' })
  return String(headers.location)
}

test.each([
  [
    '',
    'eerst de politie in Nederland (112), daarna Buitenlandse Zaken (+31 247 247 247). Stuur de cliënt niet naar de politie daar',
    'Politie in Nederland',
  ],
  [
    '?lang=en',
    'first the police in the Netherlands (112), then the Ministry of Foreign Affairs (+31 247 247 247). Do not send the client to the police there',
    'Police in the Netherlands',
  ],
])(
  'in acute danger abroad the case says who calls whom with which number, and never sends the client to the police there (%s)',
  async (query, band, name) => {
    const address = await inDanger('abroad', 'MA')
    const { body } = await desk.as('noord', `${address}/safety${query}`)
    expect(body).toContain(band)
    expect(body).toContain(name)
    expect(body).toMatch(/tel:112[\s\S]{0,120}<small>[\s\S]{0,900}tel:\+31247247247[\s\S]{0,120}<small>/)
    expect((await desk.as('noord', `${address}${query}`)).body).toContain(band)
  },
)

test('in acute danger in the Netherlands the case gives the number of the police, and no ministry', async () => {
  const { body } = await desk.as('noord', `${await inDanger('in_netherlands', 'NL')}/safety`)
  expect(body).toContain('Eerst de politie: bel 112.')
  expect(body).toContain('tel:112')
  expect(body).not.toContain('247 247')
})

test('who is abroad in acute danger is told to the ministry as well, once the police were called', async () => {
  const address = await inDanger('abroad', 'MA')
  const number = address.replace('/cases/', '')
  const command = { do: 'set-safety-level', on: desk.today, level: 'acute', police: 'called' } as const
  expect(await desk.act(await desk.actor('manager'), number, command)).toBe('done')
  const { body } = await desk.as('noord', `${address}/safety`)
  expect(body).toContain('het knooppunt belt +31 247 247 247. Stuur de cliënt niet naar de politie daar')
})

test('acute danger stands above everything, and the owner and the manager are told at once', async () => {
  const number = await desk.newCase()
  const form = { on: desk.today, level: 'acute', police: 'called', reason: 'Zij wordt vanavond opgehaald.' }
  expect((await desk.send('noord', number, 'safety/set-safety-level', form)).statusCode).toBe(303)
  expect(await desk.page('noord', number, 'safety')).toContain(
    'De politie is gebeld. Leg vast als het gevaar voorbij is.',
  )
  const over = { ...form, level: 'none_known', reason: 'Zij is veilig bij een tante.' }
  expect((await desk.send('noord', number, 'safety/set-safety-level', over)).statusCode).toBe(303)
  const told = await query(
    desk.register,
    `select m.role from notice n join staff_member m using (tenant, person) join case_state c using (tenant, case_id)
     where n.kind = 'acute_danger' and c.number = $1 order by 1`,
    [number],
  )
  expect(told).toEqual([{ role: 'intake' }, { role: 'manager' }])
})

test('a check is asked together with what the safety officer needs to see, or not at all', async () => {
  const number = await desk.newCase()
  const shares = () =>
    query(
      desk.register,
      `select s.areas from case_share s join case_state c using (tenant, case_id) where c.number = $1`,
      [number],
    )
  const bare = await desk.send('intake', number, 'safety/ask-safety-check', asking())
  expect([bare.statusCode, bare.body.includes('ziet niets over de veiligheid')]).toEqual([422, true])
  const early = { ...share(), share_until: addDays(desk.today, -1) }
  const late = await desk.send('intake', number, 'safety/ask-safety-check', { ...asking(), ...early })
  expect([late.statusCode, late.body.includes('Zo kan er niet gedeeld worden.')]).toEqual([422, true])
  const notThem = { ...asking(), organisation: String(desk.organisation('shelter')), ...share() }
  const shelter = await desk.send('noord', number, 'safety/ask-safety-check', notThem)
  expect([shelter.statusCode, shelter.body.includes('doet geen veiligheidschecks')]).toEqual([422, true])
  expect(await shares()).toEqual([])
  expect((await desk.send('intake', number, 'safety/ask-safety-check', { ...asking(), ...share() })).statusCode).toBe(
    303,
  )
  expect(await shares()).toEqual([{ areas: ['safety', 'identity'] }])
})

test('a share that was withdrawn shows nothing, so that a check needs it again', async () => {
  const number = await askedCase()
  await desk.send('safety', number, 'safety/answer-safety-check', answering())
  await query(desk.register, `update case_share set ended_at = now(), ended_by = given_by where ${ofCase}`, [number])
  const again = await desk.send('noord', number, 'safety/ask-safety-check', asking())
  expect([again.statusCode, again.body.includes('ziet niets over de veiligheid')]).toEqual([422, true])
  expect((await desk.send('noord', number, 'safety/ask-safety-check', { ...asking(), ...share() })).statusCode).toBe(
    303,
  )
})

test('who takes in reports shares for a safety check and for nothing else', async () => {
  const number = await desk.newCase()
  const more = { ...asking(), ...share(), share_areas: ['safety', 'journal'] }
  const answer = await desk.send('intake', number, 'safety/ask-safety-check', more)
  expect([answer.statusCode, answer.body.includes('Met uw rol deelt u alleen')]).toEqual([422, true])
  const question = { on: desk.today, kind: 'tie', asked: 'Is zij ingeschreven?', ...share() }
  const ministry = { ...question, organisation: String(desk.organisation('ministry')), share_areas: ['verification'] }
  expect((await desk.send('intake', number, 'verification/ask-question', ministry)).statusCode).toBe(422)
})

test('a check is answered by the safety officer who was asked: to everybody else the form does not exist', async () => {
  const number = await askedCase()
  expect(await desk.page('safety', number, 'safety')).toContain('Kunnen wij haar bereiken?')
  expect(await desk.page('consular', number, 'safety')).toBe('404')
  expect(await desk.page('zuid', number, 'safety')).toBe('404')
  expect((await desk.send('consular', number, 'safety/answer-safety-check', answering())).statusCode).toBe(404)
  expect((await desk.send('noord', number, 'safety/answer-safety-check', answering())).statusCode).toBe(403)
  expect((await desk.send('safety', number, 'safety/answer-safety-check', answering())).statusCode).toBe(303)
  const page = await desk.page('noord', number, 'safety')
  expect(page).toContain('Alleen berichten.')
  expect(page).toContain('Geldt tot en met')
  const told = await query(
    desk.register,
    `select kind, facts from notice where kind in ('answer_wanted', 'partner_answered') group by 1, 2 order by 1`,
  )
  expect(told).toEqual([
    { kind: 'answer_wanted', facts: {} },
    { kind: 'partner_answered', facts: { answer: 'safety_check_answered' } },
  ])
})

test('a check holds no longer than the profile allows, by page and by service', async () => {
  const number = await askedCase()
  const validUntil = addDays(desk.today, 15)
  const page = await desk.send('safety', number, 'safety/answer-safety-check', {
    ...answering(),
    valid_until: validUntil,
  })
  expect([page.statusCode, page.body.includes('Zo lang kan een check niet gelden.')]).toEqual([422, true])
  const officer = await desk.actor('safety_officer')
  const command = {
    do: 'answer-safety-check',
    on: desk.today,
    check: 1,
    answer: 'contact_possible',
    validUntil,
  } as const
  expect(await desk.act(officer, number, { ...command, familyTalk: false })).toBe('check-too-long')
})

test('without a share that still counts, an officer answers nothing', async () => {
  const number = await askedCase()
  await query(desk.register, `update case_share set until = now() where ${ofCase}`, [number])
  expect((await desk.send('safety', number, 'safety/answer-safety-check', answering())).statusCode).toBe(404)
})

test('who says that there is acute danger puts the danger above the case, and asks about the police', async () => {
  const number = await askedCase()
  await desk.send('safety', number, 'safety/answer-safety-check', { ...answering(), answer: 'acute_danger' })
  const page = await desk.page('noord', number, 'safety')
  expect(page).toContain('Acuut gevaar')
  expect(page).toContain('Niemand heeft nog vastgelegd of de politie is gebeld.')
})

test('only a senior writes down why no check is asked, with a reason that the manager is told of', async () => {
  const number = await desk.newCase()
  const form = { on: desk.today, reason: 'Zij is vanmiddag al teruggekomen.' }
  expect((await desk.send('intake', number, 'safety/waive-safety-check', form)).statusCode).toBe(403)
  const bare = await desk.send('senior', number, 'safety/waive-safety-check', { on: desk.today })
  expect(bare.statusCode).toBe(422)
  expect((await desk.send('senior', number, 'safety/waive-safety-check', form)).statusCode).toBe(303)
  const told = await query(
    desk.register,
    `select m.role from notice n join staff_member m using (tenant, person) join case_state c using (tenant, case_id)
     where n.kind = 'rule_overridden' and c.number = $1`,
    [number],
  )
  expect(told).toEqual([{ role: 'manager' }])
})

test('a rule is deviated from by a senior, and judged by a manager who is somebody else', async () => {
  const number = await desk.newCase()
  const form = { on: desk.today, rule: 'interpreter_checked', reason: 'Er is geen andere tolk en zij stemt toe.' }
  expect((await desk.send('noord', number, 'safety/override-rule', form)).statusCode).toBe(403)
  const never = await desk.send('senior', number, 'safety/override-rule', { ...form, rule: 'two_parties_determine' })
  expect(never.body).toContain('Van deze regel wijkt niemand af.')
  expect((await desk.send('manager', number, 'safety/override-rule', form)).statusCode).toBe(303)
  const review = { on: desk.today, override: '1', justified: 'yes', finding: 'Goed opgeschreven.' }
  const own = await desk.send('manager', number, 'safety/review-override', review)
  expect([own.statusCode, own.body.includes('U week zelf van deze regel af.')]).toEqual([422, true])
})

test('a safety plan keeps what was written under each heading, and what was left empty stays empty', async () => {
  const number = await desk.newCase()
  const plan = {
    on: desk.today,
    phase: 'abroad',
    heading: ['where_and_with_whom', 'who_watches'],
    said: ['Bij tante', ''],
  }
  expect((await desk.send('noord', number, 'safety/write-safety-plan', plan)).statusCode).toBe(303)
  expect(await desk.page('noord', number, 'safety')).toContain('Bij tante')
  const nothing = await desk.send('noord', number, 'safety/write-safety-plan', { ...plan, said: ['', ' '] })
  expect([nothing.statusCode, nothing.body.includes('Er staat nog niets in dit deel van het plan.')]).toEqual([
    422,
    true,
  ])
})

test('what points to danger is shown one by one, and nothing is added up', async () => {
  const number = await desk.newCase()
  const form = { on: desk.today, signals: ['ran_away'], red_flags: ['threats', 'despair'], reasoning: 'Een huwelijk.' }
  expect((await desk.send('noord', number, 'safety/assess-safety', form)).statusCode).toBe(303)
  const page = await desk.page('noord', number, 'safety')
  for (const said of ['Er is gedreigd', 'De cliënt ziet geen uitweg meer', 'Is van huis weggelopen', 'Een huwelijk.']) {
    expect(page).toContain(said)
  }
  expect(page).not.toMatch(/score: \d|\d punten/)
})
