import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OidcProvider, startOidcProvider } from '../../test/support/oidcProvider.ts'
import { beginSignIn, finishSignIn, type OpenIdDemand, type OpenIdVisit } from './openId.ts'

const redirectUri = 'http://localhost:7018/sign-in/partner'
const person = { subject: 'person-1', acr: 'high', amr: ['pwd', 'otp'] }
const nothing: OpenIdDemand = { acrValues: [] }
const refused = (error: string) => ({ ok: false, error })
let provider: OidcProvider

beforeAll(async () => {
  provider = await startOidcProvider({ redirectUri, person })
})

beforeEach(() => provider.setPerson(person))
afterAll(() => provider.stop())

test('who signs in at the provider is known here by issuer and subject, with level and methods', async () => {
  const visit = await begin({ acrValues: ['high'] })
  const found = await finishSignIn(provider.client, await provider.visit(visit.url), visit)
  expect(found).toMatchObject({
    ok: true,
    value: { issuer: provider.client.issuer, subject: 'person-1', acr: 'high', amr: ['pwd', 'otp'] },
  })
})

test('the visit is asked for with a code, PKCE, state, nonce and the wished level, and nothing about the person', async () => {
  const visit = await begin({ acrValues: ['high', 'substantial'] })
  const asked = Object.fromEntries(new URL(visit.url).searchParams)
  expect(asked).toMatchObject({
    response_type: 'code',
    scope: 'openid',
    code_challenge_method: 'S256',
    acr_values: 'high substantial',
    state: visit.state,
    nonce: visit.nonce,
    redirect_uri: redirectUri,
  })
  expect(visit.url).not.toContain(visit.codeVerifier)
})

test('two visits share no secret', async () => {
  const [one, other] = [await begin(nothing), await begin(nothing)]
  const secrets = [one, other].flatMap(({ state, nonce, codeVerifier }) => [state, nonce, codeVerifier])
  expect(new Set(secrets).size).toBe(6)
})

test('a provider that names no level gives none', async () => {
  provider.setPerson({ subject: 'person-2' })
  const visit = await begin(nothing)
  const found = await finishSignIn(provider.client, await provider.visit(visit.url), visit)
  expect(found).toMatchObject({ ok: true, value: { subject: 'person-2', acr: undefined, amr: [] } })
})

test('a return with another state, none or two is refused before the code is used', async () => {
  const visit = await begin(nothing)
  const back = await provider.visit(visit.url)
  for (const states of [['another'], [], [visit.state, visit.state]]) {
    const changed = new URL(back)
    changed.searchParams.delete('state')
    for (const state of states) changed.searchParams.append('state', state)
    expect(await finishSignIn(provider.client, changed, visit)).toEqual(refused('state'))
  }
  expect(await finishSignIn(provider.client, back, visit)).toMatchObject({ ok: true })
})

test('a token for another nonce is refused', async () => {
  const visit = await begin(nothing)
  const back = await provider.visit(visit.url)
  expect(await finishSignIn(provider.client, back, { ...visit, nonce: 'another' })).toEqual(refused('nonce'))
})

test('a code that was used is refused', async () => {
  const visit = await begin(nothing)
  const back = await provider.visit(visit.url)
  expect(await finishSignIn(provider.client, back, visit)).toMatchObject({ ok: true })
  expect(await finishSignIn(provider.client, back, visit)).toEqual(refused('code'))
})

test('a code that was made for another browser is refused', async () => {
  const [mine, theirs] = [await begin(nothing), await begin(nothing)]
  const back = await provider.visit(theirs.url)
  back.searchParams.set('state', mine.state)
  expect(await finishSignIn(provider.client, back, mine)).toEqual(refused('code'))
})

test('a return that names another issuer, none or two is refused', async () => {
  const visit = await begin(nothing)
  const back = await provider.visit(visit.url)
  for (const issuers of [['https://other.example'], [], [provider.client.issuer, provider.client.issuer]]) {
    const changed = new URL(back)
    changed.searchParams.delete('iss')
    for (const issuer of issuers) changed.searchParams.append('iss', issuer)
    expect(await finishSignIn(provider.client, changed, visit)).toEqual(refused('issuer'))
  }
})

test('a refusal of the provider is told as such', async () => {
  const visit = await begin(nothing)
  const back = new URL(redirectUri)
  const { issuer } = provider.client
  back.search = new URLSearchParams({ error: 'access_denied', state: visit.state, iss: issuer }).toString()
  expect(await finishSignIn(provider.client, back, visit)).toEqual(refused('denied'))
})

test('a return without a code is refused', async () => {
  const visit = await begin(nothing)
  const back = new URL(redirectUri)
  back.search = new URLSearchParams({ state: visit.state, iss: provider.client.issuer }).toString()
  expect(await finishSignIn(provider.client, back, visit)).toEqual(refused('token'))
})

test('with another secret the provider does not know us', async () => {
  const visit = await begin(nothing)
  const back = await provider.visit(visit.url)
  const other = { ...provider.client, clientSecret: 'another secret' }
  expect(await finishSignIn(other, back, visit)).toEqual(refused('client'))
})

test('a step-up asks for a new sign-in, and has its time', async () => {
  const visit = await begin({ acrValues: [], freshSeconds: 60 })
  const back = await provider.visit(visit.url)
  expect(provider.asked().searchParams.get('prompt')).toBe('login')
  const found = await finishSignIn(provider.client, back, visit)
  expect(found).toMatchObject({ ok: true, value: { authTime: expect.any(Number) } })
})

async function begin(demand: OpenIdDemand): Promise<OpenIdVisit> {
  const begun = await beginSignIn(provider.client, redirectUri, demand)
  if (!begun.ok) throw new Error(begun.error)
  return begun.value
}
