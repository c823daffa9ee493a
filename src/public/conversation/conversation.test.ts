import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginTalk, openTalkHub, type TalkHub } from '../../../test/support/talkHub.ts'

let hub: TalkHub
beforeAll(async () => {
  hub = await openTalkHub()
})
afterAll(() => hub.close())

/** The newest conversation, as the desk names it. */
const newest = async () => (await hub.desk.numbers()).at(-1) ?? ''

describe('somebody without script', () => {
  test.each([
    ['', 'Ons gesprek', 'Mijn zus is weg.'],
    ['/en', 'Our conversation', 'My sister is gone.'],
    ['/ar', 'محادثتنا', 'أختي اختفت.'],
  ])('writes, keeps the code, comes back with it, and reads and answers the desk (%s)', async (prefix, title, text) => {
    const first = hub.visitor()
    const code = await beginTalk(first, { kind: 'report', text, who: 'friend_or_relative', acute: 'soon' }, prefix)
    expect(code).toHaveLength(10)
    expect(first.text()).toContain(title)
    expect(first.text()).toContain(text)

    const number = await newest()
    expect(await hub.desk.read(number)).toEqual([text])
    await hub.desk.answer(number, '<b>Wij</b> bellen & letten op')

    const later = hub.visitor()
    await later.post(`${prefix}/code`, { code: code.join(' ') })
    expect(later.text()).toContain('<b>Wij</b> bellen & letten op')
    await later.send(`${prefix}/talk`, { do: 'write', text: 'شكرا <script>' })
    expect(later.text()).toContain('شكرا <script>')
    expect(later.page()).not.toContain('شكرا <script>')
    expect(await hub.desk.read(number)).toEqual([text, '<b>Wij</b> bellen & letten op', 'شكرا <script>'])
  })

  test('needs to say nothing but that help is needed', async () => {
    await beginTalk(hub.visitor(), {})
    expect(await hub.desk.read(await newest())).toEqual(['Ik heb hulp nodig.'])
  })

  test('has answers to what was asked sealed with the text, and to what was not asked nowhere', async () => {
    const fields = { text: 'Help', acute: 'soon', when: 'vrijdag', country: 'Marokko', reach: 'mail' }
    await beginTalk(hub.visitor(), fields)
    expect(await hub.desk.read(await newest())).toEqual([
      'Help\n\nWanneer is de reis of de bruiloft?\nvrijdag\n\nVeilig contact: hoe en wanneer?\nmail',
    ])
  })

  test('may write twenty thousand letters of Arabic in one message, and all of them arrive', async () => {
    const text = 'أختي في خطر '.repeat(1_600).trim()
    expect(text.length).toBeGreaterThan(19_000)
    await beginTalk(hub.visitor(), { text }, '/ar')
    expect(await hub.desk.read(await newest())).toEqual([text])
  })

  test.each([
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    "javascript:alert('x')",
    '</textarea><svg onload=alert(1)>',
    '{{7*7}} <%= 7*7 %>',
    '&lt;b&gt; &amp;amp; \u202Egnp.exe',
    '</template><iframe srcdoc="x">',
  ])('who writes %j sees the same letters, and no page takes them for markup', async (text) => {
    const visitor = hub.visitor()
    const code = await beginTalk(visitor, { kind: 'report', text, reach: text })
    const shown = text.replaceAll('\u202E', '').replaceAll(/\s+/g, ' ')
    expect(visitor.text()).toContain(shown)
    for (const markup of ['<img', '<script>', '<svg onload', '<iframe', '</textarea><svg'])
      expect(visitor.page().includes(markup), markup).toBe(false)
    await visitor.post('/code', { code: `${code.join(' ')} ${text}` })
    for (const markup of ['<img', '<script>alert', '<svg onload', '<iframe'])
      expect(visitor.page()).not.toContain(markup)
  })

  test('has as many conversations as they begin, each behind its own code', async () => {
    const visitor = hub.visitor()
    const first = await beginTalk(visitor, { kind: 'report', text: 'De eerste.' })
    const second = await beginTalk(visitor, { kind: 'report', text: 'De tweede.' })
    expect(visitor.text()).toContain('De tweede.')
    expect(visitor.text()).not.toContain('De eerste.')
    await visitor.post('/code', { code: first.join(', ') })
    expect(visitor.text()).toContain('De eerste.')
    await visitor.post('/code', { code: second.join('\n') })
    expect(visitor.text()).toContain('De tweede.')
  })

  test('sees a long conversation in parts, the newest first', async () => {
    const visitor = hub.visitor()
    await beginTalk(visitor, { kind: 'report', text: 'Bericht 1.' })
    const number = await newest()
    for (let at = 2; at <= 54; at += 1) await hub.desk.answer(number, `Bericht ${at}.`)
    await visitor.get('/talk')
    expect([visitor.text().includes('Bericht 54.'), visitor.text().includes('Bericht 4.')]).toEqual([true, false])
    await visitor.send('/talk', { do: 'show', after: '0' })
    expect(visitor.text()).toContain('Bericht 1.')
  }, 60_000)

  test('reads what a browser sealed by typing the code, which is asked for when the keys are not here', async () => {
    const visitor = hub.visitor()
    const code = await beginTalk(visitor, { kind: 'report', text: 'Later nog een keer.' })
    hub.talk.withoutScript.close()
    await visitor.get('/talk')
    expect(visitor.text()).toContain('Vul je code nog een keer in')
    expect(visitor.text()).not.toContain('Later nog een keer.')
    await visitor.post('/code', { code: code.join(' ') })
    expect(visitor.text()).toContain('Later nog een keer.')
  })
})

