import type { Actor } from '../../../domain/access/actor.ts'
import { AppError } from '../../../errors.ts'
import { findOwnAccount, finishEnrolment } from '../../../store/access/account/ownAccount.ts'
import { listOwnPasskeys } from '../../../store/access/account/ownPasskeys.ts'
import { findCurrentSession } from '../../../store/access/account/ownSessions.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { OwnAccount } from './accountServices.ts'
import type { AuthenticatorAdvice, OwnAuthenticators } from './accountTypes.ts'
import type { OpenSession } from './openSession.ts'

const FEW_CODES = 3

/** What somebody has to sign in with, what is missing, and the end of an enrolment. */
export function makeEnrolment(
  withSelf: WithActor,
  openSession: OpenSession,
): Pick<OwnAccount, 'authenticators' | 'missingToEnrol' | 'finishEnrolment'> {
  return {
    authenticators: (actor) => withSelf(actor, (tx) => authenticatorsOf(tx, actor)),

    missingToEnrol: (actor) => withSelf(actor, (tx) => missingIn(tx, actor)),

    async finishEnrolment(actor, client) {
      const method = await withSelf(actor, async (tx) => {
        const passkey = (await listOwnPasskeys(tx, actor)).length > 0
        if (!(await finishEnrolment(tx))) throw new AppError('refused', { reason: 'enrolment-incomplete' })
        await appendAccess(tx, { action: 'finish_enrolment', purpose: 'own_account', cases: [] })
        return passkey ? 'passkey' : 'password'
      })
      return openSession(actor, { kind: 'full', method }, client)
    },
  }
}

async function authenticatorsOf(tx: ActorTx, actor: Actor): Promise<OwnAuthenticators> {
  const account = await findOwnAccount(tx, actor)
  if (!account) throw new AppError('not-found')
  const rows = await listOwnPasskeys(tx, actor)
  const { password_set: set, totp_confirmed: confirmed, recovery_codes_left: recoveryCodesLeft } = account
  const found: Omit<OwnAuthenticators, 'advice'> = {
    passkeys: rows.map(({ id, name, added, used, backed_up: backedUp }) => ({ id, name, added, used, backedUp })),
    password: set === null ? undefined : { set },
    totp: confirmed === null ? undefined : { confirmed },
    recoveryCodesLeft,
    provider: account.provider_slug !== null,
  }
  return { ...found, advice: adviceFor(found) }
}

/** Two authenticators, so that the loss of one shuts nobody out; recovery codes where there is a password to use them with. */
export function adviceFor(found: Omit<OwnAuthenticators, 'advice'>): AuthenticatorAdvice | undefined {
  if (found.provider) return undefined
  if (found.passkeys.length === 0) return 'add-passkey'
  if (found.passkeys.length === 1) return 'add-second-passkey'
  if (!found.password) return undefined
  if (found.recoveryCodesLeft === 0) return 'make-recovery-codes'
  return found.recoveryCodesLeft < FEW_CODES ? 'few-recovery-codes' : undefined
}

/** As the database judges it at the end: what counts is what was added in this session, since what was lost is still there too. */
async function missingIn(tx: ActorTx, actor: Actor): Promise<readonly ('passkey-or-password' | 'totp')[]> {
  const current = await findCurrentSession(tx, actor)
  if (!current) throw new AppError('not-signed-in')
  const [account, passkeys] = [await findOwnAccount(tx, actor), await listOwnPasskeys(tx, actor)]
  if (passkeys.some(({ added }) => added >= current.begun)) return []
  if (account?.password_set == null) return ['passkey-or-password']
  return (account.totp_confirmed ?? '') >= current.begun ? [] : ['totp']
}
