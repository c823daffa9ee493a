import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOf } from '../../../test/support/deskRoutes.ts'
import { openPublicTalk } from '../../../test/support/publicTalk.ts'
import { beginReport, giveReaderKey, newestNumber, type Reporter } from '../../../test/support/talkDesk.ts'
import { type Colleague, colleagues, openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import { parseRole } from '../../domain/access/roles.ts'

let desk: TestDesk
let publicSide: ReturnType<typeof openPublicTalk>
let reporter: Reporter
let number = ''

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'golden' })
  for (const name of ['Fleur Fictiefs', 'Bilal Modelzadeh'])
    await giveReaderKey(desk.register, desk.made.people.get(name) ?? 0)
  await giveReaderKey(desk.register, null)
  publicSide = openPublicTalk(desk.register)
  reporter = await beginReport(publicSide.talk, { text: 'Kanarie in de kooi', facts: { acute: 'yes', who: 'victim' } })
  number = await newestNumber(desk.register)
})
afterAll(async () => {
  await publicSide.close()
  await desk.drop()
})

const holders: readonly Colleague[] = ['chat', 'intake', 'senior']
const others = colleagues.filter((who) => !holders.includes(who))

async function send(who: Colleague, path: string, body: object) {
  const headers = { ...(await desk.headersOf(who)), 'content-type': 'application/json' }
  return desk.app.inject({
    method: 'POST',
    url: `/conversations/${number}/${path}`,
    headers,
    payload: JSON.stringify(body),
  })
}

describe('the room', () => {
  test('is there for who holds conversations, and not there for anybody else', async () => {
    expect(
      holders.every((who) =>
        mayDo(parseRole(who === 'chat' ? 'chat_worker' : who) ?? 'operator', 'hold_conversations'),
      ),
    ).toBe(true)
    const routes = routesOf(desk.app).filter(({ path }) => path.startsWith('/conversations'))
    expect(routes.length).toBeGreaterThan(9)
    for (const who of others)
      for (const { method, path } of routes.filter((route) => route.method !== 'HEAD')) {
        const url = path.replace(':number', number).replace(':act', 'take').replace(':seq/:part', '1/1')
        const headers = { ...(await desk.headersOf(who)), 'content-type': 'application/json' }
        const answer = await desk.app.inject({
          method: method === 'POST' ? 'POST' : 'GET',
          url,
          headers,
          payload: '{}',
        })
        expect([who, method, path, answer.statusCode]).toEqual([who, method, path, 404])
      }
  })

  test('shows who waits and how urgent it is, and nothing of what was said', async () => {
    const { body } = await desk.as('chat', '/conversations')
    expect(body).toContain(number)
    expect(body).toContain('gevaar nu')
    const opened = await desk.as('chat', `/conversations/${number}`)
    expect(opened.body).toContain('Alarmnummer 112')
    expect(opened.body).toContain('href="tel:112"')
    expect(opened.body).toContain('data-sealed=')
    expect(opened.body + body).not.toContain('Kanarie')
  })

  test('has the ready sentences in every language, and does not send them again with what came later', async () => {
    const whole = (await desk.as('chat', `/conversations/${number}/panel`)).body
    expect(whole).toMatch(/data-in="am"[^>]*lang="am"[^>]*dir="ltr"/)
    expect(whole).toMatch(/data-in="ur"[^>]*lang="ur"[^>]*dir="rtl"/)
    const later = (await desk.as('chat', `/conversations/${number}/panel?after=1`)).body
    expect(later).toContain('data-part="safety"')
    expect(later).not.toContain('data-in=')
  })

  test('says of a queue that is longer than a part of it which part this is, and leads to the others', async () => {
    const { body } = await desk.as('chat', '/conversations')
    expect(body).not.toContain('data-queue-part')
    const past = await desk.as('chat', '/conversations/queue?page=2')
    expect(past.body).toContain('Op dit deel staat niets meer. Er is 1 gesprek.')
    expect(past.body).toContain('href="/conversations?page=1"')
    expect((await desk.as('chat', '/conversations?page=0')).statusCode).toBe(400)
  })

  test('says to who has no key where to make one, and to who has no script that it takes one', async () => {
    const { body } = await desk.as('intake', '/conversations')
    expect(body).toContain('href="/account/reading-key"')
    expect(body).toContain('Gesprekken openen alleen met JavaScript.')
    expect((await desk.as('chat', '/conversations')).body).toContain('data-unlock')
  })

  test('has no page for a number that nobody has, or that is none', async () => {
    for (const wrong of ['G26-9999', 'C-2018-0001', 'x', 'G26-0001%2F..'])
      expect((await desk.as('chat', `/conversations/${wrong}`)).statusCode).toBe(404)
  })

  test('to a colleague without its key a conversation says so, and offers no act', async () => {
    const { body } = await desk.as('intake', `/conversations/${number}`)
    expect(body).toContain('U heeft geen toegang tot dit gesprek.')
    expect(body).not.toContain('data-act="block"')
  })
})

