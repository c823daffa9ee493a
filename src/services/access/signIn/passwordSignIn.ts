import { verifyPassword } from '../../../identity/password.ts'
import { normaliseRecoveryCode, recoveryHash } from '../../../identity/recoveryCodes.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import type { CredentialStore } from '../../../store/access/signIn/credentials.ts'
import type { SignIn } from './accountServices.ts'
import type { GuardAttempt } from './attemptGuard.ts'
import type { OpenSession } from './openSession.ts'
import { type MatchTotp, takeStep } from './secondFactor.ts'

const nobody = { tenant: 0, person: 0 }

export type PasswordWiring = {
  readonly credentials: CredentialStore
  readonly guard: GuardAttempt
  readonly matchTotp: MatchTotp
  readonly openSession: OpenSession
}

/**
 * The fallback for who has no passkey at hand: a password together with a code, or with a recovery code when the second factor is lost.
 * An unknown name, a wrong password, a wrong or used code and an account that is not active get the same answer after the same work.
 */
export function makePasswordSignIn({
  credentials,
  guard,
  matchTotp,
  openSession,
}: PasswordWiring): Pick<SignIn, 'withPassword' | 'withRecoveryCode'> {
  return {
    async withPassword({ signInName, password, code }, client) {
      const account = await guard(signInName, client, async (found) => {
        const right = await verifyPassword(password, found?.hash ?? undefined)
        const step = matchTotp(found, code)
        return takeStep(credentials, found, right, step)
      })
      return openSession(account, { kind: 'full', method: 'password' }, client)
    },

    async withRecoveryCode({ signInName, password, recoveryCode }, client) {
      const code = normaliseRecoveryCode(recoveryCode)
      const account = await guard(signInName, client, async (found) => {
        const right = await verifyPassword(password, found?.hash ?? undefined)
        const fits = right && found?.status === 'active' && code !== undefined
        // A code that is none is looked up for whoever does not get that far: the same work, and no code is used up.
        return credentials.useRecoveryCode(found ?? nobody, fits ? recoveryHash(code) : hashOf(newToken()))
      })
      return openSession(account, { kind: 'enrol', method: 'recovery' }, client)
    },
  }
}
