import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Claims = Readonly<Record<string, unknown>>

/** What the provider does otherwise than an honest one. */
export type Lie = {
  readonly metadata?: Claims
  readonly claims?: Claims
  readonly header?: Claims
  /** Signs with a key that it does not publish. */
  readonly wrongKey?: boolean
  /** Answers each request so, whatever it was. */
  readonly always?: (response: ServerResponse) => unknown
}

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** A provider on loopback that tells the lies a test gives it; honest in everything else. Counts what it was asked. */
export async function startLyingProvider() {
  const [published, hidden] = [newKey(), newKey()]
  const now = Math.floor(Date.now() / 1000)
  const state = { lie: {} as Lie, asked: 0 }
  const server = createServer((request, response) => {
    state.asked += 1
    if (state.lie.always) return void state.lie.always(response)
    const answer = answers[request.url ?? '']
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answers: Readonly<Record<string, () => Claims>> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      id_token_signing_alg_values_supported: ['ES256'],
      ...state.lie.metadata,
    }),
    '/keys': () => ({
      keys: [{ ...published.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }],
    }),
    '/token': () => {
      const honest = { iss: issuer, aud: 'baken', sub: 'person-1', iat: now, exp: now + 300, nonce: 'the nonce' }
      const key = state.lie.wrongKey ? hidden.privateKey : published.privateKey
      const header = { alg: 'ES256', kid: 'one', ...state.lie.header }
      return {
        access_token: 'a',
        token_type: 'Bearer',
        id_token: token(header, { ...honest, ...state.lie.claims }, key),
      }
    },
  }
  return {
    issuer,
    asked: (): number => state.asked,
    tell: (lie: Lie) => {
      state.lie = lie
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

function token(header: Claims, claims: Claims, key: KeyObject): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  if (header.alg === 'none') return `${signed}.`
  return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}
