import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { AppError } from '../../errors.ts'
import { sealForRecipient } from '../../sealing/agePackage.ts'
import { isReaderKey, isWellSealed } from '../../sealing/conversations/readerIdentity.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import {
  addOwnReaderKey,
  countOtherReaders,
  countReadAlone,
  findOwnReaderKey,
  markReaderTried,
  type OwnReaderKey,
  resealOwnKey,
  retireOwnReaderKey,
  setProbe,
} from '../../store/conversations/readerKeys.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import type { StepUp } from '../access/signIn/accountServices.ts'

/** A key as a browser made it: the secret half sealed there, by what never comes here. */
export type NewReaderKey = {
  readonly recipient: string
  readonly sealedBy: 'passphrase' | 'passkey'
  readonly sealed: Uint8Array
}

type Tools = {
  readonly withChat: WithActor
  /** Shown again a moment ago that it is them: before a key is made, sealed anew or retired. */
  readonly requireFresh: StepUp['requireFresh']
  /** In practice a key may be sealed cheaply. */
  readonly demo: boolean
}

/**
 * The own keys of those who read conversations. A key counts only after its owner opened something with it: until then nobody is told that
 * somebody reads. Fails with `forbidden` for who holds no conversations.
 */
export function makeReaderKeys({ withChat, requireFresh, demo }: Tools) {
  const asReader = async <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, work)
  }
  const change = async <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'hold_conversations')
    await requireFresh(actor)
    return withChat(actor, work)
  }
  const refuseUnfit = ({ recipient, sealedBy, sealed }: NewReaderKey): void => {
    if (!isReaderKey(recipient)) throw new AppError('invalid-input', { reason: 'no-recipient' })
    if (!isWellSealed(sealed, sealedBy, demo)) throw new AppError('invalid-input', { reason: 'not-well-sealed' })
  }

  return {
    /** Missing for who has none. */
    own: (actor: Actor): Promise<OwnReaderKey | undefined> => asReader(actor, (tx) => findOwnReaderKey(tx, actor)),

    /** How many colleagues would still read without this one. */
    others: (actor: Actor): Promise<number> => asReader(actor, (tx) => countOtherReaders(tx, actor)),

    /** How many conversations no colleague can open beside this one. */
    readAlone: (actor: Actor): Promise<number> => asReader(actor, (tx) => countReadAlone(tx, actor)),

    /**
     * Gives its number. Fails with `conflict` for who has one already, with `invalid-input` when it is no recipient of age or what comes with
     * it is not sealed as it should, and with `step-up-needed`.
     */
    add: (actor: Actor, key: NewReaderKey): Promise<number> =>
      change(actor, async (tx) => {
        refuseUnfit(key)
        if (await findOwnReaderKey(tx, actor)) throw new AppError('conflict')
        await log(tx, 'add_reader_key')
        return addOwnReaderKey(tx, actor, key)
      }),

    /** The same key under another passphrase or passkey. Fails with `conflict` when it is not the key of now, else as `add`. */
    reseal: (actor: Actor, key: NewReaderKey): Promise<void> =>
      change(actor, async (tx) => {
        refuseUnfit(key)
        const own = await findOwnReaderKey(tx, actor)
        if (!own || !(await resealOwnKey(tx, actor, own.id, key))) throw new AppError('conflict')
        await log(tx, 'reseal_reader_key')
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

    /**
     * False when there was none, or when conversations are read by nobody else and `isSure` does not say that this is meant. What was sealed to
     * it opens no more; what is begun from now on is not sealed for it.
     */
    retire: (actor: Actor, isSure: boolean): Promise<boolean> =>
      change(actor, async (tx) => {
        if (!isSure && (await countReadAlone(tx, actor)) > 0) return false
        const isRetired = await retireOwnReaderKey(tx, actor)
        if (isRetired) await log(tx, 'retire_reader_key')
        return isRetired
      }),
  }
}

function log(
  tx: ActorTx,
  action: 'add_reader_key' | 'reseal_reader_key' | 'try_reader_key' | 'retire_reader_key',
): Promise<void> {
  return appendAccess(tx, { action, purpose: 'conversations', cases: [] })
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

export type ReaderKeys = ReturnType<typeof makeReaderKeys>

/** One's own key as a page carries it: the secret half sealed. */
export type OwnKey = NonNullable<Awaited<ReturnType<ReaderKeys['own']>>>
