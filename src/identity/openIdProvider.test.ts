import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Lie, startLyingProvider } from '../../test/support/lyingProvider.ts'
import { beginSignIn, finishSignIn } from './openId.ts'
import { discover, forget, type OpenIdProvider } from './openIdProvider.ts'

const now = Math.floor(Date.now() / 1000)
const visit = { state: 'the state', nonce: 'the nonce', codeVerifier: 'v'.repeat(43) }
const back = new URL('http://localhost:7018/sign-in/partner?code=c&state=the+state')
const refused = (error: string) => ({ ok: false, error })
let liar: Awaited<ReturnType<typeof startLyingProvider>>
let provider: OpenIdProvider

beforeAll(async () => {
  liar = await startLyingProvider()
  provider = { issuer: liar.issuer, clientId: 'baken', clientSecret: 'secret' }
})

beforeEach(() => {
  liar.tell({})
  forget(provider)
})

afterAll(() => liar.stop())

test('an honest token is taken', async () => {
  expect(await finishSignIn(provider, back, visit)).toMatchObject({ ok: true, value: { subject: 'person-1' } })
})

const lies: readonly (readonly [string, string, Lie])[] = [
  ['a token signed by another key', 'token', { wrongKey: true }],
  ['a token that is not signed', 'token', { header: { alg: 'none' } }],
  ['a token signed with a secret that everybody knows', 'token', { header: { alg: 'HS256' } }],
  ['a token for somebody else', 'token', { claims: { aud: 'another' } }],
  ['a token that has expired', 'token', { claims: { exp: now - 60 } }],
  ['a token of another issuer', 'issuer', { claims: { iss: 'https://other.example' } }],
  ['a token of another visit', 'nonce', { claims: { nonce: 'another' } }],
  ['a token of no visit', 'token', { claims: { nonce: undefined } }],
  ['a token about nobody', 'token', { claims: { sub: undefined } }],
  ['metadata of another issuer', 'issuer', { metadata: { issuer: 'https://other.example' } }],
  ['metadata with an issuer that is no address', 'issuer', { metadata: { issuer: 'junk' } }],
  ['metadata without end', 'unreachable', { metadata: { more: 'x'.repeat(1_000_000) } }],
  ['a token endpoint without encryption elsewhere', 'insecure', { metadata: { token_endpoint: 'http://192.0.2.1/' } }],
  ['keys from a file', 'insecure', { metadata: { jwks_uri: 'file:///etc/hostname' } }],
]

test.each(lies)('%s is refused as %s', async (_what, reason, lie) => {
  liar.tell(lie)
  expect(await finishSignIn(provider, back, visit)).toEqual(refused(reason))
})

test('a sign-in there too long ago is refused when a fresh one was asked', async () => {
  const fresh = { ...visit, freshSeconds: 60 }
  liar.tell({ claims: { auth_time: now - 600 } })
  expect(await finishSignIn(provider, back, fresh)).toEqual(refused('stale'))
  liar.tell({ claims: { auth_time: now } })
  expect(await finishSignIn(provider, back, fresh)).toMatchObject({ ok: true })
})

test('a provider that does not say when one signed in is not believed when a fresh sign-in was asked', async () => {
  expect(await finishSignIn(provider, back, { ...visit, freshSeconds: 60 })).toEqual(refused('token'))
})

const silences: readonly (readonly [string, NonNullable<Lie['always']>])[] = [
  ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>')],
  ['a fault', (response) => response.writeHead(500).end()],
  ['half an answer', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"issuer"')],
  ['another address', (response) => response.writeHead(302, { location: 'https://other.example/' }).end()],
  ['a broken connection', (response) => response.destroy()],
]

test.each(silences)('a provider that answers with %s is unreachable', async (_what, always) => {
  liar.tell({ always })
  expect(await discover(provider)).toEqual(refused('unreachable'))
})

test.each([
  'http://idp.example',
  'ftp://idp.example',
  'http://127.0.0.1.example',
  'file:///tmp/x',
  'javascript:1',
  'idp',
  '',
])('a provider at %s is never asked', async (issuer) => {
  const far = { ...provider, issuer }
  expect(await discover(far)).toEqual(refused('insecure'))
  expect(await beginSignIn(far, back.href, { acrValues: [] })).toEqual(refused('insecure'))
})

test('what a provider says of itself is fetched once, and again after a failure', async () => {
  liar.tell({ always: (response) => response.writeHead(500).end() })
  expect(await discover(provider)).toEqual(refused('unreachable'))
  liar.tell({})
  const before = liar.asked()
  await Promise.all([discover(provider), discover(provider), discover(provider)])
  expect(await discover(provider)).toMatchObject({ ok: true })
  expect(liar.asked() - before).toBe(1)
})

test('an issuer is compared letter by letter', async () => {
  liar.tell({ metadata: { issuer: `${liar.issuer}/` } })
  expect(await discover(provider)).toEqual(refused('issuer'))
  expect(await discover({ ...provider, issuer: `${liar.issuer}/` })).toMatchObject({ ok: true })
})

test('another secret of the same provider is another client', async () => {
  await discover(provider)
  const before = liar.asked()
  await discover({ ...provider, clientSecret: 'another' })
  expect(liar.asked() - before).toBe(1)
})
