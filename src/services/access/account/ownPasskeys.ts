import { AppError } from '../../../errors.ts'
import { deviceOf } from '../../../identity/deviceName.ts'
import { registrationOptions, verifyRegistration } from '../../../identity/passkeys.ts'
import { findOwnAccount } from '../../../store/access/account/ownAccount.ts'
import { addOwnPasskey, listOwnPasskeys, removeOwnPasskey } from '../../../store/access/account/ownPasskeys.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { WithActor } from '../../../store/withActor.ts'
import type { OwnAccount } from '../signIn/accountServices.ts'
import type { Ceremonies } from '../signIn/ceremonies.ts'
import type { PasskeyPlace } from '../signIn/passkeyProof.ts'
import { requireOwnChange } from './ownSession.ts'

const MOST_PASSKEYS = 20
const LONGEST_NAME = 60

/** One's own passkeys: added, named and removed, with a line in the access log each time. */
export function makeOwnPasskeys(
  withSelf: WithActor,
  ceremonies: Ceremonies,
  place: PasskeyPlace,
): Pick<OwnAccount, 'beginPasskey' | 'finishPasskey' | 'removePasskey'> {
  return {
    async beginPasskey(actor) {
      const { account, passkeys } = await withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'add-authenticator')
        return { account: await findOwnAccount(tx, actor), passkeys: await listOwnPasskeys(tx, actor) }
      })
      if (!account) throw new AppError('not-found')
      if (passkeys.length >= MOST_PASSKEYS) throw new AppError('refused', { reason: 'too-many-passkeys' })
      const { handle, sign_in_name: name, tenant_code: code } = account
      const options = await registrationOptions({
        rp: { id: place.rpId, name: 'Baken' },
        user: { handle, name: name === null ? actor.name : `${name}@${code}`, displayName: actor.name },
        existing: passkeys.map(({ credential: id, transports }) => ({ id, transports })),
      })
      const { challenge } = options
      return { options, ceremony: await ceremonies.begin('passkey_enrol', { challenge, session: actor.session }) }
    },

    async finishPasskey(actor, { ceremony, response, name }, client) {
      const begun = await ceremonies.take('passkey_enrol', ceremony)
      if (begun?.session !== actor.session) throw new AppError('invalid-input')
      const verified = await verifyRegistration(response, { challenge: begun.challenge, ...place })
      if (!verified.ok) throw new AppError('refused', { reason: 'passkey-not-accepted' })
      const { id: credential, publicKey: public_key, counter, transports, backedUp: backed_up } = verified.value
      const called = name.trim().slice(0, LONGEST_NAME) || deviceOf(client.userAgent)
      await withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'add-authenticator')
        await addOwnPasskey(tx, actor, { credential, public_key, counter, transports, backed_up, name: called })
        await appendAccess(tx, { action: 'add_passkey', purpose: 'own_account', cases: [] })
      })
    },

    removePasskey: (actor, id) =>
      withSelf(actor, async (tx) => {
        await requireOwnChange(tx, actor, 'remove-passkey')
        if (!(await removeOwnPasskey(tx, actor, id))) throw new AppError('not-found')
        const account = await findOwnAccount(tx, actor)
        const others =
          account?.provider_slug != null || (account?.password_set != null && account.totp_confirmed !== null)
        if (!others && (await listOwnPasskeys(tx, actor)).length === 0)
          throw new AppError('refused', { reason: 'last-way-in' })
        await appendAccess(tx, { action: 'remove_passkey', purpose: 'own_account', cases: [], part: `passkey.${id}` })
      }),
  }
}
