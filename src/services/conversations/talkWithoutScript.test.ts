import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTalkHub, type TalkHub } from '../../../test/support/talkHub.ts'
import type { Stretch } from '../../sealing/conversations/deriveFromSecret.ts'
import { locatorHash } from '../../sealing/conversations/newCode.ts'
import { nativeStretch } from '../../sealing/nativeStretch.ts'
import { makeTalkWithoutScript } from './talkWithoutScript.ts'

let hub: TalkHub
beforeAll(async () => {
  hub = await openTalkHub()
})
afterAll(() => hub.close())

const help = { kind: 'help', facts: {}, text: 'Help.' } as const

test('the salt of a locator is the same before a conversation begins, while it is there, and when it is gone', async () => {
  const { withoutScript, door } = hub.talk
  const code = withoutScript.newCode()
  const salts = [await door.saltOf(locatorHash(code))]
  const begun = await withoutScript.begin({ code, ...help })
  salts.push(await door.saltOf(locatorHash(code)))
  expect(begun && (await door.askDeletion(begun.token))).toBeUndefined()
  await hub.register.asAdministrator(async (client) => {
    for (const table of ['session', 'read', 'part', 'message', 'reporter_key', 'key'])
      await client.query(`delete from conversation_${table}`)
    await client.query('delete from conversation')
  })
  salts.push(await door.saltOf(locatorHash(code)))
  expect(new Set(salts.map((salt) => Buffer.from(salt).toString('hex'))).size).toBe(1)
})

test('a crowd that begins keeps nobody out who comes back, and is told that it is busy', async () => {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let isHeld = false
  const stretch: Stretch = async (secret, salt) => {
    if (isHeld) await held
    return nativeStretch(secret, salt)
  }
  const talk = makeTalkWithoutScript(hub.talk.door, stretch)
  const code = talk.newCode()
  await talk.begin({ code, ...help })
  isHeld = true
  const crowd = Array.from({ length: 60 }, () => talk.begin({ code: talk.newCode(), ...help }))
  const settled = Promise.allSettled(crowd)
  const refused = await Promise.race(crowd).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'busy' })
  isHeld = false
  expect(await talk.open(code)).toMatch(/^[\w-]{43}$/)
  letGo()
  const begun = (await settled).filter(({ status }) => status === 'fulfilled').length
  expect([begun > 0, begun < 60]).toEqual([true, true])
  talk.close()
})

test('on a key that a colleague put there and that is not of the conversation nothing is written, and the reporter is told why', async () => {
  const { withoutScript } = hub.talk
  const begun = await withoutScript.begin({ code: withoutScript.newCode(), ...help })
  const token = begun?.token ?? ''
  await hub.register.asAdministrator((client) =>
    client.query("update conversation_reporter_key set sealed = overlay(sealed placing '\\x00ff00ff'::bytea from 60)"),
  )
  expect(await withoutScript.write(token, 'Hoort iemand mij?', 1)).toBe('foreign_key')
  const shown = await withoutScript.read(token, () => 0)
  expect(shown?.lines?.map(({ text }) => text)).toEqual(['Help.'])
})
