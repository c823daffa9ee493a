import { networkPart } from '../../../domain/access/networkPart.ts'
import { parseSignInName, type SignInName, writtenSignInName } from '../../../domain/access/signInName.ts'
import { AppError } from '../../../errors.ts'
import { hashOf } from '../../../identity/token.ts'
import type { AccountSecrets } from '../../../sealing/accountSecrets.ts'
import type { AttemptKeys, AttemptStore } from '../../../store/access/signIn/attempts.ts'
import type { CredentialStore, NamedAccount } from '../../../store/access/signIn/credentials.ts'
import type { Client } from './accountTypes.ts'

/** Whether what was given opens this account; the same work has to be done when there is none. */
export type CheckAccount = (account: NamedAccount | undefined) => Promise<boolean>

/** Checks a try of somebody who gives a name. Fails with `slow-down`, or with `not-signed-in` whatever was wrong. */
export type GuardAttempt = (signInName: string, client: Client, check: CheckAccount) => Promise<NamedAccount>

const nobody: SignInName = { name: '', tenantCode: '' }
const LONGEST_NAME = 200

/**
 * Slows down who guesses, before anything is computed for the guess. From a browser that the account knows, only the tries of that
 * browser count: others can't slow it down. From anywhere else the tries at the name count, and those of the part of the network.
 */
export function makeAttemptGuard(
  { attempts, credentials }: { readonly attempts: AttemptStore; readonly credentials: CredentialStore },
  secrets: AccountSecrets,
): GuardAttempt {
  return async (typed, client, check) => {
    const name = parseSignInName(typed) ?? nobody
    const account = await credentials.findByName(name, hashOf(client.device ?? ''))
    const keys = keysOf(typed, name, client, account?.known ?? false)
    const seconds = await attempts.claim(keys)
    if (seconds > 0) {
      await attempts.refuse(keys.own, name, client.address, true)
      throw new AppError('slow-down', { seconds })
    }
    const right = await check(account)
    if (!right || account?.status !== 'active') {
      await attempts.refuse(keys.own, name, client.address, false)
      throw new AppError('not-signed-in')
    }
    await attempts.forgive(keys)
    return account
  }

  function keysOf(typed: string, name: SignInName, client: Client, known: boolean): AttemptKeys {
    const written = name === nobody ? typed.slice(0, LONGEST_NAME) : writtenSignInName(name)
    if (known) return { own: secrets.nameOf('device', `${written}\n${client.device}`), shared: undefined }
    return { own: secrets.nameOf('name', written), shared: secrets.nameOf('network', networkPart(client.address)) }
  }
}
