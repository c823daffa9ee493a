import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import type { CaseCommand } from '../../../domain/casework/caseCommand.ts'
import { addDays } from '../../../domain/terms/calendar.ts'

let desk: AskingDesk
beforeAll(async () => {
  desk = await openAskingDesk()
})
afterAll(() => desk.drop())

const plan = { template: 'minor_guardianship', situations: ['documents_taken', 'guardianship_needed'] }

async function plannedCase(on = desk.today): Promise<string> {
  const number = await desk.newCase({ on })
  const answer = await desk.send('noord', number, 'return/start-plan', { on, ...plan })
  expect(answer.headers.location).toBe(`/cases/${number}/return?done=start-plan#done`)
  return number
}

async function share(number: string, areas: readonly CaseArea[]): Promise<void> {
  await desk.register.asAdministrator((client) =>
    client.query(
      `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, given_at, until)
       select 1, c.case_id, o.id, o.kind, $2, 'statutory_task', 'verification', m.person, now() - interval '1 day', now() + interval '9 days'
       from case_state c, organisation o, staff_member m where c.number = $1 and o.kind = 'ministry' and m.role = 'manager'`,
      [number, areas],
    ),
  )
}

test('a case without a plan offers those for its group, the fitting one first, and what is known ticked', async () => {
  const number = await desk.newCase()
  const body = await desk.page('noord', number, 'return')
  expect(body).toContain('Er is nog geen plan')
  const offered = [...body.matchAll(/<option value="([a-z_]+)"/g)].map(([, code]) => code)
  expect(offered.slice(0, 2)).toEqual(['minor_guardianship', 'minor_exit_permission'])
  expect(offered.some((code) => code?.startsWith('adult_'))).toBe(false)
  expect(body).toMatch(/value="guardianship_needed" checked/)
})

test('who never left is asked whether to go, not whether to come back', async () => {
  const home = await desk.newCase({ place: 'about_to_travel' })
  const body = await desk.page('noord', home, 'return')
  expect(body).toContain('wil niet weg, wil in Nederland blijven')
  expect(body).not.toContain('wil terug')
  expect(await desk.page('noord', await desk.newCase(), 'return')).toContain('wil terug')
})

test('a plan shows what is done, what comes now, and what waits for what', async () => {
  const number = await plannedCase()
  const body = await desk.page('noord', number, 'return')
  expect(body).toContain('Plan voor terugkeer')
  expect(body).toMatch(/aria-current="step"/)
  expect(body).toMatch(/wacht op: Noodfonds vragen/)
  expect(body).toMatch(/wacht op: Veiligheidscheck vragen/)
  expect((await desk.as('noord', `/cases/${number}/return?lang=en`)).body).toContain('Plan for the return')
})

test('what is refused says why and what instead, in Dutch and in English', async () => {
  const number = await plannedCase()
  const early = { on: desk.today, step: 'book_ticket' }
  const refused = await desk.send('noord', number, 'return/finish-step', early)
  expect(refused.statusCode).toBe(422)
  expect(refused.body.includes('Eerst moet iets anders klaar zijn')).toBe(true)
  expect(refused.body).toContain('Doe dat eerst, of sla het over met een reden.')
  const english = await desk.send('noord', number, 'return/finish-step?lang=en', early)
  expect(english.body).toContain('Something else has to be done first')
})

test('a step that is done burns, and its note is read by who opens the chapter', async () => {
  const number = await plannedCase()
  const skipped = { on: desk.today, step: 'hear_wish', reason: 'Zij zei het al aan school.' }
  expect((await desk.send('noord', number, 'return/skip-step', skipped)).statusCode).toBe(303)
  expect(
    (
      await desk.send('noord', number, 'return/finish-step', {
        on: desk.today,
        step: 'get_lawyer',
        note: 'Mr. Verzonnen',
      })
    ).statusCode,
  ).toBe(303)
  const body = await desk.page('noord', number, 'return')
  expect(body).toContain('Zij zei het al aan school.')
  expect(body).toContain('Mr. Verzonnen')
  const overview = await desk.as('manager', `/cases/${number}`)
  expect([overview.statusCode, overview.body.includes('Mr. Verzonnen')]).toEqual([200, false])
})

test('a colleague without the case, and an organisation without a share of it, find nothing', async () => {
  const number = await plannedCase()
  for (const who of ['zuid', 'consular', 'shelter'] as const) {
    expect(await desk.page(who, number, 'return')).toBe('404')
    const asked = await desk.send(who, number, 'return/record-arrival', { on: desk.today })
    expect([who, asked.statusCode]).toEqual([who, 404])
  }
})

