import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { ok, type Result, refuse } from '../domain/shared/result.ts'
import { type OpenIdRefusal, refusalOf } from './openIdFault.ts'
import { discover, forget, type OpenIdProvider } from './openIdProvider.ts'

export type OpenIdDemand = {
  /** Levels of certainty in the words of the provider, the preferred one first; none is no wish. */
  readonly acrValues: readonly string[]
  /** The person has to sign in there anew, at most so many seconds ago (a step-up). */
  readonly freshSeconds?: number
}

/** What the server remembers of a visit until its end, under the hash of a cookie; used once. */
export type OpenIdChecks = {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly freshSeconds?: number
}

export type OpenIdVisit = OpenIdChecks & { readonly url: string }

/** Who came, in the words of the provider. `issuer` and `subject` together are the person; a name is no proof of anything. */
export type OpenIdIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly acr: string | undefined
  readonly amr: readonly string[]
  /** When the person signed in there, in seconds since 1970. */
  readonly authTime: number | undefined
  readonly name: string | undefined
}

const LONGEST_NAME = 200
const MOST_METHODS = 20

/** Begins a visit to a provider: code flow with PKCE (S256), state and nonce (OpenID Connect Core 1.0, RFC 9700). */
export async function beginSignIn(
  provider: OpenIdProvider,
  redirectUri: string,
  { acrValues, freshSeconds }: OpenIdDemand,
): Promise<Result<OpenIdVisit, OpenIdRefusal>> {
  const found = await discover(provider)
  if (!found.ok) return found
  const checks = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() }
  const url = buildAuthorizationUrl(found.value, {
    scope: 'openid',
    redirect_uri: redirectUri,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
    code_challenge_method: 'S256',
    ...(acrValues.length === 0 ? {} : { acr_values: acrValues.join(' ') }),
    ...(freshSeconds === undefined ? {} : { prompt: 'login', max_age: String(freshSeconds) }),
  })
  return ok({ ...checks, ...(freshSeconds === undefined ? {} : { freshSeconds }), url: url.href })
}

/**
 * Ends a visit: checks state and issuer, changes the code for a token, and checks its signature, issuer, audience, times and
 * nonce. `currentUrl` is the address the browser came back to, on our own origin as configured, never as a request names it.
 * How sure the provider was is for `isStrongEnough` to judge.
 */
export async function finishSignIn(
  provider: OpenIdProvider,
  currentUrl: URL,
  checks: OpenIdChecks,
): Promise<Result<OpenIdIdentity, OpenIdRefusal>> {
  const found = await discover(provider)
  if (!found.ok) return found
  const refusal = judgeReturn(currentUrl.searchParams, checks, found.value)
  if (refusal) return refuse(refusal)
  try {
    const tokens = await authorizationCodeGrant(found.value, currentUrl, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.codeVerifier,
      idTokenExpected: true,
      ...(checks.freshSeconds === undefined ? {} : { maxAge: checks.freshSeconds }),
    })
    const claims = tokens.claims()
    return claims ? ok(identityOf(claims)) : refuse('token')
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === 'unreachable' || reason === 'token') forget(provider)
    return refuse(reason)
  }
}

/** State against forged returns (RFC 6749, 10.12), issuer against a mix-up of two providers (RFC 9207). Twice the same parameter is none. */
function judgeReturn(
  returned: URLSearchParams,
  checks: OpenIdChecks,
  configuration: Configuration,
): OpenIdRefusal | undefined {
  const { issuer, authorization_response_iss_parameter_supported: alwaysNamed } = configuration.serverMetadata()
  const [states, issuers] = [returned.getAll('state'), returned.getAll('iss')]
  if (states.length !== 1 || states[0] !== checks.state) return 'state'
  if (issuers.length === 0) return alwaysNamed === true ? 'issuer' : undefined
  if (issuers.length !== 1 || issuers[0] !== issuer) return 'issuer'
  return undefined
}

function identityOf({ iss, sub, acr, amr, auth_time: authTime, name }: IDToken): OpenIdIdentity {
  const methods = Array.isArray(amr) ? amr.slice(0, MOST_METHODS) : []
  return {
    issuer: iss,
    subject: sub,
    acr: typeof acr === 'string' ? acr : undefined,
    amr: methods.filter((method) => typeof method === 'string'),
    authTime: typeof authTime === 'number' ? authTime : undefined,
    name: typeof name === 'string' ? name.slice(0, LONGEST_NAME) : undefined,
  }
}
