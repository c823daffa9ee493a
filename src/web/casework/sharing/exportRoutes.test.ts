import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { canaries, openSharingDesk, referralTo, type SharingDesk } from '../../../../test/support/sharingDesk.ts'

const OUTSIDE = 'Verzonnen knooppunt in het buitenland'
const SHELTER = 'Opvanghuis Denkbeeld'
let desk: SharingDesk
let numbers: readonly string[]
let identity: string
let recipient: string

beforeAll(async () => {
  desk = await openSharingDesk()
  const rows = await ask<{ number: string }>(
    desk.register,
    `select c.number from case_state c join case_grant g on g.tenant = c.tenant and g.case_id = c.case_id
     where g.principal = $1 order by c.number limit 4`,
    [desk.made.teams.get('Noord')],
  )
  numbers = rows.map(({ number }) => number)
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  const noord = await desk.actor('caseworker')
  for (const number of numbers.slice(0, 3)) {
    await desk.plant(number)
    const command = referralTo(desk.organisation(OUTSIDE), desk.today, { destination: 'hub_other_country' })
    const text = 'Graag bellen wij u: +31 6 1234 5678, Kerkstraat 12'
    const parts = [
      { part: 'referral', content: { text } },
      { part: 'referral_withheld', content: { text: 'ACHTERGEHOUDEN' } },
    ]
    expect(await desk.act(noord, number, command, parts)).toBe('done')
  }
})
afterAll(() => desk.drop())

async function confirm(number: string): Promise<void> {
  const [share] = await ask<{ id: number }>(desk.register, 'select id from case_share where case_id = $1', [
    await desk.caseId(number),
  ])
  await desk.as('manager', `/cases/${number}/access/shares/${share?.id}/confirmation`, {})
}

async function make(number: string, changes: Record<string, string> = {}) {
  const seen = String(await desk.version(number))
  return desk.as('noord', `/cases/${number}/exports/1`, { seen, recipient, compared: 'yes', ...changes })
}

async function opened(sealed: Buffer): Promise<Readonly<Record<string, string>>> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const files = unzipSync(await decrypter.decrypt(sealed))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]))
}

test('the key is compared by telephone before anything is made', async () => {
  const [number = ''] = numbers
  const check = await desk.as('noord', `/cases/${number}/exports/1/check`, {
    recipient: `  ${recipient.slice(0, 30)}\n${recipient.slice(30)} `,
  })
  expect(check.statusCode).toBe(200)
  expect(check.body).toMatch(/<b>([0-9a-f]{4} ){7}[0-9a-f]{4}<\/b>/)
  const made = await desk.as('noord', `/cases/${number}/exports/1`, { seen: '3', recipient })
  expect([made.statusCode, made.body.includes('Vergelijk eerst de code')]).toEqual([422, true])
})

test.each(['', 'age1nothing', 'AGE-SECRET-KEY-1QQQ', 'ssh-ed25519 AAAA'])('%j is no key to seal for', async (wrong) => {
  const [number = ''] = numbers
  const check = await desk.as('noord', `/cases/${number}/exports/1/check`, { recipient: wrong })
  expect([check.statusCode, check.body.includes('geen openbare sleutel van age')]).toEqual([422, true])
  expect((await make(number, { recipient: wrong })).statusCode).toBe(422)
})

test('before a second person confirmed the share no file is made, and the page says so', async () => {
  const [number = ''] = numbers
  const made = await make(number)
  expect([made.statusCode, made.body.includes('Een tweede persoon heeft dit delen nog niet bevestigd.')]).toEqual([
    422,
    true,
  ])
  expect(made.body).not.toContain('age-encryption.org')
  expect(await ask(desk.register, `select 1 from event where type = 'package_exported'`)).toEqual([])
})

