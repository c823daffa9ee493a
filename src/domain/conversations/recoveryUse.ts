import { ok, type Result, refuse } from '../shared/result.ts'
import type { Conversation } from './conversation.ts'
import type { ConversationRefusal, DeskDoer, RefusalReason } from './conversationRule.ts'

/** Why the recovery key is needed: a code, since nothing about a conversation is written in clear. */
export const recoveryReasons = ['nobody_left', 'own_key_lost', 'danger'] as const
export type RecoveryReason = (typeof recoveryReasons)[number]

/** That a colleague asked for the recovery key to be used on a conversation, and who agreed. Moments are UTC, ISO 8601. */
export type AskedRecovery = {
  readonly id: number
  readonly person: number
  readonly reason: RecoveryReason
  readonly askedAt: string
  readonly agreed: number | null
  readonly agreedAt: string | null
  readonly usedAt: string | null
}

type Who = { readonly now: string; readonly by: DeskDoer }
type WithReaders = Who & { readonly deskReaders: readonly number[] }
export type RecoveryDecision = Result<AskedRecovery | undefined, ConversationRefusal>

/** A day for the second person to agree, and another one to fetch the paper. */
const HOURS = 24

/** Whether somebody may ask. Nothing to be done (missing) when they asked already and it still counts. */
export function decideToAsk(file: Conversation, asked: readonly AskedRecovery[], who: WithReaders): RecoveryDecision {
  const reason = hindrance(file, who)
  if (reason) return refuseBecause(reason)
  return ok(asked.find((one) => one.person === who.by.person && isOpen(one, who.now)))
}

/** Whether a colleague may agree to what another asked. Nobody agrees to their own, from wherever they do it. */
export function decideToAgree(asked: AskedRecovery | undefined, { now, by }: Who): RecoveryDecision {
  if (asked?.person === by.person) return refuseBecause('second_person')
  if (!asked || !isOpen(asked, now)) return refuseBecause('recovery_over')
  return ok(asked)
}

/** Whether the recovery key may be used now, by who asked: once, when another agreed. */
export function decideToUse(file: Conversation, asked: readonly AskedRecovery[], who: WithReaders): RecoveryDecision {
  const reason = hindrance(file, who)
  if (reason) return refuseBecause(reason)
  const own = asked.find((one) => one.person === who.by.person && isOpen(one, who.now))
  if (!own) return refuseBecause('recovery_over')
  return own.agreed === null || own.agreed === own.person ? refuseBecause('second_person') : ok(own)
}

/** Whether it still counts: not used, and within a day of asking, or of agreeing. */
export function isOpen({ askedAt, agreedAt, usedAt }: AskedRecovery, now: string): boolean {
  const since = Date.parse(now) - Date.parse(agreedAt ?? askedAt)
  return usedAt === null && since < HOURS * 3_600_000
}

/** It is the last resort: with a key of one's own that was tried, and only when nobody who works here can give access, or who leads asks it. */
function hindrance({ readers }: Conversation, { by, deskReaders }: WithReaders): RefusalReason | undefined {
  if (readers.includes(by.person)) return 'has_access'
  if (!deskReaders.includes(by.person)) return 'own_key_first'
  return readers.length > 0 && !by.leads ? 'somebody_can_give' : undefined
}

function refuseBecause(reason: RefusalReason): RecoveryDecision {
  return refuse({ reason })
}
