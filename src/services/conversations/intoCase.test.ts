import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { caseworkToolsOf, TODAY } from '../../../test/support/caseworkTools.ts'
import { schoolReport } from '../../../test/support/takenReport.ts'
import { caseworker, colleague, newcomer, refusalOf, talkingDesk, worker } from '../../../test/support/talkingDesk.ts'
import type { AfterWriting } from '../casework/casework.ts'
import { makeIntakeServices } from '../casework/intake/intakeServices.ts'
import { makeOpenCase } from '../casework/intake/openCase.ts'
import { makeShowCase } from '../casework/showCase.ts'
import { makeIntoCase } from './intoCase.ts'

const says = 'Zij belt niet meer sinds dinsdag.'
const taken = { ...schoolReport, channel: 'chat', reporterRole: 'anonymous', says }
const asReport = { kind: 'report', taken, from: undefined, double: undefined, shown: [], form: undefined } as const

async function consentedDesk({ afterWriting }: { readonly afterWriting?: (register: Register) => AfterWriting } = {}) {
  const desk = await talkingDesk()
  const { register, talk, door, token, number } = desk
  await talk.open(colleague, number)
  await door.consent(token)
  const tools = caseworkToolsOf(register, TODAY, afterWriting ? [afterWriting(register)] : [])
  const into = makeIntoCase(tools, makeIntakeServices(tools).take)
  const showCase = makeShowCase(register.withActor, register.keyRing)
  const count = async (from: string) =>
    register.asAdministrator(async (client) => {
      const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${from}`)
      return rows[0]?.count
    })
  return { ...desk, tools, into, showCase, count }
}

type Register = Awaited<ReturnType<typeof talkingDesk>>['register']

test('what was said in it becomes a case, sealed there, with the number of each at the other', async () => {
  const { into, showCase, talk, number, door, token, count, logged } = await consentedDesk()
  const answer = await into.report(colleague, number, asReport)
  expect(answer).toMatchObject({ is: 'opened', number: expect.stringMatching(/^26-\d{4}$/) })
  const made = answer.is === 'opened' ? answer.number : ''
  const { opened } = await showCase(colleague, { number: made, open: { parts: ['reporter_words'], as: 'reports' } })
  expect(opened.map(({ content }) => content)).toMatchObject([{ text: says, said_by: number }])
  expect((await talk.queue(worker))[0]).toMatchObject({ case_number: made, consented: true })
  expect(await door.state(token)).toMatchObject({ is_case: true })
  expect(await logged()).toContain(`72 turn_conversation ${number}`)
  expect(await count(`event_sealed where position(convert_to('dinsdag', 'UTF8') in sealed) > 0`)).toBe(0)
})

test('a case from a conversation counts once: the same form again makes nothing, and another is refused', async () => {
  const { into, number, count } = await consentedDesk()
  const request = { ...asReport, form: '0b7f5f0e-5a55-4c3e-9a56-0d5b0a3a7f11' }
  const first = await into.report(colleague, number, request)
  expect(await into.report(colleague, number, request)).toEqual(first)
  const another = { ...asReport, taken: { ...taken, client: { given: null, family: null, phone: null } } }
  expect(await refusalOf(into.report(colleague, number, another))).toBe('is_case')
  expect([await count('case_state'), await count('case_history')]).toEqual([1, 1])
})

test('it joins the case of a client who is known, or its journal, and is not counted again', async () => {
  const { into, tools, showCase, number, talk, count } = await consentedDesk()
  const made = await makeOpenCase(tools)(colleague, { taken: schoolReport })
  const known = made.ok ? made.value.number : ''
  const before = await count('case_history')
  expect(await into.report(colleague, number, { ...asReport, double: known, shown: [known] })).toEqual({
    is: 'joined',
    number: known,
  })
  expect([await count('case_state'), await count('case_history')]).toEqual([1, before])
  expect((await talk.queue(worker))[0]).toMatchObject({ case_number: known })
  expect((await showCase(colleague, { number: known })).file).toMatchObject({ reports: 2 })
})

test('as an entry of a journal it is no report, and says where it is from', async () => {
  const { into, tools, showCase, number, talk } = await consentedDesk()
  const made = await makeOpenCase(tools)(colleague, { taken: schoolReport })
  const known = made.ok ? made.value.number : ''
  expect(await into.entry(colleague, number, { into: known, on: TODAY, text: says })).toMatchObject({ ok: true })
  const { file, opened } = await showCase(colleague, {
    number: known,
    open: { parts: ['journal_statements'], as: 'journal' },
  })
  expect(file).toMatchObject({ reports: 1 })
  expect(opened.map(({ content }) => content)).toMatchObject([{ text: says, said_by: number }])
  expect((await talk.queue(worker))[0]).toMatchObject({ case_number: known })
})

test('without consent, or withdrawn, or by who can not read it, nothing is made', async () => {
  const { into, number, door, token, register, count, talk } = await consentedDesk()
  await door.withdraw(token)
  expect(await refusalOf(into.report(colleague, number, asReport))).toBe('withdrawn')
  await door.resume(token)
  expect(await refusalOf(into.report(colleague, number, asReport))).toBe('consent_over')
  await register.asAdministrator((client) =>
    client.query(
      'update conversation set consented_at = null, consented_by = null, consent_ended_at = null, consent_ended_after = null',
    ),
  )
  expect(await refusalOf(into.report(colleague, number, asReport))).toBe('needs_consent')
  for (const actor of [caseworker, worker, newcomer])
    expect(await refusalOf(into.report(actor, number, asReport))).toMatch(/forbidden|role/)
  expect(await refusalOf(into.report(colleague, 'G26-9999', asReport))).toBe('not-found')
  expect(await count('case_state')).toBe(0)
  expect((await talk.queue(worker))[0]).toMatchObject({ case_number: null })
})

test('into a case that somebody may not write to nothing goes, and it looks like one that is not there', async () => {
  const { into, tools, number, talk } = await consentedDesk()
  const made = await makeOpenCase(tools)(caseworker, { taken: schoolReport })
  const known = made.ok ? made.value.number : ''
  for (const other of [known, '99-9999'])
    expect(await refusalOf(into.entry(colleague, number, { into: other, on: TODAY, text: says }))).toBe('not-found')
  expect((await talk.queue(worker))[0]).toMatchObject({ case_number: null })
})

test.each(['opened', 'entered'])('killed in the middle, when it is %s, it leaves both or none', async (what) => {
  let writings = 0
  const kill = (register: Register) => async () => {
    writings += 1
    if (writings < (what === 'opened' ? 4 : 100)) return
    await killConnections(register)
  }
  const { into, tools, number, talk, count } = await consentedDesk({ afterWriting: kill })
  if (what === 'opened') await expect(into.report(colleague, number, asReport)).rejects.toThrow()
  else {
    const made = await makeOpenCase(tools)(colleague, { taken: schoolReport })
    const known = made.ok ? made.value.number : ''
    writings = 99
    const entry = { into: known, on: TODAY, text: says }
    await expect(into.entry(colleague, number, entry)).rejects.toThrow()
  }
  expect((await talk.queue(worker))[0]).toMatchObject({ case_number: null })
  const left = await count(`event where type = 'journal_written'`)
  expect([await count('case_state'), left]).toEqual(what === 'opened' ? [0, 0] : [1, 1])
  writings = -100
  expect(await into.report(colleague, number, asReport)).toMatchObject({ is: 'opened' })
})

/** As if the server or the program had gone away: nothing is said, nothing is rolled back by anybody. */
async function killConnections({ names, asAdministrator }: Register): Promise<void> {
  await asAdministrator((client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'baken_app'`,
      [names.register],
    ),
  )
}

test('what a conversation says goes into no log, no queue and no row in clear', async () => {
  const { into, number, register } = await consentedDesk()
  const canary = `kanarie-${randomBytes(8).toString('hex')}`
  await into.report(colleague, number, { ...asReport, taken: { ...taken, says: canary } })
  const found = await register.asAdministrator(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    )
    const hits: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${canary}%`])
      if (rows.length > 0) hits.push(name)
    }
    return hits
  })
  expect(found).toEqual([])
})