test('an organisation with this area marks the step that it was asked to do, and no other', async () => {
  const number = await plannedCase()
  await share(number, ['return'])
  const ministry = String(desk.organisation('ministry'))
  const skipped = { on: desk.today, step: 'hear_wish', reason: 'al gezegd' }
  await desk.send('noord', number, 'return/skip-step', skipped)
  await desk.send('noord', number, 'return/plan-step', { on: desk.today, step: 'get_lawyer', organisation: ministry })
  const body = await desk.page('consular', number, 'return')
  expect(body).toContain('Plan voor terugkeer')
  expect(body).not.toContain('Een stap overslaan')
  expect(
    (await desk.send('consular', number, 'return/finish-step', { on: desk.today, step: 'arrange_shelter_nl' })).body,
  ).toContain('Deze stap is niet aan uw organisatie gevraagd.')
  expect(
    (await desk.send('consular', number, 'return/finish-step', { on: desk.today, step: 'get_lawyer' })).statusCode,
  ).toBe(303)
})

test('who leaves with steps open is asked why, with what is open, and the answer is kept', async () => {
  const number = await plannedCase()
  const caseworker = await desk.actor('caseworker')
  const share = { areas: ['safety', 'return'], ground: 'vital_interest', until: desk.today }
  const asked = { do: 'ask-safety-check', on: desk.today, organisation: desk.organisation('police'), share } as const
  const said = { answer: 'contact_possible', validUntil: null, familyTalk: false } as const
  expect(await desk.act(caseworker, number, asked)).toBe('done')
  const answered = { do: 'answer-safety-check', on: desk.today, check: 1, ...said } as const
  expect(await desk.act(await desk.actor('safety_officer'), number, answered)).toBe('done')
  const form = { on: desk.today, note: 'Met begeleiding.' }
  const nl = await desk.send('noord', number, 'return/record-departure', form)
  expect(nl.statusCode).toBe(422)
  expect(nl.body).toMatch(/Van het plan staan nog \d+ stappen open die vóór het vertrek horen: [^.]*Ticket/i)
  expect(nl.body).toContain('Waarom is de cliënt toch vertrokken?')
  expect(nl.body).toContain('Met begeleiding.')
  const en = await desk.send('noord', number, 'return/record-departure?lang=en', form)
  expect(en.body).toContain('Did the client leave all the same? Write down why.')
  const leave = { do: 'record-departure', on: desk.today, despite: false } as const
  expect(await desk.act(caseworker, number, leave)).toBe('steps-open')
  const fled = { ...form, despite: 'Zij moest vluchten.' }
  expect((await desk.send('noord', number, 'return/record-departure', fled)).statusCode).toBe(303)
})

test('nobody gets around a safety rule, by page or by program', async () => {
  const number = await plannedCase()
  for (const step of ['ask_board', 'request_guardianship', 'court_decides', 'guardian_appointed'])
    await desk.send('noord', number, 'return/skip-step', { on: desk.today, step, reason: 'geprobeerd' })
  const caseworker = await desk.actor('caseworker')
  const tries = [
    ['record-departure', {}, 'no-valid-check', 'Een verlopen check telt niet'],
    ['skip-step', { step: 'ask_safety_check' }, 'can-not-skip', 'uit triage pas als het LEC EGG'],
    [
      'finish-step',
      { step: 'apply_travel_document_minor' },
      'identity-first',
      'Eerst de identiteit vaststellen, dan een reisdocument',
    ],
  ] as const
  for (const [act, about, reason, rule] of tries) {
    const why = act === 'skip-step' ? { reason: 'geprobeerd' } : {}
    const { body } = await desk.send('noord', number, `return/${act}`, { on: desk.today, ...about, ...why })
    expect([act, body.includes(rule)]).toEqual([act, true])
    const command = { do: act, on: desk.today, ...about } as CaseCommand
    expect([act, await desk.act(caseworker, number, command)]).toEqual([act, reason])
  }
  expect(await desk.act(caseworker, number, { do: 'establish-identity', on: desk.today })).toBe('done')
  expect(
    await desk.act(caseworker, number, { do: 'finish-step', on: desk.today, step: 'apply_travel_document_minor' }),
  ).toBe('authority-first')
})

test('money is asked by one person and granted by another, and never more is spent', async () => {
  const number = await plannedCase()
  const asked = { on: desk.today, purpose: 'ticket', euros: '1.250,00', reason: 'enkele reis' }
  expect((await desk.send('senior', number, 'return/ask-fund', asked)).statusCode).toBe(303)
  const decision = { on: desk.today, request: '1', decision: 'approved', euros: '1200', payer: 'health' }
  expect((await desk.send('senior', number, 'return/decide-fund', decision)).body).toContain(
    'U hebt deze aanvraag zelf gedaan.',
  )
  expect((await desk.send('manager', number, 'return/decide-fund', decision)).statusCode).toBe(303)
  const spent = { on: desk.today, request: '1', euros: '1200,01' }
  expect((await desk.send('noord', number, 'return/spend-fund', spent)).body).toMatch(/Er is nog €\s1\.200,00 over/)
  expect((await desk.send('noord', number, 'return/spend-fund', { ...spent, euros: 'veel' })).body).toContain(
    'Vul een bedrag in',
  )
  expect((await desk.send('noord', number, 'return/spend-fund', { ...spent, euros: '1200' })).statusCode).toBe(303)
  expect(await desk.page('noord', number, 'return')).toMatch(/€\s1\.200,00 uitgegeven, €\s0,00 over/)
})

