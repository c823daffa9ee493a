import type { AccessAction } from '../../domain/access/accessActions.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { type Conversation, readsForDesk } from '../../domain/conversations/conversation.ts'
import type { ConversationCommand, ConversationDo } from '../../domain/conversations/conversationRule.ts'
import { conversationTermsOf } from '../../domain/conversations/conversationTerms.ts'
import type { AskedRecovery } from '../../domain/conversations/recoveryUse.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { saveDeskSide, tellTalk } from '../../store/conversations/conversationFile.ts'
import { type KeyHolder, listKeyHolders, listOwnKeys } from '../../store/conversations/conversationKeys.ts'
import {
  addDeskMessage,
  type DeskConversation,
  type DeskLine,
  type DeskMessage,
  findConversation,
  findPart,
  isOfReporter,
  type LinesPart,
  listDeskLines,
  listNamesOf,
  listQueue,
  markRead,
  type QueuedConversation,
} from '../../store/conversations/deskConversations.ts'
import { listAskedRecovery } from '../../store/conversations/recoveryUse.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { makeDeskKeys } from './deskKeys.ts'
import { decideForDesk, type HeldConversation, holdForDesk, refusedBecause } from './inConversation.ts'
import { makeRecoveryUse } from './recoveryUse.ts'

/** A conversation as a reader opens it in the browser: all of it sealed, with what was sealed to their own key. */
export type OpenedConversation = {
  readonly conversation: DeskConversation
  /** The key of the conversation by generation, sealed to this reader; empty for who was not given it. */
  readonly keys: readonly { readonly generation: number; readonly sealed: Buffer }[]
  readonly lines: readonly DeskLine[]
  /** What is known of it without opening it, as the rules ask for. */
  readonly file: Conversation
  /** The names of the colleagues who stand in it. */
  readonly people: ReadonlyMap<number, string>
  /** Who can be given its key, with whether they were; without a name the recovery key. */
  readonly readers: readonly KeyHolder[]
  /** Who asked to use the recovery key on it, and did not yet; what is over as well. */
  readonly recovery: readonly AskedRecovery[]
}

/** What a colleague does beside writing, giving keys and making a case. */
export type DeskCommand = ConversationCommand & { readonly do: keyof typeof actionOf }

/** The line of the access log for each. */
const actionOf = {
  read: 'read_conversation',
  take: 'hand_over_conversation',
  'hand-over': 'hand_over_conversation',
  'put-back': 'hand_over_conversation',
  close: 'close_conversation',
  block: 'block_conversation',
  unblock: 'unblock_conversation',
  'note-consent': 'note_consent',
  'take-back-consent': 'note_consent_ended',
  'ask-deletion': 'ask_conversation_deletion',
  'agree-deletion': 'agree_conversation_deletion',
  'take-back-deletion': 'keep_conversation',
} as const satisfies Partial<Record<ConversationDo, AccessAction>>

type Tools = { readonly withChat: WithActor; readonly profile: Pick<Profile, 'terms'> }

export type DeskTalk = ReturnType<typeof makeDeskTalk>

/**
 * What the desk does with conversations without a name. The server opens none of them. Fails with `forbidden` for who holds no
 * conversations, with `not-found` for a number that does not exist, and with `refused` and the reason of the rule. Every look and every
 * change is a line in the access log, with the number.
 */
