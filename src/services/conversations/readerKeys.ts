import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { sealForRecipient } from '../../sealing/agePackage.ts'
import { isReaderKey } from '../../sealing/conversations/readerIdentity.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import {
  addOwnReaderKey,
  type DeskReader,
  findOwnReaderKey,
  listDeskReaders,
  markReaderTried,
  type OwnReaderKey,
  replaceRecoveryKey,
  retireOwnReaderKey,
  setProbe,
} from '../../store/conversations/readerKeys.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'

/** A key as a browser made it: the secret half sealed there, by what never comes here. */
export type NewReaderKey = {
  readonly recipient: string
  readonly sealedBy: 'passphrase' | 'passkey'
  readonly sealed: Uint8Array
}

type Tools = { readonly withActor: WithActor; readonly withChat: WithActor }

/**
 * The keys of those who read conversations. A key counts only after its owner opened something with it: until then nobody is told that
 * somebody reads. Fails with `forbidden` for who holds no conversations, and for the recovery key for who is no administrator.
 */
export function makeReaderKeys({ withActor, withChat }: Tools) {
  const asReader = <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, work)
  }
  const log = (tx: ActorTx, action: 'add_reader_key' | 'try_reader_key' | 'retire_reader_key' | 'set_recovery_key') =>
    appendAccess(tx, { action, purpose: 'conversations', cases: [] })

  return {
    /** Missing for who has none. */
    own: (actor: Actor): Promise<OwnReaderKey | undefined> => asReader(actor, (tx) => findOwnReaderKey(tx, actor)),

    /** Gives its number. Fails with `conflict` for who has one already, and with `invalid-input` when it is no recipient of age. */
    add: (actor: Actor, key: NewReaderKey): Promise<number> =>
      asReader(actor, async (tx) => {
        refuseNoRecipient(key.recipient)
        if (await findOwnReaderKey(tx, actor)) throw new AppError('conflict')
        await log(tx, 'add_reader_key')
        return addOwnReaderKey(tx, actor, key)
      }),

    /** Something by chance, sealed to one's own key: who gives back what it holds has opened it. Fails with `not-found` without a key. */
    probe: (actor: Actor): Promise<Uint8Array> =>
      asReader(actor, async (tx) => {
        const key = await findOwnReaderKey(tx, actor)
        if (!key) throw new AppError('not-found')
        const chance = randomBytes(32)
        await setProbe(tx, actor, key.id, hashOf(chance))
        return sealForRecipient(key.recipient, chance)
      }),

    /** Whether this is what was sealed last. From then on what is begun is sealed for this reader as well. */
    prove: (actor: Actor, opened: Uint8Array): Promise<boolean> =>
      asReader(actor, async (tx) => {
        const key = await findOwnReaderKey(tx, actor)
        const isOpened = key !== undefined && (await markReaderTried(tx, actor, key.id, hashOf(opened)))
        if (isOpened) await log(tx, 'try_reader_key')
        return isOpened
      }),

    /** False when there was none. What was sealed to it opens no more; what is begun from now on is not sealed for it. */
    retire: (actor: Actor): Promise<boolean> =>
      asReader(actor, async (tx) => {
        const isRetired = await retireOwnReaderKey(tx, actor)
        if (isRetired) await log(tx, 'retire_reader_key')
        return isRetired
      }),

    /** Who reads, for an administrator: those whose key was never tried count for nobody. */
    list: (actor: Actor): Promise<readonly DeskReader[]> => {
      refuseUnless(actor, 'administer')
      return withActor(actor, (tx) => listDeskReaders(tx, actor))
    },

    /** The key whose secret half is kept offline, from now on. Fails with `invalid-input` when it is no recipient of age. */
    setRecovery: async (actor: Actor, recipient: string): Promise<void> => {
      refuseUnless(actor, 'administer')
      refuseNoRecipient(recipient)
      await withActor(actor, async (tx) => {
        await log(tx, 'set_recovery_key')
        await replaceRecoveryKey(tx, actor, recipient)
      })
    },
  }
}

function refuseNoRecipient(recipient: string): void {
  if (!isReaderKey(recipient)) throw new AppError('invalid-input', { reason: 'no-recipient' })
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

export type ReaderKeys = ReturnType<typeof makeReaderKeys>

/** One's own key as a page carries it: the secret half sealed. */
export type OwnKey = NonNullable<Awaited<ReturnType<ReaderKeys['own']>>>
