import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { canaries, openSharingDesk, type SharingDesk } from '../../../../test/support/sharingDesk.ts'
import { letterKinds } from '../../../domain/casework/sharing/sharingEvents.ts'

let desk: SharingDesk
let minor = ''
let adult = ''

beforeAll(async () => {
  desk = await openSharingDesk()
  const cases = await ask<{ number: string; victim_group: string }>(
    desk.register,
    `select c.number, c.victim_group from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 order by c.number`,
    [desk.made.teams.get('Noord')],
  )
  minor = cases.find(({ victim_group }) => victim_group === 'minor')?.number ?? ''
  adult = cases.find(({ victim_group }) => victim_group === 'adult')?.number ?? ''
  await desk.plant(minor)
  await desk.plant(adult)
})
afterAll(() => desk.drop())

const letterIn = (html: string) => /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? ''
const found = (html: string) => Object.entries(canaries).flatMap(([part, word]) => (html.includes(word) ? [part] : []))

async function make(kind: string, changes: Record<string, string> = {}, number = minor) {
  const seen = String(await desk.version(number))
  return desk.as('noord', `/cases/${number}/letters/${kind}`, { seen, in: 'nl', how: 'print', ...changes })
}

test.each(letterKinds)('no %s has an address, a place of stay or a telephone number in it', async (kind) => {
  const { body } = await desk.as('noord', `/cases/${minor}/letters/${kind}`)
  const hidden = ['shelter_address', 'place_abroad', 'contact_details', 'journal', 'documents', 'verification']
  expect(found(body).filter((part) => hidden.includes(part))).toEqual([])
  expect(found(letterIn(body))).toContain('identity')
})

test('the travel note has the number of the hub with its date mark, in the language of the note', async () => {
  for (const [query, said] of [
    ['', 'zoals in de factsheet, augustus 2022; niet door ons nagebeld'],
    ['?in=en', 'as in the factsheet, August 2022; not called by us'],
  ] as const) {
    const { body } = await desk.as('noord', `/cases/${minor}/letters/travel_note${query}`)
    expect(body).toContain(`+31 70 345 43 19 (${said})`)
  }
})

test('what somebody wrote elsewhere about an address is left out', async () => {
  await desk.plant(minor, { safety_plan: 'Slaapt in de Kerkstraat 12, bel 06 12345678' })
  const { body } = await desk.as('noord', `/cases/${minor}/letters/travel_note`)
  expect(body).not.toMatch(/Kerkstraat|12345678/)
  expect(body).toContain('Slaapt in de ▇▇▇, bel ▇▇▇')
})

test('what is shown first is what is made, and the page says who printed it and when', async () => {
  const before = letterIn((await desk.as('noord', `/cases/${minor}/letters/handover_sheet`)).body)
  const made = await make('handover_sheet')
  expect(made.statusCode).toBe(200)
  const after = letterIn(made.body)
  expect(after.replace(/<p>Afgedrukt door [^<]*<\/p>/, '')).toBe(before.replace(/ data-preview="[^"]*"/, ''))
  expect(before).toContain('Maak de brief eerst')
  expect(after).toMatch(/Afgedrukt door Marit van Oefenen op \d+ \w+ \d{4} om \d+\.\d{2}\./)
})

test('that it was made is an event of the case and a line in the log, and looking is a line of its own', async () => {
  const caseId = String(await desk.caseId(minor))
  const version = await desk.version(minor)
  await desk.as('noord', `/cases/${minor}/letters/travel_note`)
  expect(await desk.version(minor)).toBe(version)
  await make('travel_note')
  expect(await desk.version(minor)).toBe(version + 1)
  const lines = (await desk.accessLog()).filter(
    ({ part, cases }) => part === 'letter.travel_note' && String(cases) === caseId,
  )
  expect(lines.map(({ action }) => action).slice(-3)).toEqual(['open_sealed', 'open_sealed', 'print_letter'])
  expect((await desk.as('noord', `/cases/${minor}/sharing`)).body).toContain('Reisblad voor de begeleider')
})

test('a letter to the child protection board is made for minors only, and says why not', async () => {
  const shown = await desk.as('noord', `/cases/${adult}/letters/child_protection_letter`)
  expect([shown.statusCode, letterIn(shown.body)]).toEqual([422, ''])
  expect(shown.body).toContain('In deze casus is niemand minderjarig.')
  const made = await make('child_protection_letter', {}, adult)
  expect([made.statusCode, made.body.includes('In deze casus is niemand minderjarig.')]).toEqual([422, true])
  expect((await make('child_protection_letter')).statusCode).toBe(200)
})

test('who travels along can read it in English; organisations here get it in Dutch', async () => {
  const note = await desk.as('noord', `/cases/${minor}/letters/travel_note?in=en`)
  expect(letterIn(note.body)).toContain('Travel note')
  const sheet = await desk.as('noord', `/cases/${minor}/letters/handover_sheet?in=en`)
  expect(letterIn(sheet.body)).toContain('Overdrachtsblad')
})

test('a sealed copy opens with the key of the recipient, and says nothing of who made it', async () => {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const made = await make('child_protection_letter', { how: 'seal', recipient })
  expect(made.headers['content-disposition']).toBe('attachment; filename="letter.html.age"')
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const html = await decrypter.decrypt(made.rawPayload, 'text')
  expect(html).toContain('Verzoek aan de Raad voor de Kinderbescherming')
  expect(html).not.toMatch(/<script|Marit|\d{2}:\d{2}/)
  const wrong = await make('handover_sheet', { how: 'seal', recipient: 'age1nothing' })
  expect([wrong.statusCode, wrong.body.includes('geen openbare sleutel van age')]).toEqual([422, true])
})

test('a letter that is not there, or made of nothing that is a form, is refused', async () => {
  expect((await desk.as('noord', `/cases/${minor}/letters/love_letter`)).statusCode).toBe(404)
  expect((await make('handover_sheet', { how: 'shout' })).statusCode).toBe(400)
  expect((await desk.as('intake', `/cases/${minor}/letters/handover_sheet`)).statusCode).toBe(404)
})
