import { matchingStep, newTotpSecret } from '../../../identity/totp.ts'
import type { AccountSecrets } from '../../../sealing/accountSecrets.ts'
import type { AccountKey, CredentialStore } from '../../../store/access/signIn/credentials.ts'

/** Whether a code of an authenticator app is right for this account, not counting whether it was used before. */
export type MatchTotp = (
  account: (AccountKey & { readonly totp: Buffer | null }) | undefined,
  code: string,
) => number | undefined

/** The time step of a right code. Without an account the same is computed, with a secret that nobody has. */
export function makeMatchTotp(secrets: AccountSecrets): MatchTotp {
  return (account, code) => {
    if (!account?.totp) {
      matchingStep(newTotpSecret(), code, Date.now())
      return undefined
    }
    const secret = secrets.open({ kind: 'totp', tenant: account.tenant, of: account.person }, account.totp)
    return matchingStep(secret, code, Date.now())
  }
}

/** Uses a code up together with a password that was right: a code of the same step or an earlier one is refused (RFC 6238, 5.2). */
export async function takeStep(
  credentials: CredentialStore,
  account: AccountKey | undefined,
  right: boolean,
  step: number | undefined,
): Promise<boolean> {
  if (!right || !account || step === undefined) return false
  return credentials.useTotpStep(account, step)
}
