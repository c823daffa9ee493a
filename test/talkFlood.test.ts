import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { parseIsoDate } from '../src/domain/shared/isoDate.ts'
import { makePublicApp } from '../src/public/publicApp.ts'
import type { TalkContext } from '../src/public/talkContext.ts'
import { floodOfCodes, withoutWork } from './bench/conversations/floodOfCodes.ts'
import { nothingPublished } from './support/nothingPublished.ts'
import { publicTalkOf } from './support/publicTalk.ts'
import { testRegister } from './support/testRegister.ts'

const today = parseIsoDate('2026-11-22')

async function listening(talk: TalkContext): Promise<string> {
  if (!today) throw new Error('no day')
  const app = await makePublicApp({
    ...{ isDemo: true, elsewhere: 'https://www.wikipedia.org/', profilesFolder: 'profiles', contentFolder: 'content' },
    published: nothingPublished,
    ...{
      profile: 'nl',
      today: () => today,
      staffPort: 7018,
      publicOrigin: undefined,
      timeZone: 'Europe/Amsterdam',
      talk,
    },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

test('a flood of codes without the work reaches no code at all, and each that did it is counted', async () => {
  const register = await testRegister()
  const talk = publicTalkOf(register)
  const address = await listening(talk)
  const order = { seconds: 1.5, atOnce: 8 }
  const idle = await floodOfCodes(address, { ...order, doesWork: false })
  expect([idle.tried, await talk.door.wrongCodes()]).toEqual([0, 0])
  const busy = await floodOfCodes(address, { ...order, doesWork: true })
  const off = await floodOfCodes(await listening(withoutWork(talk)), { ...order, doesWork: true })
  expect(busy.tried).toBeGreaterThan(0)
  expect(off.tried).toBeGreaterThan(0)
  expect(await talk.door.wrongCodes()).toBe(busy.tried + off.tried)
})
