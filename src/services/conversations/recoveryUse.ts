import type { AccessAction } from '../../domain/access/accessActions.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { mayDo } from '../../domain/access/permissions.ts'
import {
  type AskedRecovery,
  decideToAgree,
  decideToAsk,
  decideToUse,
  type RecoveryDecision,
  type RecoveryReason,
} from '../../domain/conversations/recoveryUse.ts'
import { AppError } from '../../errors.ts'
import { tellTalk } from '../../store/conversations/conversationFile.ts'
import { giveKeys, listDeskReaderPersons } from '../../store/conversations/conversationKeys.ts'
import { findOwnReaderKey } from '../../store/conversations/readerKeys.ts'
import {
  addAskedRecovery,
  agreeToRecovery,
  listAskedRecovery,
  listRecoverableKeys,
  type RecoverableKey,
  useUpRecovery,
} from '../../store/conversations/recoveryUse.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import { refuseUnless } from '../access/refuseUnless.ts'
import { type HeldConversation, holdForDesk, refusedBecause } from './inConversation.ts'

/** A generation of the key of a conversation, sealed by who recovered it to their own key. */
export type RecoveredKey = { readonly generation: number; readonly sealed: Uint8Array }

/**
 * The recovery key, used as a last resort on one conversation: one colleague asks, another agrees, and who asked opens it in the browser, where
 * the recovery key is typed and stays. Each step is a line in the access log and a notice to administrators and who leads. Fails as
 * `makeDeskTalk` does.
 */
export function makeRecoveryUse({ withChat }: { readonly withChat: WithActor }) {
  type Step = { readonly held: HeldConversation; readonly asked: readonly AskedRecovery[]; readonly who: Who }
  const inStep = async <T>(
    actor: Actor,
    number: string,
    action: AccessAction,
    work: (tx: ActorTx, step: Step) => Promise<T>,
  ) => {
    refuseUnless(actor, 'hold_conversations')
    return withChat(actor, async (tx) => {
      const held = await holdForDesk(tx, actor, number, action)
      const asked = await listAskedRecovery(tx, actor.tenant, held.id)
      return work(tx, { held, asked, who: await whoIs(tx, actor, held.now) })
    })
  }

  return {
    /** Asks for it. Who asked already has asked. */
    askRecovery: (actor: Actor, number: string, reason: RecoveryReason): Promise<void> =>
      inStep(actor, number, 'ask_recovery', async (tx, { held, asked, who }) => {
        if (agreedTo(decideToAsk(held.file, asked, who))) return
        await addAskedRecovery(tx, actor, held.id, reason)
        await tellTalk(tx, held.channel)
      }),

    /** Agrees to what another asked, by its number. What was agreed stays so. */
    agreeRecovery: (actor: Actor, number: string, id: number): Promise<void> =>
      inStep(actor, number, 'agree_recovery', async (tx, { held, asked, who }) => {
        const found = agreedTo(
          decideToAgree(
            asked.find((one) => one.id === id),
            who,
          ),
        )
        if (found?.agreed !== null) return
        if (!(await agreeToRecovery(tx, actor, id))) throw new AppError('conflict')
        await tellTalk(tx, held.channel)
      }),

    /** What the recovery key opens, for who asked when another agreed. */
    recoverableKeys: (actor: Actor, number: string): Promise<readonly RecoverableKey[]> =>
      inStep(actor, number, 'use_recovery_key', async (tx, { held, asked, who }) => {
        agreedTo(decideToUse(held.file, asked, who))
        return listRecoverableKeys(tx, actor.tenant, held.id)
      }),

    /**
     * What was recovered, sealed to the own key of who asked: the newest generation among it, and none that the recovery key does not have, else
     * `invalid-input`. Once.
     */
    recoverKeys: (actor: Actor, number: string, keys: readonly RecoveredKey[]): Promise<void> =>
      inStep(actor, number, 'recover_conversation', async (tx, { held, asked, who }) => {
        const own = agreedTo(decideToUse(held.file, asked, who))
        const reader = await findOwnReaderKey(tx, actor)
        if (!own || !reader) throw refusedBecause({ reason: 'recovery_over' })
        refuseUnlessThese(held.file.generation, await listRecoverableKeys(tx, actor.tenant, held.id), keys)
        if (!(await useUpRecovery(tx, actor, own.id))) throw new AppError('conflict')
        const given = keys.map((key) => ({ ...key, reader: reader.id }))
        await giveKeys(tx, actor.tenant, held.id, given)
        await tellTalk(tx, held.channel)
      }),
  }
}

type Who = Parameters<typeof decideToAsk>[2]

async function whoIs(tx: ActorTx, { tenant, person, role }: Actor, now: string): Promise<Who> {
  const by = { side: 'desk', person, leads: mayDo(role, 'assign_case') } as const
  return { now, by, deskReaders: await listDeskReaderPersons(tx, tenant) }
}

function agreedTo(decision: RecoveryDecision): AskedRecovery | undefined {
  if (!decision.ok) throw refusedBecause(decision.error)
  return decision.value
}

function refuseUnlessThese(newest: number, there: readonly RecoverableKey[], keys: readonly RecoveredKey[]): void {
  const given = keys.map(({ generation }) => generation)
  const isRight =
    given.includes(newest) &&
    new Set(given).size === given.length &&
    given.every((each) => there.some(({ generation }) => generation === each))
  if (!isRight) throw new AppError('invalid-input', { reason: 'not-the-generations' })
}