describe('what the script sends', () => {
  test('is refused with why and what instead, in the language of the page', async () => {
    const answer = await send('intake', 'acts/take', {})
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      {
        code: 'refused',
        reason: 'needs_key',
        said: 'U hebt de sleutel van dit gesprek niet.',
        instead: 'Vraag een collega die het gesprek kan lezen om u toegang te geven.',
      },
    ])
  })

  test('is checked field by field: what is unknown, missing or wrong is no bug and changes nothing', async () => {
    const wrong: readonly (readonly [string, object])[] = [
      ['messages', {}],
      ['messages', { number: 2, generation: 1, sealed: 'clear text' }],
      ['messages', { number: 2, generation: 1, sealed: 'A'.repeat(400), more: 1 }],
      ['notes', { number: 0, generation: 1, sealed: 'A'.repeat(400) }],
      ['acts/block', { reason: 'because' }],
      ['acts/hand-over', { to: 'x' }],
      ['acts/close', { now: true }],
      ['keys', { reader: 1, keys: [] }],
      ['generation', { generation: 2 }],
    ]
    for (const [path, body] of wrong) expect([path, (await send('chat', path, body)).statusCode]).toEqual([path, 400])
    expect((await send('chat', 'acts/burn', {})).statusCode).toBe(404)
    expect(await reporter.reads()).toEqual(['Kanarie in de kooi'])
  })

  test('of another site changes nothing', async () => {
    const headers = { ...(await desk.headersOf('chat')), 'content-type': 'application/json' }
    const foreign = { ...headers, 'sec-fetch-site': 'cross-site', origin: 'https://example.org' }
    const url = `/conversations/${number}/acts/take`
    const answer = await desk.app.inject({ method: 'POST', url, headers: foreign, payload: '{}' })
    expect(answer.statusCode).toBe(403)
  })

  test('stands in the access log by what was done and the number of the conversation', async () => {
    expect((await send('chat', 'acts/take', {})).statusCode).toBe(204)
    const lines = (await desk.accessLog()).map(({ action, part }) => `${action} ${part ?? ''}`.trim())
    expect(lines).toContain(`read_conversation ${number}`)
    expect(lines).toContain(`hand_over_conversation ${number}`)
    const page = await desk.as('auditor', '/access-log')
    expect(page.body).toContain('Gesprek overgedragen of opgepakt')
  })
})

describe('into a case that exists', () => {
  test('is refused to who takes no reports in, with whom to hand over to', async () => {
    const answer = await send('chat', 'entry', { into: '26-0001', text: 'Wat er staat' })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      { reason: 'role', said: expect.stringContaining('Draag het gesprek over aan een van hen') },
    ])
  })

  const entry = async (body: object) => {
    const { statusCode, body: text } = await send('senior', 'entry', { text: 'Wat er staat', ...body })
    return { statusCode, ...(text === '' ? {} : JSON.parse(text)) }
  }

  test('a number that no case has is said as such, and not that the conversation is gone', async () => {
    expect(await entry({ into: '26-9999' })).toMatchObject({
      ...{ statusCode: 422, reason: 'no_case', said: 'Er is geen casus met dit nummer waar u bij mag.' },
      instead: 'Kijk het nummer na. Wat u aanvinkte, blijft staan.',
    })
  })

  test('the case is shown first, and written into only when that very case was said to be the right one', async () => {
    const [known, other] = await desk.register.asAdministrator(async (client) => {
      await client.query(`update conversation set consented_at = reporter_at, consented_by = 'reporter'`)
      const { rows } = await client.query<{ number: string }>(
        'select number from case_state where closed_on is null order by number limit 2',
      )
      return rows.map(({ number: found }) => found)
    })
    const shown = await entry({ into: known })
    expect(shown).toMatchObject({ statusCode: 422, reason: 'sure', said: expect.stringContaining(`casus ${known}`) })
    expect(await entry({ into: known, sure: other })).toMatchObject({ reason: 'sure' })
    expect((await desk.as('chat', `/conversations/${number}`)).body).not.toContain(`Casus ${known}`)
    expect(await entry({ into: known, sure: known })).toEqual({ statusCode: 204 })
    expect((await desk.as('chat', `/conversations/${number}`)).body).toContain(`Casus ${known}`)
  })
})

describe('the news', () => {
  test('say which conversation changed and nothing of what, are no line in the log, and end with the session', async () => {
    await desk.app.listen({ host: '127.0.0.1', port: 0 })
    const [first] = desk.app.addresses()
    const port = typeof first === 'object' ? first.port : 0
    const headers = { ...(await desk.headersOf('chat')), 'user-agent': 'lightMyRequest' }
    const before = (await desk.accessLog()).length
    const answer = await fetch(`http://localhost:${port}/conversations/stream`, { headers })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    const one = await reader?.read()
    await reporter.write('Nog een kanarie')
    const two = await reader?.read()
    const stampOf = (event: string | undefined) => JSON.parse(event?.slice('data: '.length) ?? '').stamps[number]
    expect(stampOf(one?.value)).not.toBe(stampOf(two?.value))
    expect(two?.value).not.toContain('anarie')
    expect((await desk.accessLog()).length).toBe(before)
    await desk.register.asAdministrator((client) =>
      client.query(
        `update session set ended_at = clock_timestamp(), ended_why = 'ended_by_owner', token_hash = null where ended_at is null`,
      ),
    )
    expect((await reader?.read())?.value).toContain('event: over')
  })
})
