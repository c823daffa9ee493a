import { afterAll, beforeAll, expect, test } from 'vitest'
import { addStaff, ask as query } from '../../../../test/registerWork.ts'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import { addDays } from '../../../domain/terms/calendar.ts'

let desk: AskingDesk
beforeAll(async () => {
  desk = await openAskingDesk()
})
afterAll(() => desk.drop())

const share = () => ({
  share_areas: ['verification', 'identity'],
  share_ground: 'statutory_task',
  share_until: addDays(desk.today, 30),
})
const proposing = () => ({
  on: desk.today,
  topic: 'abandonment',
  outcome: 'yes',
  organisation: String(desk.organisation('ministry')),
  reason: 'Zij zegt zelf dat zij niet terug mag.',
  ...share(),
})
const asking = () => ({
  on: desk.today,
  kind: 'tie',
  organisation: String(desk.organisation('ministry')),
  asked: 'Heeft zij de Nederlandse nationaliteit?',
  ...share(),
})
const confirming = () => ({ on: desk.today, proposal: '1' })
const state = (number: string) =>
  query(desk.register, 'select topic, outcome, phase from case_state where number = $1', [number])

/** A case in verification: the safety officer was asked. */
async function verifiedCase(): Promise<string> {
  const number = await desk.newCase()
  const manager = await desk.actor('manager')
  await desk.act(manager, number, { do: 'waive-safety-check', on: desk.today })
  expect(await desk.act(manager, number, { do: 'move-phase', on: desk.today, phase: 'verification' })).toBe('done')
  return number
}

async function proposedCase(): Promise<string> {
  const number = await verifiedCase()
  const sent = await desk.send('noord', number, 'verification/propose-determination', proposing())
  expect(sent.statusCode).toBe(303)
  return number
}

test('the hub proposes, the ministry reads why and confirms: then it is the outcome', async () => {
  const number = await proposedCase()
  expect(await state(number)).toEqual([{ topic: 'abandonment', outcome: null, phase: 'verification' }])
  expect(await desk.page('consular', number, 'verification')).toContain('Zij zegt zelf dat zij niet terug mag.')
  expect((await desk.send('consular', number, 'verification/confirm-determination', confirming())).statusCode).toBe(303)
  expect(await state(number)).toEqual([{ topic: 'abandonment', outcome: 'yes', phase: 'verification' }])
  expect(await desk.page('noord', number, 'verification')).toContain('Samen vastgesteld')
})

test('the ministry sees the tie on which a determination rests, or that nobody recorded it on its own', async () => {
  const number = await proposedCase()
  expect(await desk.page('consular', number, 'verification')).toContain(
    'Relatie met Nederland</dt><dd>niet apart vastgelegd; vraag het knooppunt',
  )
  const established = { do: 'establish-tie', on: desk.today, tie: 'permit' } as const
  expect(await desk.act(await desk.actor('caseworker'), number, established)).toBe('done')
  const said = async (who: 'consular' | 'noord') =>
    /Relatie met Nederland<\/dt><dd>([^<]*)/.exec(await desk.page(who, number, 'verification'))?.[1]
  expect(await said('consular')).toMatch(/verblijf/i)
  expect(await said('consular')).toBe(await said('noord'))
})

test('the ministry is offered the safety of a case with its verification, and a question offers it where danger is known', async () => {
  const number = await verifiedCase()
  const ticked = async () => {
    const body = await desk.page('noord', number, 'verification')
    return ['ask-question', 'propose-determination'].map((act) => {
      const [form = ''] = new RegExp(`action="[^"]*/${act}[^"]*"[\\s\\S]*?</form>`).exec(body) ?? []
      return [...form.matchAll(/name="share_areas" value="(\w+)" checked/g)].map(([, area]) => area)
    })
  }
  expect(await ticked()).toEqual([['verification'], ['verification', 'safety']])
  const wedding = { do: 'set-planned-day', on: desk.today, kind: 'wedding', date: addDays(desk.today, 9) } as const
  expect(await desk.act(await desk.actor('caseworker'), number, wedding)).toBe('done')
  expect(await ticked()).toEqual([
    ['verification', 'safety'],
    ['verification', 'safety'],
  ])
})

