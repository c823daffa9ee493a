import type { Actor } from '../../../domain/access/actor.ts'
import type { OpenIdChecks } from '../../../identity/openId.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import type { AccountSecrets, SecretPlace } from '../../../sealing/accountSecrets.ts'
import type { CeremonyStore } from '../../../store/access/signIn/ceremonies.ts'

/** What is remembered between two requests, by what was begun. */
type CeremonyStates = {
  readonly passkey_sign_in: { readonly challenge: string }
  readonly passkey_step_up: { readonly challenge: string; readonly session: number }
  readonly passkey_enrol: { readonly challenge: string; readonly session: number }
  readonly provider: ProviderVisit
}

export type ProviderVisit = {
  readonly slug: string
  readonly checks: OpenIdChecks
  /** The token of an invitation that the account is bound by. */
  readonly invitation?: string | undefined
  /** Who confirms a session with it, and does not sign in. */
  readonly stepUp?: Actor | undefined
}

/** As long as the authenticator may take; a provider may ask for more. */
const secondsOf = { passkey_sign_in: 300, passkey_step_up: 300, passkey_enrol: 300, provider: 600 } as const

export type Ceremonies = ReturnType<typeof makeCeremonies>

/** Steps that a browser comes back from. Known by a token that only this browser has, and taken once. */
export function makeCeremonies(store: CeremonyStore, secrets: AccountSecrets) {
  return {
    /** Gives the token for the browser's cookie. */
    async begin<Kind extends keyof CeremonyStates>(kind: Kind, state: CeremonyStates[Kind]): Promise<string> {
      const token = newToken()
      const sealed = secrets.seal(placeOf(kind, token), Buffer.from(JSON.stringify(state), 'utf8'))
      await store.add(hashOf(token), kind, sealed, secondsOf[kind])
      return token
    },

    /** Missing when the token is unknown, of another step, used or too old. */
    async take<Kind extends keyof CeremonyStates>(
      kind: Kind,
      token: string,
    ): Promise<CeremonyStates[Kind] | undefined> {
      const sealed = await store.take(hashOf(token), kind)
      // Only we can have sealed it, so it is what `begin` wrote.
      return sealed && (JSON.parse(secrets.open(placeOf(kind, token), sealed).toString('utf8')) as CeremonyStates[Kind])
    },
  }
}

function placeOf(kind: keyof CeremonyStates, token: string): SecretPlace {
  return { kind: 'ceremony', tenant: 0, of: `${kind}|${hashOf(token).toString('hex')}` }
}
