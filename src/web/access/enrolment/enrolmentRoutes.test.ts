import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AccountWorld, desktop, openAccountWorld } from '../../../../test/support/accountWorld.ts'
import { timeZone } from '../../../../test/support/testRegister.ts'
import { wireDesk } from '../../../main/desk.ts'

let world: AccountWorld
let app: FastifyInstance
const dead = new Map<string, string>([
  ['never was one', 'x'.repeat(43)],
  ["can't be one", 'nee'],
])

beforeAll(async () => {
  world = await openAccountWorld()
  app = await wireDesk({ ...world.register, demo: false, timeZone }, '')
  const anna = await world.firstAdministrator()
  const invite = (signInName: string) =>
    world.accounts.accounts.invite(anna.actor, {
      name: `Verzonnen ${signInName}`,
      signInName,
      role: 'caseworker',
      organisation: 1,
      provider: undefined,
    })
  const replaced = await invite('vervangen')
  await world.accounts.accounts.inviteAgain(anna.actor, replaced.person)
  dead.set('was replaced', replaced.token)
  const used = await invite('gebruikt')
  const actor = await world.actorOf(await world.accounts.invitations.accept(used.token, desktop))
  await world.addPasskey(actor)
  await world.accounts.own.finishEnrolment(actor, desktop)
  dead.set('was used', used.token)
})
afterAll(async () => {
  await app.close()
  await world.drop()
})

const post = (token: string) =>
  app.inject({
    method: 'POST',
    url: '/invitations',
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ token }).toString(),
  })

const mainOf = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))

describe('a link that does not work', () => {
  test.each(['never was one', "can't be one", 'was replaced', 'was used'])(
    'says whom to ask for a new one, and not that it %s',
    async (why) => {
      const token = dead.get(why) ?? ''
      const asked = [
        await app.inject(`/invitations/${token}`),
        await app.inject(`/invitations/${token}/visit`),
        await post(token),
      ]
      const { body } = await app.inject(`/invitations/${'y'.repeat(43)}`)
      for (const answer of asked) {
        expect([answer.statusCode, mainOf(answer.body)]).toEqual([404, mainOf(body)])
        expect(answer.body).toContain('Vraag een nieuwe aan uw beheerder')
      }
    },
  )

  test('says it in English too', async () => {
    const { body } = await app.inject(`/invitations/${'y'.repeat(43)}?lang=en`)
    expect(body).toContain('Ask your administrator for a new one')
  })
})

test('what is wrong with an invitation in another way has its own page', async () => {
  const { statusCode, body } = await app.inject(`/invitations/${'y'.repeat(43)}?kleur=rood`)
  expect([statusCode, body.includes('kleur')]).toEqual([400, true])
})
