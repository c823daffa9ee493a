import { AppError } from '../../../errors.ts'
import { passkeyIdOf, verifyAuthentication } from '../../../identity/passkeys.ts'
import type { CredentialStore, PasskeyAccount } from '../../../store/access/signIn/credentials.ts'
import type { Client } from './accountTypes.ts'

/** Where passkeys are bound to: the origin of the desk, and its host name. */
export type PasskeyPlace = { readonly origin: string; readonly rpId: string }

export function passkeyPlaceOf(origin: string): PasskeyPlace {
  return { origin, rpId: new URL(origin).hostname }
}

/** Whose passkey answered a challenge. Fails with `not-signed-in` whatever was wrong. */
export type ProvePasskey = (response: unknown, challenge: string, client: Client) => Promise<PasskeyAccount>

/** An authenticator whose counter went back may be a copy: it is refused, and its owner told. */
export function makeProvePasskey(credentials: CredentialStore, place: PasskeyPlace): ProvePasskey {
  return async (response, challenge, { address }) => {
    const id = passkeyIdOf(response)
    const account = id === undefined ? undefined : await credentials.findPasskey(id)
    if (id === undefined || !account) throw new AppError('not-signed-in')
    const { public_key: publicKey, counter, handle } = account
    const verified = await verifyAuthentication(response, { challenge, ...place }, { id, publicKey, counter, handle })
    if (!verified.ok) {
      const copied = verified.error === 'counter'
      await credentials.refuseSignIn(account, copied ? 'passkey_copied' : 'sign_in_refused', address)
      throw new AppError('not-signed-in')
    }
    if (!(await credentials.usePasskey(account, verified.value.counter, verified.value.backedUp))) {
      throw new AppError('not-signed-in')
    }
    return account
  }
}
