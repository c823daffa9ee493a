import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { ok, type Result, refuse } from '../domain/shared/result.ts'
import { OpenIdFault, type OpenIdRefusal, refusalOf } from './openIdFault.ts'
import { hashOf } from './token.ts'

/** An identity provider of an organisation, as an administrator set it, and how we are known there. */
export type OpenIdProvider = {
  /** Exactly as in its metadata. Only https, but for a provider on this machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

const TIMEOUT_SECONDS = 10
const CLOCK_TOLERANCE_SECONDS = 10
const LARGEST_ANSWER = 1_000_000
const MOST_KEPT = 50

const kept = new Map<string, Promise<Configuration>>()

/**
 * Fetches what a provider says of itself (OpenID Connect Discovery 1.0) and keeps it; its keys are fetched when they are needed
 * and again when they change. Also the way to try the settings that an administrator entered.
 */
export async function discover(provider: OpenIdProvider): Promise<Result<Configuration, OpenIdRefusal>> {
  const key = keyOf(provider)
  const found = kept.get(key) ?? fetchConfiguration(provider)
  keep(key, found)
  try {
    return ok(await found)
  } catch (error) {
    kept.delete(key)
    return refuse(refusalOf(error))
  }
}

/** Lets a provider be asked anew at its next use: it may have moved. */
export function forget(provider: OpenIdProvider): void {
  kept.delete(keyOf(provider))
}

async function fetchConfiguration(provider: OpenIdProvider): Promise<Configuration> {
  const issuer = URL.canParse(provider.issuer) ? new URL(provider.issuer) : undefined
  if (!issuer || !mayAsk(issuer, issuer)) throw new OpenIdFault('insecure')
  const options = {
    execute: isThisMachine(issuer) ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks],
    timeout: TIMEOUT_SECONDS,
    [customFetch]: fetchFor(issuer),
  }
  const client = { [clockTolerance]: CLOCK_TOLERANCE_SECONDS }
  const found = await discovery(issuer, provider.clientId, client, authentication(provider.clientSecret), options)
  // The library lets some well-known providers name another issuer than the one that was asked for.
  if (found.serverMetadata().issuer !== provider.issuer) throw new OpenIdFault('issuer')
  return found
}

/** The way of the standard (Basic) where the provider knows it, as providers do that name no way at all. */
function authentication(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported
    return (ways === undefined || ways.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

/** What a provider says decides what we fetch next, so every address is looked at, and no answer is read without end. */
function fetchFor(issuer: URL): CustomFetch {
  return async (url, options) => {
    if (!URL.canParse(url) || !mayAsk(new URL(url), issuer)) throw new OpenIdFault('insecure')
    try {
      const { body, signal = null, ...rest } = options
      const sent = body instanceof Uint8Array ? Uint8Array.from(body) : (body ?? null)
      const response = await fetch(url, { ...rest, body: sent, signal })
      const { status, headers } = response
      return new Response(await readBody(response), { status, headers })
    } catch (error) {
      throw new OpenIdFault('unreachable', error)
    }
  }
}

/** Answers without content have to stay so: a body in them is a mistake to the runtime. */
async function readBody(response: Response): Promise<Blob | null> {
  if (!response.body) return null
  const parts: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const part of response.body) {
    length += part.length
    if (length > LARGEST_ANSWER) throw new Error('an answer without end')
    parts.push(part)
  }
  return new Blob(parts)
}

/** Encrypted or on this machine; and a provider elsewhere never sends us to this machine. */
function mayAsk(url: URL, issuer: URL): boolean {
  if (isThisMachine(url)) return isThisMachine(issuer) && (url.protocol === 'https:' || url.protocol === 'http:')
  return url.protocol === 'https:'
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

function keep(key: string, found: Promise<Configuration>): void {
  kept.delete(key)
  kept.set(key, found)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

function keyOf({ issuer, clientId, clientSecret }: OpenIdProvider): string {
  return hashOf(JSON.stringify([issuer, clientId, clientSecret])).toString('base64url')
}
