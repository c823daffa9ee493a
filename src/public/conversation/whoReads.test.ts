import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginTalk, openTalkHub, type TalkHub } from '../../../test/support/talkHub.ts'

// Half past ten on a Monday morning in the Netherlands.
const opens = { at: '2026-11-23T09:30:00.000Z', isNow: false }

let hub: TalkHub
let empty: TalkHub
beforeAll(async () => {
  hub = await openTalkHub({ isDemo: false, nextOpening: () => opens })
  empty = await openTalkHub({ isDemo: false, hasReader: false, nextOpening: () => opens })
})
afterAll(async () => {
  await hub.close()
  await empty.close()
})

const said = { '': ['23 november', '10.30'], '/en': ['23 November', '10:30'] } as const

describe.each(Object.entries(said))('in the language of %s/', (prefix, times) => {
  test('while nobody reads no page promises a time, and the first one still lets somebody come back', async () => {
    const visitor = empty.visitor()
    for (const page of ['', '/write']) {
      await visitor.get(`${prefix}${page}` || '/')
      for (const time of times) expect(visitor.text(), page).not.toContain(time)
      expect(visitor.page()).toContain(`href="${prefix}/code"`)
    }
    await visitor.get(prefix || '/')
    expect(visitor.page()).not.toContain(`href="${prefix}/write"`)
    expect(visitor.text()).toMatch(/Er is nu niemand die je bericht kan lezen|nobody now who can read your message/)
  })

  test('outside the hours of the chat the first page and the form say when it opens, and that writing goes on', async () => {
    const visitor = hub.visitor()
    for (const page of ['', '/write']) {
      await visitor.get(`${prefix}${page}` || '/')
      for (const time of times) expect(visitor.text(), page).toContain(time)
      expect(visitor.text()).toMatch(/Ons antwoord komt later|Our answer comes later/)
      expect(visitor.page()).toContain(`${prefix}/write"`)
    }
  })
})

test.each(['help', 'chat'])(
  'an open conversation (%s) says that nobody can read now, and promises nothing',
  async (kind) => {
    const own = hub.visitor()
    await beginTalk(own, { kind, text: 'Ik ben bang.' })
    expect(own.text()).not.toContain('Er is nu niemand')
    await hub.change("update staff_member set status = 'disabled' where person = 71")
    try {
      await own.get('/talk')
      expect(own.text()).toContain('Er is nu niemand die kan lezen wat je schrijft.')
      for (const promise of ['Ons antwoord komt later', 'De chat is open vanaf', 'volgende', '23 november'])
        expect(own.text()).not.toContain(promise)
    } finally {
      await hub.change("update staff_member set status = 'active' where person = 71")
    }
  },
)
