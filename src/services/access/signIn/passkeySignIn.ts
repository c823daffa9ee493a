import { AppError } from '../../../errors.ts'
import { authenticationOptions } from '../../../identity/passkeys.ts'
import type { SignIn } from './accountServices.ts'
import type { Ceremonies } from './ceremonies.ts'
import type { OpenSession } from './openSession.ts'
import type { PasskeyPlace, ProvePasskey } from './passkeyProof.ts'

export type PasskeyWiring = {
  readonly ceremonies: Ceremonies
  readonly prove: ProvePasskey
  readonly place: PasskeyPlace
  readonly openSession: OpenSession
}

/** Signing in without a name: the authenticator knows whose it is. Never slowed down, since there is nothing to guess. */
export function makePasskeySignIn({
  ceremonies,
  prove,
  place,
  openSession,
}: PasskeyWiring): Pick<SignIn, 'beginPasskey' | 'finishPasskey'> {
  return {
    async beginPasskey() {
      const options = await authenticationOptions({ rpId: place.rpId })
      return { options, ceremony: await ceremonies.begin('passkey_sign_in', { challenge: options.challenge }) }
    },

    async finishPasskey({ ceremony, response }, client) {
      const begun = await ceremonies.take('passkey_sign_in', ceremony)
      if (!begun) throw new AppError('not-signed-in')
      const account = await prove(response, begun.challenge, client)
      return openSession(account, { kind: 'full', method: 'passkey' }, client)
    },
  }
}