describe('a session', () => {
  test('goes along in one cookie of the browser session, which no script can read and no other site sends', async () => {
    const { app } = hub
    const visitor = hub.visitor()
    const code = await beginTalk(visitor, {})
    const answer = await app.inject({
      method: 'POST',
      url: '/code',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ code: code.join(' ') }).toString(),
    })
    expect(answer.headers['set-cookie']).toMatch(/^__Host-talk=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(await hub.rows(`conversation_session where length(token_hash) <> 32`)).toBe(0)
  })

  test('ends with leaving, in the browser and in the register', async () => {
    const visitor = hub.visitor()
    await beginTalk(visitor, { kind: 'report', text: 'Weg hier.' })
    const cookie = visitor.cookie()
    await visitor.get('/leave')
    expect(visitor.cookie()).toBe('')
    await expect
      .poll(async () => (await hub.app.inject({ url: '/talk', headers: { cookie } })).body)
      .not.toContain('Weg hier.')
    const { body } = await hub.app.inject({ url: '/talk', headers: { cookie } })
    expect(body).toContain('Vul je code nog een keer in om verder te lezen.')
  })

  test('that is over shows nothing of the conversation, and asks for the code', async () => {
    const visitor = hub.visitor()
    await beginTalk(visitor, { kind: 'report', text: 'Te lang stil.' })
    await hub.change(`update conversation_session set until = now() - interval '1 second'`)
    await visitor.get('/talk')
    expect(visitor.text()).not.toContain('Te lang stil.')
    expect(visitor.text()).toContain('Vul je code nog een keer in om verder te lezen.')
    expect(visitor.cookie()).toBe('')
    await visitor.post('/talk', { do: 'write', text: 'Nog iets.' })
    expect(visitor.text()).toContain('Vul je code')
  })

  test.each(['x', 'a'.repeat(43), '../../etc', `${'a'.repeat(42)};b`])(
    'by chance (%s) opens nothing',
    async (token) => {
      const { body, statusCode } = await hub.app.inject({ url: '/talk', headers: { cookie: `__Host-talk=${token}` } })
      expect(statusCode).toBe(200)
      expect(body).toContain('data-talk="open"')
      expect(body).not.toContain('class="baken-lines"')
    },
  )
})

test.each([
  ['', 'professional', /\b(je|jij|jou|jouw|jezelf)\b/i],
  ['', 'victim', /\b(u|uw|uzelf)\b/i],
  ['/fr', 'professional', /\b(tu|ton|ta|tes|toi)\b/i],
] as const)('the form speaks to who writes in one form of address (%s/write, %s)', async (prefix, who, other) => {
  const visitor = hub.visitor()
  await visitor.post(`${prefix}/write`, { step: 'fill', kind: 'advice', who })
  const { length } = visitor.page().split('</main>')[0] ?? ''
  const form = visitor.page().slice(visitor.page().indexOf('<main'), length)
  expect(form.replaceAll(/<template.*?<\/template>/gs, '').replaceAll(/<[^>]+>/g, ' ')).not.toMatch(other)
})
