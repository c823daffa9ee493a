import type { Actor } from '../../../domain/access/actor.ts'
import { ok, refuse } from '../../../domain/shared/result.ts'
import { AppError } from '../../../errors.ts'
import { hashPassword } from '../../../identity/password.ts'
import { weaknessOf } from '../../../identity/passwordStrength.ts'
import { newRecoveryCodes, recoveryHash } from '../../../identity/recoveryCodes.ts'
import { matchingStep, newTotpSecret, totpQr, totpText, totpUri } from '../../../identity/totp.ts'
import type { AccountSecrets, SecretPlace } from '../../../sealing/accountSecrets.ts'
import {
  confirmPendingTotp,
  findOwnAccount,
  type OwnAccountRow,
  replaceRecoveryCodes,
  saveOwnPassword,
  savePendingTotp,
} from '../../../store/access/account/ownAccount.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { OwnAccount } from '../signIn/accountServices.ts'
import { requireOwnChange } from './ownSession.ts'

/** One's own password, authenticator app and recovery codes, with a line in the access log for each change. */
export function makeOwnSecrets(
  withSelf: WithActor,
  secrets: AccountSecrets,
): Pick<OwnAccount, 'savePassword' | 'beginTotp' | 'confirmTotp' | 'makeRecoveryCodes'> {
  return {
    async savePassword(actor, password) {
      const account = await withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'set-password')
        return requireAccount(tx, actor)
      })
      // Outside of a transaction: judging and hashing take a second of the processor.
      const weakness = await weaknessOf(password, [actor.name, account.sign_in_name ?? '', 'baken'])
      if (weakness !== undefined) return refuse(weakness)
      const hash = await hashPassword(password)
      await withSelf(actor, async (tx) => {
        await saveOwnPassword(tx, actor, hash)
        await appendAccess(tx, { action: 'set_password', purpose: 'own_account', cases: [] })
      })
      return ok(undefined)
    },

    beginTotp: (actor) =>
      withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'add-authenticator')
        const { sign_in_name: name, tenant_code: code } = await requireAccount(tx, actor)
        const secret = newTotpSecret()
        await savePendingTotp(tx, actor, secrets.seal(totpPlace(actor), secret))
        const uri = totpUri(secret, name === null ? actor.name : `${name}@${code}`, 'Baken')
        return { uri, qr: totpQr(uri), text: totpText(secret) }
      }),

    confirmTotp: (actor, code) =>
      withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'add-authenticator')
        const { totp_pending: pending } = await requireAccount(tx, actor)
        const step = pending && matchingStep(secrets.open(totpPlace(actor), pending), code, Date.now())
        if (step == null || !(await confirmPendingTotp(tx, actor, step))) return false
        await appendAccess(tx, { action: 'set_totp', purpose: 'own_account', cases: [] })
        return true
      }),

    makeRecoveryCodes: (actor) =>
      withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'add-authenticator')
        const codes = newRecoveryCodes()
        await replaceRecoveryCodes(tx, actor, codes.map(recoveryHash))
        await appendAccess(tx, { action: 'make_recovery_codes', purpose: 'own_account', cases: [] })
        return codes
      }),
  }
}

async function requireAccount(tx: ActorTx, actor: Actor): Promise<OwnAccountRow> {
  const account = await findOwnAccount(tx, actor)
  if (!account) throw new AppError('not-found')
  return account
}

function totpPlace({ tenant, person }: Actor): SecretPlace {
  return { kind: 'totp', tenant, of: person }
}