test('an organisation that knows of the arrival is not told that the client is abroad, and still has no talk with the family', async () => {
  const number = await plannedCase()
  await share(number, ['return'])
  const abroad = 'De cliënt is in het buitenland, of wij weten niet waar.'
  expect(await desk.page('consular', number, 'return')).toContain(abroad)
  await desk.send('noord', number, 'return/record-arrival', { on: desk.today, by_self: 'yes' })
  const body = await desk.page('consular', number, 'return')
  expect(body).not.toContain(abroad)
  expect(body).toContain('Geen gesprek met ouders, partner of familie.')
  expect(body).toContain('Overleg eerst met het knooppunt.')
  const english = await desk.as('consular', `/cases/${number}/return?lang=en`)
  expect(english.body).toContain('Ask the hub first.')
})

test('aftercare keeps the answers under their questions', async () => {
  const number = await plannedCase(addDays(desk.today, -40))
  const arrived = { on: addDays(desk.today, -35) }
  const plain = await desk.send('noord', number, 'return/record-arrival', arrived)
  expect([plain.statusCode, plain.body]).toEqual([422, expect.stringContaining('Er is geen vertrek vastgelegd.')])
  await desk.send('noord', number, 'return/record-arrival', { ...arrived, by_self: 'yes' })
  const talk = {
    on: desk.today,
    moment: 'after_1_month',
    outcome: 'new_worries',
    question_1: 'safe_now',
    answer_1: 'Er staat een auto voor de deur.',
    question_2: 'shelter',
    answer_2: '',
  }
  expect((await desk.send('noord', number, 'return/record-follow-up', talk)).statusCode).toBe(303)
  const body = await desk.page('noord', number, 'return')
  expect(body).toContain('Voelt de cliënt zich veilig?')
  expect(body).toContain('Er staat een auto voor de deur.')
  expect(body).toContain('Nieuwe zorgen')
  expect(body).toContain('Dit gesprek kunt u vastleggen vanaf')
  const early = { on: desk.today, moment: 'after_3_months', outcome: 'safe' }
  const refused = await desk.send('noord', number, 'return/record-follow-up', early)
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('Dit gesprek hoort bij')])
})

test('a plan is as far on the page of the case as on its own, also when steps fell away with the arrival', async () => {
  const number = await plannedCase()
  await desk.send('noord', number, 'return/record-arrival', { on: desk.today, by_self: 'yes' })
  const own = await desk.page('noord', number, 'return')
  expect(own).toContain('niet meer nodig')
  const told = /(\d+ van \d+)</.exec(own)?.[1] ?? 'nothing'
  const overview = (await desk.as('noord', `/cases/${number}`)).body
  expect(overview).toContain(`${told}<`)
  expect(overview).toMatch(/Waar de cliënt nu is<\/dt><dd>In Nederland</)
})

test('a step that is done in another chapter has the way there, and a refusal says where', async () => {
  const number = await plannedCase()
  const body = await desk.page('noord', number, 'return')
  const ways = [...body.matchAll(/href="\/cases\/[^/"]+\/([a-z]+)#([a-z-]+)"/g)].map(([, slug, panel]) => [slug, panel])
  expect(ways.length).toBeGreaterThan(0)
  for (const [slug = '', panel] of ways) {
    expect([slug, panel, (await desk.page('noord', number, slug)).includes(`id="${panel}"`)]).toEqual([
      slug,
      panel,
      true,
    ])
  }
  const ticked = await desk.send('noord', number, 'return/finish-step', { on: desk.today, step: 'guardian_appointed' })
  expect(ticked.body).toContain('Leg het vast bij: Personen, onder Wijzig het gezag.')
  const early = { on: desk.today, step: 'apply_travel_document_minor' }
  const waits = await desk.send('noord', number, 'return/finish-step', early)
  expect(waits.body).toContain('Doe dat eerst, of sla het over met een reden. Leg het vast bij: Personen')
  const ticket = await desk.send('noord', number, 'return/finish-step', { on: desk.today, step: 'book_ticket' })
  expect(ticket.body).toMatch(/Noodfonds vragen, Veiligheidsplan per fase en Opvang in Nederland regelen/)
})
