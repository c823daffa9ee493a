import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { type ClosedReason, closedBecause } from '../../domain/conversations/opening.ts'
import { AppError } from '../../errors.ts'
import { sealForRecipient } from '../../sealing/agePackage.ts'
import { isReaderKey } from '../../sealing/conversations/readerIdentity.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import {
  acceptRecoveryKey,
  type DeskReader,
  findUntriedRecoveryKey,
  listDeskReaders,
  offerRecoveryKey,
  setRecoveryProbe,
} from '../../store/conversations/recoveryKey.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import type { StepUp } from '../access/signIn/accountServices.ts'

/** Who reads, and what keeps conversations closed; empty when one can be begun now. */
export type ReadersView = { readonly readers: readonly DeskReader[]; readonly closed: readonly ClosedReason[] }

type Tools = { readonly withActor: WithActor; readonly requireFresh: StepUp['requireFresh'] }

/**
 * Who reads conversations, and the recovery key that lies offline, for administrators; they read nothing themselves. A new recovery key
 * counts after somebody opened something with it, and the one of before stays until then. Fails with `forbidden` for others.
 */
export function makeRecoveryKey({ withActor, requireFresh }: Tools) {
  const administers = async <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'administer')
    return withActor(actor, work)
  }

  return {
    list: (actor: Actor): Promise<ReadersView> =>
      administers(actor, async (tx) => {
        const readers = await listDeskReaders(tx, actor)
        const closed = closedBecause(
          readers.map(({ person, tried_at: triedAt, holds }) => ({
            ...{ kind: person === null ? 'recovery' : 'reader', triedAt, holds },
          })),
        )
        return { readers, closed }
      }),

    /**
     * A key whose secret half lies offline, to be tried. Fails with `invalid-input` when it is no recipient of age, and with
     * `step-up-needed`.
     */
    offer: async (actor: Actor, recipient: string): Promise<void> => {
      refuseUnless(actor, 'administer')
      if (!isReaderKey(recipient)) throw new AppError('invalid-input', { reason: 'no-recipient' })
      await requireFresh(actor)
      await administers(actor, async (tx) => {
        const readers = await listDeskReaders(tx, actor)
        if (readers.some((reader) => reader.recipient === recipient)) throw new AppError('conflict')
        await log(tx, 'set_recovery_key')
        await offerRecoveryKey(tx, actor, recipient)
      })
    },

    /** A text by chance, sealed to the key that is to be tried (an age file). Fails with `not-found` when none waits. */
    probe: (actor: Actor): Promise<Uint8Array> =>
      administers(actor, async (tx) => {
        const waiting = await findUntriedRecoveryKey(tx, actor)
        if (!waiting) throw new AppError('not-found')
        const text = newProbeText()
        await setRecoveryProbe(tx, actor, hashOf(text))
        return sealForRecipient(waiting.recipient, Buffer.from(`${text}\n`))
      }),

    /** Whether this is the text that was sealed last, however it was spaced. Then the key counts, and the one of before no longer. */
    prove: (actor: Actor, typed: string): Promise<boolean> =>
      administers(actor, async (tx) => {
        const isOpened = await acceptRecoveryKey(tx, actor, hashOf(typed))
        if (isOpened) await log(tx, 'try_recovery_key')
        return isOpened
      }),
  }
}

export type RecoveryKey = ReturnType<typeof makeRecoveryKey>

/** Five groups of four letters and digits that are not taken for one another: nearly 100 bits, and short enough to type over. */
function newProbeText(): string {
  const signs = [...randomBytes(20)].map((byte) => SIGNS[byte % SIGNS.length])
  return [0, 4, 8, 12, 16].map((at) => signs.slice(at, at + 4).join('')).join('-')
}

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

function hashOf(text: string): Buffer {
  return createHash('sha256')
    .update(text.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest()
}

function log(tx: ActorTx, action: 'set_recovery_key' | 'try_recovery_key'): Promise<void> {
  return appendAccess(tx, { action, purpose: 'conversations', cases: [] })
}
