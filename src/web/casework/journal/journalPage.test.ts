import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'

let desk: TestDesk
let number: string
beforeAll(async () => {
  desk = await openTestDesk()
  const [row] = await ask<{ number: string }>(
    desk.register,
    `select number from case_state c join case_grant g using (tenant, case_id) join principal p on p.tenant = g.tenant and p.id = g.principal
     where p.name = 'Noord' and closed_on is null order by number limit 1`,
  )
  number = row?.number ?? ''
})
afterAll(() => desk.drop())

const page = () => `/cases/${number}/journal`
async function seen(): Promise<string> {
  const { body } = await desk.as('noord', page())
  return /name="seen" value="(\d+)"/.exec(body)?.[1] ?? ''
}
const entry = { kind: 'statement', text: 'Ik wil naar huis.\nEcht.', said_by: 'de cliënt, via chat', on: '2026-11-20' }

test('what somebody said is written in their words, and stands apart from facts and views', async () => {
  const sent = await desk.as('noord', `${page()}/write-entry`, { ...entry, seen: await seen() })
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${page()}?done=write-entry`])
  const { body } = await desk.as('noord', page())
  expect(body).toContain('Ik wil naar huis.\nEcht.')
  expect(body).toContain('baken-kind--statement')
  expect(body).toContain('de cliënt, via chat')
})

test('the text lies sealed, and reading it is a line in the log', async () => {
  const lines = await ask<{ action: string; part: string }>(
    desk.register,
    'select action, part from access_log order by id desc limit 1',
  )
  expect(lines).toEqual([{ action: 'open_sealed', part: 'journal' }])
  const facts = await ask<{ facts: string }>(desk.register, `select facts::text from event where type = 'journal_written'`)
  expect(facts.map((row) => row.facts).join()).not.toContain('huis')
})

test('a better text stands first, and the old one stays', async () => {
  const better = { ...entry, kind: 'fact', text: 'Zij zei dat zij naar huis wil.', entry: '1', seen: await seen() }
  expect((await desk.as('noord', `${page()}/correct-entry`, better)).statusCode).toBe(303)
  const { body } = await desk.as('noord', page())
  expect(body.indexOf('Zij zei dat zij naar huis wil.')).toBeLessThan(body.indexOf('Ik wil naar huis.'))
  expect(body).toContain('De tekst van eerder')
})

test('of two who mend one entry, the second sees what the first wrote beside their own', async () => {
  const before = await seen()
  const first = { ...entry, kind: 'fact', text: 'De eerste tekst.', entry: '1', seen: before }
  await desk.as('noord', `${page()}/correct-entry`, first)
  const second = await desk.as('manager', `${page()}/correct-entry`, { ...first, text: 'De tweede tekst.' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('Een collega was u voor')
  expect(second.body).toContain('De eerste tekst.')
  expect(second.body).toContain('De tweede tekst.')
})

test('an empty entry keeps what was typed and says at the field what is missing', async () => {
  const empty = await desk.as('noord', `${page()}/write-entry`, { ...entry, text: ' ', seen: await seen() })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('aria-invalid="true"')
  expect(empty.body).toContain('value="de cliënt, via chat"')
})

test('a colleague without the case and an organisation without the journal find nothing', async () => {
  for (const who of ['zuid', 'shelter', 'analyst'] as const) {
    expect([who, (await desk.as(who, page())).statusCode]).toEqual([who, 404])
  }
})