test('nobody of the hub confirms, not by page and not by the service', async () => {
  const number = await proposedCase()
  for (const who of ['noord', 'senior', 'manager', 'intake'] as const) {
    const answer = await desk.send(who, number, 'verification/confirm-determination', confirming())
    expect([who, answer.statusCode]).toEqual([who, 403])
  }
  expect((await desk.send('safety', number, 'verification/confirm-determination', confirming())).statusCode).toBe(404)
  const command = { do: 'confirm-determination', on: desk.today, proposal: 1 } as const
  for (const role of ['caseworker', 'senior', 'manager', 'safety_officer'] as const) {
    await expect(desk.act(await desk.actor(role), number, command)).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect((await desk.page('noord', number, 'verification')).includes('Ik bevestig deze vaststelling')).toBe(false)
  expect(await state(number)).toMatchObject([{ outcome: null }])
})

test('who proposed it does not confirm it in another role, with another session', async () => {
  const number = await proposedCase()
  const caseworker = await desk.actor('caseworker')
  const moved = { ...caseworker, role: 'consular_officer', organisation: desk.organisation('ministry') } as const
  const command = { do: 'confirm-determination', on: desk.today, proposal: 1 } as const
  await query(
    desk.register,
    `update staff_member set role = 'consular_officer', organisation = $1, organisation_kind = 'ministry' where person = $2`,
    [moved.organisation, moved.person],
  )
  try {
    expect(await desk.act(moved, number, command)).toBe('same-person')
  } finally {
    await query(
      desk.register,
      `update staff_member set role = 'caseworker', organisation = 1, organisation_kind = 'hub' where person = $1`,
      [moved.person],
    )
  }
  const colleague = await addStaff(desk.register, 'consular_officer', desk.organisation('ministry'))
  expect(await desk.act(colleague, number, command)).toBe('done')
})

test('a dispute goes back with its reason, and what is proposed again can be confirmed', async () => {
  const number = await proposedCase()
  const bare = await desk.send('consular', number, 'verification/dispute-determination', confirming())
  expect([bare.statusCode, bare.body.includes('Vul dit in.')]).toEqual([422, true])
  const why = { ...confirming(), reason: 'Zij sprak niet alleen met ons.' }
  expect((await desk.send('consular', number, 'verification/dispute-determination', why)).statusCode).toBe(303)
  const page = await desk.page('noord', number, 'verification')
  expect(page).toContain('Zij sprak niet alleen met ons.')
  expect(page).toContain('Betwist')
  const again = { ...proposing(), outcome: 'unknown', reason: 'Wij konden haar niet alleen spreken.' }
  expect((await desk.send('noord', number, 'verification/propose-determination', again)).statusCode).toBe(303)
  const second = { on: desk.today, proposal: '2' }
  expect((await desk.send('consular', number, 'verification/confirm-determination', second)).statusCode).toBe(303)
  expect(await state(number)).toMatchObject([{ outcome: 'unknown' }])
})

test('an outcome that does not go with the tie is refused, and says what does', async () => {
  const number = await verifiedCase()
  const wrong = { ...proposing(), outcome: 'no_right_of_residence' }
  const nl = await desk.send('noord', number, 'verification/propose-determination', wrong)
  expect([nl.statusCode, nl.body.includes('Wel mogelijk: Geen of Verblijfsvergunning verlopen')]).toEqual([422, true])
})

test('in triage nothing is determined, so that the check on safety is not passed by', async () => {
  const number = await desk.newCase()
  const answer = await desk.send('noord', number, 'verification/propose-determination', proposing())
  expect([answer.statusCode, answer.body.includes('De casus is nog in triage.')]).toEqual([422, true])
  const shares = await query(
    desk.register,
    'select from case_share s join case_state c using (tenant, case_id) where c.number = $1',
    [number],
  )
  expect(shares).toEqual([])
})

test('a question reaches the organisation that is asked, and its answer comes back with source and certainty', async () => {
  const number = await verifiedCase()
  const bare = await desk.send('noord', number, 'verification/ask-question', { ...asking(), share_areas: [] })
  expect([bare.statusCode, bare.body.includes('ziet de verificatie in deze casus niet')]).toEqual([422, true])
  expect((await desk.send('noord', number, 'verification/ask-question', asking())).statusCode).toBe(303)
  expect(await desk.page('consular', number, 'verification')).toContain('Heeft zij de Nederlandse nationaliteit?')
  expect(await desk.page('shelter', number, 'verification')).toBe('404')
  const answer = { on: desk.today, question: '1', reliability: 'confirmed', source: 'authority', answer: 'Ja.' }
  expect((await desk.send('shelter', number, 'verification/answer-question', answer)).statusCode).toBe(404)
  expect((await desk.send('consular', number, 'verification/answer-question', answer)).statusCode).toBe(303)
  const page = await desk.page('noord', number, 'verification')
  expect(page).toContain('staat vast')
  const twice = await desk.send('noord', number, 'verification/answer-question', answer)
  expect([twice.statusCode, twice.body.includes('al beantwoord')]).toEqual([422, true])
})

test('an organisation that sees the verification answers no question that another was asked', async () => {
  const number = await verifiedCase()
  await desk.send('noord', number, 'verification/ask-question', asking())
  const also = { ...asking(), organisation: String(desk.organisation('shelter')) }
  await desk.send('noord', number, 'verification/ask-question', also)
  const answer = { on: desk.today, question: '1', reliability: 'likely', source: 'other', answer: 'Misschien.' }
  const sent = await desk.send('shelter', number, 'verification/answer-question', answer)
  expect([sent.statusCode, sent.body.includes('niet aan uw organisatie gesteld')]).toEqual([422, true])
})

test('identity is established once, by the hub or by the ministry at its counter', async () => {
  const number = await proposedCase()
  const how = { on: desk.today, how: 'Kopie van het paspoort van school.' }
  expect((await desk.send('consular', number, 'verification/establish-identity', how)).statusCode).toBe(303)
  const twice = await desk.send('noord', number, 'verification/establish-identity', how)
  expect([twice.statusCode, twice.body.includes('De identiteit staat al vast')]).toEqual([422, true])
})

test('two who propose at one time: the second sees that there is a proposal, and loses no word', async () => {
  const number = await proposedCase()
  const late = { ...proposing(), reason: 'Mijn eigen onderbouwing.' }
  const sent = await desk.send('senior', number, 'verification/propose-determination', late)
  expect(sent.statusCode).toBe(422)
  expect(sent.body).toContain('Er wacht al een voorstel')
  expect(sent.body).toContain('Mijn eigen onderbouwing.')
})
