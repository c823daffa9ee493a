import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'

/**
 * Why somebody does not come in by an identity provider. `insecure`: its address is neither https nor on this machine;
 * `unreachable`: no sensible answer; `issuer`: another provider than the one that was asked; `client`: it does not know us;
 * `state`: not the visit that began here; `denied`: it refused; `code`: the code was used before, expired or is not ours;
 * `nonce`: the token belongs to another visit; `stale`: signed in there too long ago; `token`: otherwise not to be trusted.
 */
export type OpenIdRefusal =
  | 'insecure'
  | 'unreachable'
  | 'issuer'
  | 'client'
  | 'state'
  | 'denied'
  | 'code'
  | 'nonce'
  | 'stale'
  | 'token'

/** What we found wrong ourselves while the library was at work. */
export class OpenIdFault extends Error {
  readonly reason: OpenIdRefusal

  constructor(reason: OpenIdRefusal, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

/** Answers that are not those of a provider: another page, a proxy, a server in trouble. */
const notAProvider = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
])

const byClaim: Readonly<Record<string, OpenIdRefusal>> = { nonce: 'nonce', iss: 'issuer', auth_time: 'stale' }

/** The closed reason behind an error of the library. Throws again what is a fault of ours. */
export function refusalOf(error: unknown): OpenIdRefusal {
  if (error instanceof OpenIdFault) return error.reason
  if (error instanceof AuthorizationResponseError) return 'denied'
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? 'code' : 'client'
  if (error instanceof WWWAuthenticateChallengeError) return 'client'
  if (isNoAddress(error)) return 'issuer'
  if (!(error instanceof ClientError)) throw error
  if (error.cause instanceof OpenIdFault) return error.cause.reason
  if (notAProvider.has(error.code ?? '')) return 'unreachable'
  if (error.code === 'OAUTH_HTTP_REQUEST_FORBIDDEN' || error.code === 'OAUTH_REQUEST_PROTOCOL_FORBIDDEN')
    return 'insecure'
  if (error.code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'issuer'
  return byClaim[claimOf(error)] ?? 'token'
}

/** What a provider gave as its own issuer could not be read as an address. */
function isNoAddress(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL'
}

/** Which claim of the token was wrong: it stands in the cause of the cause. */
function claimOf({ cause }: ClientError): string {
  const detail = cause instanceof Error ? cause.cause : undefined
  const claim = typeof detail === 'object' && detail !== null && 'claim' in detail ? detail.claim : undefined
  return typeof claim === 'string' ? claim : ''
}
