import type { Actor } from '../../domain/access/actor.ts'
import type { Profile } from '../../domain/codes/profile.ts'
import { conversationTermsOf } from '../../domain/conversations/conversationTerms.ts'
import { AppError } from '../../errors.ts'
import { saveDeskSide, tellTalk } from '../../store/conversations/conversationFile.ts'
import {
  giveKeys,
  holdersOfNext,
  type KeyHolder,
  listKeyHolders,
  type NextGeneration,
  type ReadersKey,
  saveNextGeneration,
  takeKeys,
} from '../../store/conversations/conversationKeys.ts'
import type { WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { decideForDesk, holdForDesk, refusedBecause } from './inConversation.ts'

type Tools = { readonly withChat: WithActor; readonly profile: Pick<Profile, 'terms'> }

/** A generation of the key of a conversation, sealed to one reader. */
export type GivenKey = ReadersKey & { readonly generation: number }

/** Who of the desk can read a conversation. Keys are sealed in the browser of somebody who has them. Fails as `makeDeskTalk` does. */
export function makeDeskKeys({ withChat, profile }: Tools) {
  const terms = conversationTermsOf(profile.terms)

  return {
    /** Gives a colleague, or the recovery key of now, what opens a conversation: each generation that the giver has, sealed to one reader. */
    giveKeys: async (actor: Actor, number: string, keys: readonly GivenKey[]): Promise<void> => {
      refuseUnless(actor, 'hold_conversations')
      await withChat(actor, async (tx) => {
        const held = await holdForDesk(tx, actor, number, 'give_conversation_key')
        const { id, file } = held
        if (!file.readers.includes(actor.person)) throw refusedBecause({ reason: 'needs_key' })
        const holders = await listKeyHolders(tx, actor.tenant, id)
        const to = holders.find(({ reader }) => reader === keys[0]?.reader)
        if (!to) throw refusedBecause({ reason: 'other_has_no_key' })
        if (to.hasKey) throw refusedBecause({ reason: 'has_access' })
        if (to.person !== null) await decideForDesk(tx, actor, terms, held, { do: 'give-access', to: to.person })
        refuseUnlessUpTo(file.generation, to.reader, keys)
        await giveKeys(tx, actor.tenant, id, keys)
        await tellTalk(tx, held.channel)
      })
    },

    /**
     * The next generation of a key, when somebody who could read has left, or with `without` is taken out by who leads. It is sealed to exactly
     * those who can read now (`readers` with `hasKey`), but who is taken out, and to the recovery key of now: anything else fails with `invalid-input`,
     * since somebody would be left out or let in.
     */
    rotate: async (actor: Actor, number: string, next: NextGeneration, without?: number): Promise<void> => {
      refuseUnless(actor, 'hold_conversations')
      await withChat(actor, async (tx) => {
        const held = await holdForDesk(tx, actor, number, 'rotate_conversation_key')
        if (next.generation !== held.file.generation + 1) throw refusedBecause({ reason: 'out_of_turn' })
        const command =
          without === undefined
            ? ({ do: 'rotate', generation: next.generation } as const)
            : ({ do: 'take-access', from: without } as const)
        const after = await decideForDesk(tx, actor, terms, held, command)
        refuseUnlessFor(holdersOfNext(await listKeyHolders(tx, actor.tenant, held.id), without), next.keys)
        await saveDeskSide(tx, actor.tenant, held, after)
        if (without !== undefined) await takeKeys(tx, actor.tenant, held.id, without)
        await saveNextGeneration(tx, actor.tenant, held.id, next)
        await tellTalk(tx, held.channel)
      })
    },
  }
}

function refuseUnlessFor(holders: readonly KeyHolder[], keys: readonly ReadersKey[]): void {
  const wanted = holders.map(({ reader }) => reader).toSorted((one, other) => one - other)
  const given = keys.map(({ reader }) => reader).toSorted((one, other) => one - other)
  if (wanted.join() !== given.join()) throw new AppError('invalid-input', { reason: 'not-the-readers' })
}

/** The newest generation has to be among them, none that is not there yet, and nobody else's. */
function refuseUnlessUpTo(newest: number, reader: number, keys: readonly GivenKey[]): void {
  const given = keys.map(({ generation }) => generation)
  const isRight =
    given.includes(newest) && given.every((each) => each <= newest) && new Set(given).size === given.length
  if (!isRight || keys.some((key) => key.reader !== reader))
    throw new AppError('invalid-input', { reason: 'not-the-generations' })
}