export function makeDeskTalk({ withChat, profile }: Tools) {
  const terms = conversationTermsOf(profile.terms)
  const atDesk = <T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, work)
  }
  const act = async (
    actor: Actor,
    tx: ActorTx,
    number: string,
    [action, command]: readonly [AccessAction, ConversationCommand],
  ) => {
    const held = await holdForDesk(tx, actor, number, action)
    const message = command.do === 'note-consent' ? command.message : undefined
    const after = await decideForDesk(tx, actor, terms, held, command)
    if (after === held.file) return { held, after }
    // The rules know the numbers, the register also who wrote each.
    if (message !== undefined && !(await isOfReporter(tx, actor.tenant, held.id, message)))
      throw refusedBecause({ reason: 'not_said' })
    await saveDeskSide(tx, actor.tenant, held, after, message)
    return { held, after }
  }

  const readUpTo = async (tx: ActorTx, actor: Actor, held: HeldConversation, newest: number | undefined) => {
    const { id, file } = held
    if (newest === undefined || !readsForDesk(file, actor.person)) return file
    const read = await decideForDesk(tx, actor, terms, held, { do: 'read', upTo: newest })
    await markRead(tx, actor, id, newest)
    if (read !== file) await saveDeskSide(tx, actor.tenant, held, read)
    return read
  }

  return {
    ...makeDeskKeys({ withChat, profile }),
    ...makeRecoveryUse({ withChat }),

    /** A page of the queue, from 1, in the order of `queueOrder`. */
    queue: (actor: Actor, page = 1): Promise<readonly QueuedConversation[]> =>
      atDesk(actor, async (tx) => {
        await appendAccess(tx, { action: 'list_conversations', purpose: 'conversations', cases: [] })
        return listQueue(tx, actor, page)
      }),

    /**
     * What was said, sealed: a part of it, the newest unless told. A page shows it before anybody opened it: nothing counts as read. What
     * opened says `do` with `read`.
     */
    show: (actor: Actor, number: string, part: LinesPart = {}): Promise<OpenedConversation> =>
      atDesk(actor, async (tx) => {
        const held = await holdForDesk(tx, actor, number, 'read_conversation')
        return openedIn(tx, actor, held.file, { ...held, number, part })
      }),

    /** The same for who opens it at once: from then on it counts as read by who asked, if it does by the rules. */
    open: (actor: Actor, number: string, after?: number): Promise<OpenedConversation> =>
      atDesk(actor, async (tx) => {
        const held = await holdForDesk(tx, actor, number, 'read_conversation')
        const lines = await listDeskLines(tx, actor.tenant, held.id, { after })
        // What stands before them was not shown.
        const isWhole = lines[0]?.seq === (after ?? 0) + 1
        const file = await readUpTo(tx, actor, held, isWhole ? lines.at(-1)?.seq : undefined)
        return openedIn(tx, actor, file, { ...held, number, part: { after } })
      }),

    /** A picture of a message, sealed. Fails with `not-found` for one that is none. */
    part: (actor: Actor, number: string, place: { readonly seq: number; readonly part: number }): Promise<Uint8Array> =>
      atDesk(actor, async (tx) => {
        const found = await findConversation(tx, actor, number)
        const sealed = found && (await findPart(tx, actor.tenant, found.id, place))
        if (!sealed) throw new AppError('not-found')
        await appendAccess(tx, { action: 'read_conversation', purpose: 'conversations', cases: [], part: number })
        return sealed
      }),

    /**
     * Adds what was sealed for the next number. Refused with `out_of_turn` when another message took it, or the key was replaced meanwhile:
     * look again and seal anew. Who answers a conversation that waits in the queue takes it.
     */
    write: (actor: Actor, number: string, message: DeskMessage): Promise<void> =>
      atDesk(actor, async (tx) => {
        const { seq, author, generation } = message
        const command = { do: author === 'note' ? 'note' : 'write', number: seq } as const
        const { held } = await act(actor, tx, number, ['write_in_conversation', command])
        if (generation !== held.file.generation) throw refusedBecause({ reason: 'out_of_turn' })
        await addDeskMessage(tx, actor, held.id, message)
        await tellTalk(tx, held.channel)
      }),

    /** Whatever else a colleague wants with it, as the rules have it. What is so already stays so. */
    do: (actor: Actor, number: string, command: DeskCommand): Promise<void> =>
      atDesk(actor, async (tx) => {
        const { held, after } = await act(actor, tx, number, [actionOf[command.do], command])
        // What a colleague read before is new to this one.
        if (command.do === 'read') await markRead(tx, actor, held.id, command.upTo)
        if (after === held.file) return
        await tellTalk(tx, held.channel)
      }),
  }
}

type Asked = { readonly id: number; readonly number: string; readonly part: LinesPart }

async function openedIn(tx: ActorTx, actor: Actor, file: Conversation, { id, number, part }: Asked) {
  const lines = await listDeskLines(tx, actor.tenant, id, part)
  const conversation = await findConversation(tx, actor, number)
  if (!conversation) throw new AppError('not-found')
  const keys = await listOwnKeys(tx, actor, id)
  const readers = await listKeyHolders(tx, actor.tenant, id)
  const recovery = await listAskedRecovery(tx, actor.tenant, id)
  const people = await listNamesOf(tx, actor.tenant, colleaguesIn(file, recovery))
  return { conversation, keys, lines, file, people, readers, recovery }
}

function colleaguesIn(
  { readers, worker, blocked, deletion }: Conversation,
  recovery: readonly AskedRecovery[],
): readonly number[] {
  const named = [
    ...readers,
    worker,
    blocked?.person,
    deletion?.person,
    deletion?.agreed,
    ...recovery.flatMap(({ person, agreed }) => [person, agreed]),
  ]
  return [...new Set(named.filter((person) => typeof person === 'number'))]
}
