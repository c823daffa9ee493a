import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeVisitor } from '../../../test/support/publicVisitor.ts'
import { openTalkHub, type TalkHub } from '../../../test/support/talkHub.ts'
import { makePublicApp } from '../publicApp.ts'

let hub: TalkHub
let app: Awaited<ReturnType<typeof makePublicApp>>
beforeAll(async () => {
  hub = await openTalkHub({ isDemo: false })
  const opening = async () => ({ canBegin: true, chat: 'open' as const })
  app = await makePublicApp({ ...hub.settings, talk: { ...hub.talk, opening } })
})
afterAll(async () => {
  await app.close()
  await hub.close()
})

test('the door to our chat leads to a form where chatting is chosen, and the one to write keeps help first', async () => {
  const visitor = makeVisitor(app)
  await visitor.get('/')
  const [, door = ''] = /<form method="post" action="\/write">(.*?)<\/form>/s.exec(visitor.page()) ?? []
  expect(door).toContain('Chat met ons')
  const fields = [...door.matchAll(/name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => [name, value])
  await visitor.post('/write', Object.fromEntries(fields))
  expect(visitor.page()).toMatch(/value="chat" checked/)
  await visitor.get('/write')
  expect(visitor.page()).toMatch(/value="help" checked/)
})