test('the file opens with the key of the recipient alone, and has nothing in it that was not given', async () => {
  const number = numbers[1] ?? ''
  await confirm(number)
  const made = await make(number)
  expect([made.statusCode, made.headers['content-type']]).toEqual([200, 'application/octet-stream'])
  expect(made.headers['content-disposition']).toBe('attachment; filename="package.zip.age"')
  expect(made.headers['cache-control']).toBe('no-store')
  expect(made.rawPayload.includes(Buffer.from('KANARIE'))).toBe(false)
  const files = await opened(made.rawPayload)
  expect(Object.keys(files)).toEqual(['package.html', 'package.json'])
  for (const [name, text] of Object.entries(files)) {
    const found = Object.entries(canaries).flatMap(([part, word]) => (text.includes(word) ? [part] : []))
    expect([name, found.toSorted()]).toEqual([name, ['family', 'identity', 'safety_plan']])
    expect(text).not.toMatch(/ACHTERGEHOUDEN|1234 5678|Kerkstraat/)
    expect(text).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|\bsrc=/)
    // No colleague, no moment, no number of our register.
    expect(text).not.toMatch(/Marit|Ruben|Oefenen|\d{2}:\d{2}|"(person|stream|version|recorded|known|case_id|share)"/)
    expect(text).not.toContain(`"${await desk.caseId(number)}"`)
  }
})

test('what waits for its second person in another share is in no file', async () => {
  const number = numbers[1] ?? ''
  const caseId = await desk.caseId(number)
  await ask(
    desk.register,
    `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
     select 1, $1, id, kind, array['journal'], 'consent_of_client', 'shelter', $2, now() + interval '1 month'
     from organisation where tenant = 1 and id = $3`,
    [caseId, (await desk.actor('caseworker')).person, desk.organisation(OUTSIDE)],
  )
  const check = await desk.as('noord', `/cases/${number}/exports/1/check`, { recipient })
  expect([check.statusCode, check.body.includes(canaries.journal)]).toEqual([200, false])
  const files = await opened((await make(number)).rawPayload)
  expect(Object.values(files).filter((text) => text.includes(canaries.journal))).toEqual([])
})

test('two packages of one case differ in nothing but the seal', async () => {
  const number = numbers[1] ?? ''
  const [one, other] = [await opened((await make(number)).rawPayload), await opened((await make(number)).rawPayload)]
  expect(one).toEqual(other)
})

test('that it left is an event of the case and a line in the log; the file is kept nowhere', async () => {
  const number = numbers[2] ?? ''
  await confirm(number)
  const made = await make(number)
  const [event] = await ask<{ facts: { bytes: number; referral: number } }>(
    desk.register,
    `select facts from event where type = 'package_exported' and stream = $1`,
    [await desk.caseId(number)],
  )
  expect(event?.facts).toEqual({ referral: 1, bytes: made.rawPayload.length })
  const caseId = await desk.caseId(number)
  const lines = (await desk.accessLog()).filter(
    ({ action, cases }) => action === 'export_package' && String(cases) === String(caseId),
  )
  expect(lines).toMatchObject([{ role: 'caseworker', part: `organisation.${desk.organisation(OUTSIDE)}` }])
  expect((await desk.as('noord', `/cases/${number}/sharing`)).body).toContain('Het pakket is 1 keer meegegeven.')
})

test('after it was withdrawn no file is made', async () => {
  const number = numbers[2] ?? ''
  const withdraw = {
    seen: String(await desk.version(number)),
    on: desk.today,
    referral: '1',
    reason: 'Niet meer nodig',
  }
  await desk.as('noord', `/cases/${number}/sharing/withdraw-referral`, withdraw)
  const made = await make(number)
  expect([made.statusCode, made.body.includes('Deze overdracht loopt niet meer')]).toEqual([422, true])
})

test('who has an account gets no file', async () => {
  const number = numbers[3] ?? ''
  const noord = await desk.actor('caseworker')
  const parts = [{ part: 'referral', content: { text: 'Graag opvang' } }]
  await desk.act(noord, number, referralTo(desk.organisation(SHELTER), desk.today), parts)
  expect((await desk.as('noord', `/cases/${number}/exports/1`)).statusCode).toBe(404)
  expect((await make(number)).statusCode).toBe(404)
})
