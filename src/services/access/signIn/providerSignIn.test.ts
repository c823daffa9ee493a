import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type AccountWorld,
  desktop,
  type Member,
  openAccountWorld,
  origin,
} from '../../../../test/support/accountWorld.ts'
import { type OidcProvider, startOidcProvider } from '../../../../test/support/oidcProvider.ts'
import { paths } from '../../../web/shell/paths.ts'
import type { IdentityProvider, NewSession } from './accountTypes.ts'

const strong = { subject: 'person-1', acr: 'high', amr: ['pwd', 'otp'] }
let world: AccountWorld
let anna: Member
let outside: OidcProvider
let provider: IdentityProvider
let ministry: number

beforeAll(async () => {
  outside = await startOidcProvider({ redirectUri: `${origin}${paths.signInReturn}`, person: strong })
  world = await openAccountWorld()
  anna = await world.firstAdministrator()
  ministry = await world.accounts.accounts.addOrganisation(anna.actor, { name: 'Oefenministerie', kind: 'ministry' })
  const settings = { organisation: ministry, acrValues: ['high'], amrValues: [], ...outside.client }
  provider = await world.accounts.providers.add(anna.actor, settings)
})
beforeEach(() => outside.setPerson(strong))
afterAll(async () => {
  await outside.stop()
  await world.drop()
})

async function invite(signInName: string): Promise<string> {
  const request = {
    name: `Verzonnen ${signInName}`,
    signInName,
    role: 'consular_officer',
    organisation: ministry,
  } as const
  const { token } = await world.accounts.accounts.invite(anna.actor, { ...request, provider: provider.id })
  return token
}

async function signIn(invitation?: string): Promise<NewSession> {
  const { ceremony, url } = await world.accounts.signIn.beginProvider(provider.slug, invitation)
  return world.accounts.signIn.finishProvider(ceremony, await outside.visit(url), desktop)
}

test('an invitation binds an account to whoever the provider says it is, and then that person signs in', async () => {
  const token = await invite('wouter')
  expect(await world.accounts.invitations.open(token)).toMatchObject({ provider: provider.slug })
  const first = await world.actorOf(await signIn(token))
  expect(first).toMatchObject({ name: 'Verzonnen wouter', role: 'consular_officer', organisation: ministry })
  expect((await world.actorOf(await signIn())).person).toBe(first.person)
})

test('somebody whom the provider knows and we do not is not let in', async () => {
  outside.setPerson({ ...strong, subject: 'stranger' })
  await expect(signIn()).rejects.toMatchObject({ code: 'not-signed-in', publicDetail: {} })
})

test("an invitation binds once, and the subject of one account can't become another", async () => {
  const token = await invite('karin')
  await expect(signIn(token)).rejects.toMatchObject({ code: 'conflict' })
  outside.setPerson({ ...strong, subject: 'person-2' })
  expect((await world.actorOf(await signIn(token))).name).toBe('Verzonnen karin')
  await expect(signIn(token)).rejects.toMatchObject({ code: 'not-found' })
})

test('a level below the one that was agreed is refused, and written down when it is somebody we know', async () => {
  await world.sql('delete from access_log')
  outside.setPerson({ ...strong, acr: 'substantial' })
  await expect(signIn()).rejects.toMatchObject({ code: 'not-signed-in' })
  expect(await world.sql('select action, outcome from access_log')).toEqual([
    { action: 'sign_in_refused', outcome: 'refused' },
  ])
})

test('an invitation is not used up by a sign-in that was not strong enough', async () => {
  const token = await invite('later')
  outside.setPerson({ subject: 'person-3', acr: 'substantial' })
  await expect(signIn(token)).rejects.toMatchObject({ code: 'not-signed-in' })
  outside.setPerson({ ...strong, subject: 'person-3' })
  expect((await world.actorOf(await signIn(token))).name).toBe('Verzonnen later')
})

test('a visit is good once, and for the browser that began it', async () => {
  const { ceremony, url } = await world.accounts.signIn.beginProvider(provider.slug)
  const back = await outside.visit(url)
  const other = await world.accounts.signIn.beginProvider(provider.slug)
  await expect(world.accounts.signIn.finishProvider(other.ceremony, back, desktop)).rejects.toMatchObject({
    code: 'not-signed-in',
  })
  await world.accounts.signIn.finishProvider(ceremony, back, desktop)
  await expect(world.accounts.signIn.finishProvider(ceremony, back, desktop)).rejects.toMatchObject({
    code: 'not-signed-in',
  })
})

test('who signed in with a provider confirms there, as the same person', async () => {
  const actor = await world.actorOf(await signIn())
  expect(await world.accounts.stepUp.wayOf(actor)).toBe('provider')
  // A provider lets somebody in without asking anything, so signing in there confirms nothing yet.
  await expect(world.accounts.stepUp.requireFresh(actor)).rejects.toMatchObject({ code: 'step-up-needed' })
  const confirm = async () => {
    const { ceremony, url } = await world.accounts.stepUp.beginProvider(actor)
    return world.accounts.signIn.finishProvider(ceremony, await outside.visit(url), desktop)
  }
  outside.setPerson({ ...strong, subject: 'person-2' })
  await expect(confirm()).rejects.toMatchObject({ code: 'step-up-needed' })
  outside.setPerson(strong)
  await confirm()
  await world.accounts.stepUp.requireFresh(actor)
})

test('the secret of a provider is sealed, its public name is not to be guessed, and who is no administrator sees none', async () => {
  expect(provider.slug).toMatch(/^[A-Za-z0-9_-]{16}$/)
  const rows = await world.sql(`select encode(client_secret, 'escape') as secret from identity_provider`)
  expect(JSON.stringify(rows)).not.toContain(outside.client.clientSecret)
  expect(await world.accounts.providers.list(anna.actor)).toEqual([provider])
  const member = await world.join(anna, 'gewoon')
  await expect(world.accounts.providers.list(member.actor)).rejects.toMatchObject({ code: 'not-found' })
})

test('settings that lead to no provider are refused', async () => {
  const wrong = { organisation: ministry, acrValues: [], amrValues: [], clientId: 'x', clientSecret: 'y' }
  for (const issuer of ['http://example.com', 'http://127.0.0.1:9']) {
    await expect(world.accounts.providers.add(anna.actor, { ...wrong, issuer })).rejects.toMatchObject({
      code: 'refused',
    })
  }
})

test('a provider vouches for the people of its own organisation only: who moved to another is let in no more', async () => {
  outside.setPerson({ ...strong, subject: 'person-2' })
  const { person } = await world.actorOf(await signIn())
  const move = (organisation: string) =>
    world.sql(`update staff_member set (organisation, organisation_kind, role) =
      (select id, kind, case kind when 'hub' then 'senior' else 'consular_officer' end from organisation where ${organisation})
      where person = ${person}`)
  await move(`kind = 'hub' and tenant = 1`)
  await expect(signIn()).rejects.toMatchObject({ code: 'not-signed-in' })
  await move(`id = ${ministry} and tenant = 1`)
  expect((await world.actorOf(await signIn())).person).toBe(person)
})

test('a provider that was removed lets nobody in', async () => {
  await world.accounts.providers.remove(anna.actor, provider.id)
  await expect(world.accounts.signIn.findProvider(provider.slug)).rejects.toMatchObject({ code: 'not-found' })
  await expect(signIn()).rejects.toMatchObject({ code: 'not-found' })
})
