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
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `${page()}?done=write-entry#done`])
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
  const facts = await ask<{ facts: string }>(
    desk.register,
    `select facts::text from event where type = 'journal_written'`,
  )
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

test('a statement of nobody is refused with why and what instead', async () => {
  const said = { ...entry, kind: 'statement', said_by: '', seen: await seen() }
  const refused = await desk.as('noord', `${page()}/write-entry`, said)
  expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('staat niet wie het zei')])
  expect(refused.body).toMatch(/name="said_by"[^>]*aria-invalid="true"/)
})

test('a colleague without the case and an organisation without the journal find nothing', async () => {
  for (const who of ['zuid', 'shelter', 'analyst'] as const) {
    expect([who, (await desk.as(who, page())).statusCode]).toEqual([who, 404])
  }
})

test('an organisation that was given the journal reads facts and statements, and neither what we think nor the words of who reported', async () => {
  const write = async (act: string, fields: Record<string, string>) => {
    const { body } = await desk.as('noord', act === 'join-report' ? `/cases/${number}/reports` : page())
    const now = /name="seen" value="(\d+)"/.exec(body)?.[1] ?? ''
    const chapter = act === 'join-report' ? `/cases/${number}/reports` : page()
    expect((await desk.as('noord', `${chapter}/${act}`, { on: '2026-11-20', seen: now, ...fields })).statusCode).toBe(
      303,
    )
  }
  await write('write-entry', { kind: 'fact', text: 'Er is een ticket geboekt.' })
  await write('write-entry', { kind: 'statement', text: 'Ik durf niet naar school.', said_by: 'De cliënt' })
  await write('write-entry', { kind: 'view', text: 'Wij vermoeden dat de oom erachter zit.' })
  await write('join-report', {
    channel: 'phone',
    reporter_role: 'friend',
    topic: 'abandonment',
    says: 'Zeg niet dat ik het vertelde.',
  })
  await ask(
    desk.register,
    `insert into case_share (tenant, case_id, organisation, organisation_kind, areas, ground, purpose, given_by, until)
     select 1, c.case_id, o.id, o.kind, array['journal'], 'consent_of_client', 'shelter', m.person, now() + interval '1 month'
     from case_state c, organisation o, staff_member m where c.number = $1 and o.id = $2 and m.role = 'manager'`,
    [number, desk.made.organisations.get('Opvanghuis Denkbeeld')],
  )
  const said = ['ticket geboekt', 'durf niet naar school', 'vermoeden dat de oom', 'niet dat ik het vertelde']
  const readsBy = async (who: 'noord' | 'shelter') => {
    const bodies = await Promise.all(
      [page(), `/cases/${number}`, `/cases/${number}/referral`].map((url) => desk.as(who, url)),
    )
    return said.filter((text) => bodies.some(({ body }) => body.includes(text)))
  }
  expect(await readsBy('shelter')).toEqual(said.slice(0, 2))
  expect(await readsBy('noord')).toEqual(said.slice(0, 3))
  expect((await desk.as('noord', `/cases/${number}/reports`)).body).toContain('niet dat ik het vertelde')
})
