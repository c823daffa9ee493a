import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Who signs in at the provider next, and how it says that it knows. */
export type OidcPerson = { readonly subject: string; readonly acr?: string; readonly amr?: readonly string[] }

export type OidcProvider = Awaited<ReturnType<typeof startOidcProvider>>

/**
 * A real OpenID provider on loopback that knows one client. Whoever comes is signed in as `person` without a question, in a
 * browser as well as by `visit`.
 */
export async function startOidcProvider({ redirectUri, person }: { redirectUri: string; person: OidcPerson }) {
  const server = createServer()
  const port = await listen(server)
  const issuer = `http://127.0.0.1:${port}`
  const client = { issuer, clientId: 'baken', clientSecret: randomBytes(24).toString('base64url') }
  const provider = new Provider(issuer, configuration(client, redirectUri))
  const state = { person, asked: new URL(issuer) }
  const callback = provider.callback()
  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/auth') state.asked = url
    if (!url.pathname.startsWith('/interaction/')) return callback(request, response)
    const { subject, acr, amr } = state.person
    const login = {
      accountId: subject,
      ...(acr === undefined ? {} : { acr }),
      ...(amr === undefined ? {} : { amr: [...amr] }),
    }
    return provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
  })
  return {
    client,
    /** The address of the last request for a sign-in. */
    asked: (): URL => state.asked,
    setPerson: (next: OidcPerson) => {
      state.person = next
    },
    visit: (url: string): Promise<URL> => visit(url, redirectUri),
    stop: () => stop(server),
  }
}

function configuration(client: { readonly clientId: string; readonly clientSecret: string }, redirectUri: string) {
  const key = {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    kid: 'one',
  }
  const found: Configuration = {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...key, kty: 'RSA', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    acrValues: ['substantial', 'high'],
    claims: { openid: ['sub', 'acr', 'amr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    // Nobody is asked for consent: a hub and its partner have an agreement.
    loadExistingGrant: async ({ oidc }) => {
      const { client: known, session, provider } = oidc
      const grant = new provider.Grant({ clientId: known?.clientId ?? '', accountId: session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  }
  return found
}

/** Follows a sign-in as a browser with fresh cookies would, up to the address that the provider sends it back to. */
async function visit(from: string, redirectUri: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(from)
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider answered ${response.status} ${await response.text()}`)
    url = new URL(location, url)
    if (url.href.startsWith(redirectUri)) return url
  }
  throw new Error('the provider sends the browser in circles')
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}
