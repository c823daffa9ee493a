import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { ok, type Result, refuse } from '../domain/shared/result.ts'
import { parseAssertion, parseAttestation } from './passkeyAnswer.ts'
import { judgeClientData, type PasskeyCeremony } from './passkeyClientData.ts'

/** What a browser needs for making or using a passkey: plain JSON, of which the server remembers the challenge. */
export type PasskeyOptions = { readonly challenge: string }

export type RelyingParty = { readonly id: string; readonly name: string }

/** `handle` is a random number of the account, never a name: authenticators keep it in the clear. */
export type PasskeyUser = { readonly handle: Buffer; readonly name: string; readonly displayName: string }

/** A passkey as it is offered to a browser. `id` is base64url. */
export type PasskeyName = { readonly id: string; readonly transports: readonly string[] }

export type NewPasskey = PasskeyName & {
  /** In COSE form. */
  readonly publicKey: Buffer
  readonly counter: number
  /** Whether it is copied to other devices of its owner. */
  readonly backedUp: boolean
  /** The model of the authenticator; zeros when it does not say. */
  readonly aaguid: string
}

/** What is stored of a passkey, and the handle of the account that it belongs to. */
export type StoredPasskey = {
  readonly id: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly handle: Uint8Array
}

/**
 * `malformed`: no answer of an authenticator; `challenge`, `origin`: made for another ceremony or page; `owner`: for another
 * account; `not-accepted`: signature, key, user verification or relying party are wrong; `counter`: the signature is good but
 * the counter went back, so there may be a copy of the authenticator.
 */
export type PasskeyRefusal = 'malformed' | 'challenge' | 'origin' | 'owner' | 'not-accepted' | 'counter'

const ES256 = -7
const EDDSA = -8
const RS256 = -257
const algorithms = [ES256, EDDSA, RS256]

/** Five minutes, as long as the ceremony is remembered. */
const TIMEOUT_MS = 300_000

/** Asks for a new passkey that needs no name at sign-in and verifies its user. `existing` are passkeys that the account already has. */
export async function registrationOptions(asked: {
  readonly rp: RelyingParty
  readonly user: PasskeyUser
  readonly existing: readonly PasskeyName[]
}): Promise<PasskeyOptions> {
  return generateRegistrationOptions({
    rpName: asked.rp.name,
    rpID: asked.rp.id,
    userID: Uint8Array.from(asked.user.handle),
    userName: asked.user.name,
    userDisplayName: asked.user.displayName,
    excludeCredentials: named(asked.existing),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
    timeout: TIMEOUT_MS,
  })
}

/** Checks what a browser answered to `registrationOptions` (WebAuthn level 3, 7.1). `response` is its JSON, as it came. */
export async function verifyRegistration(
  response: unknown,
  ceremony: PasskeyCeremony,
): Promise<Result<NewPasskey, PasskeyRefusal>> {
  const answer = parseAttestation(response)
  if (!answer) return refuse('malformed')
  const refusal = judgeClientData(answer.response.clientDataJSON, ceremony, 'webauthn.create')
  if (refusal) return refuse(refusal)
  const found = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: ceremony.challenge,
    expectedOrigin: ceremony.origin,
    expectedRPID: ceremony.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(asRefusal)
  if (!found?.verified) return refuse('not-accepted')
  const { aaguid, credential, credentialBackedUp } = found.registrationInfo
  return ok({
    id: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: answer.response.transports,
    backedUp: credentialBackedUp,
    aaguid,
  })
}

/** Asks for a passkey: any that the browser has for us, or one of `allowed` when the person is known (a step-up). */
export async function authenticationOptions(asked: {
  readonly rpId: string
  readonly allowed?: readonly PasskeyName[]
}): Promise<PasskeyOptions> {
  return generateAuthenticationOptions({
    rpID: asked.rpId,
    allowCredentials: named(asked.allowed ?? []),
    userVerification: 'required',
    timeout: TIMEOUT_MS,
  })
}

/** Checks what a browser answered to `authenticationOptions` (WebAuthn level 3, 7.2) against the passkey that it names. */
export async function verifyAuthentication(
  response: unknown,
  ceremony: PasskeyCeremony,
  passkey: StoredPasskey,
): Promise<Result<{ readonly counter: number; readonly backedUp: boolean }, PasskeyRefusal>> {
  const answer = parseAssertion(response)
  if (!answer) return refuse('malformed')
  const refusal = judgeClientData(answer.response.clientDataJSON, ceremony, 'webauthn.get')
  if (refusal) return refuse(refusal)
  if (answer.id !== passkey.id || !isHandle(answer.response.userHandle, passkey.handle)) return refuse('owner')
  const found = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: ceremony.challenge,
    expectedOrigin: ceremony.origin,
    expectedRPID: ceremony.rpId,
    // The counter is judged below: the library does it before the signature, when anybody could raise a false alarm.
    credential: { id: passkey.id, publicKey: Uint8Array.from(passkey.publicKey), counter: 0 },
    requireUserVerification: true,
  }).catch(asRefusal)
  if (!found?.verified) return refuse('not-accepted')
  const { newCounter, credentialBackedUp } = found.authenticationInfo
  return wentBack(passkey.counter, newCounter)
    ? refuse('counter')
    : ok({ counter: newCounter, backedUp: credentialBackedUp })
}

/** The id (base64url) of the passkey that an answer names, by which it is found. Missing when it is no answer of an authenticator. */
export function passkeyIdOf(response: unknown): string | undefined {
  return parseAssertion(response)?.id
}

/** Passkeys that live on several devices count nothing and send zero for ever (WebAuthn level 3, 6.1.1). */
function wentBack(before: number, now: number): boolean {
  return (before > 0 || now > 0) && now <= before
}

/** Our passkeys are all of the kind that keeps its owner, so a missing handle is as wrong as another one. */
function isHandle(given: string | undefined, handle: Uint8Array): boolean {
  return given !== undefined && Buffer.from(given, 'base64url').equals(handle)
}

function named(passkeys: readonly PasskeyName[]) {
  return passkeys.map(({ id, transports }) => ({ id, transports: [...transports] }))
}

/** The library throws plain errors, with words only, for whatever an authenticator sent wrong. */
function asRefusal(): undefined {
  return undefined
}
