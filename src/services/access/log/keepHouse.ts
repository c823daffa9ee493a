import type { Actor } from '../../../domain/access/actor.ts'
import { tellRole, tellWhatWaits } from '../../../store/access/inbox/inbox.ts'
import { forgetOldLines } from '../../../store/access/log/logRetention.ts'
import { listManyCases } from '../../../store/access/log/unusual.ts'
import { forgetIntakeForms } from '../../../store/casework/intakeForms.ts'
import { forgetPresence } from '../../../store/casework/liveCase.ts'
import { countWrongCodes, forgetCodes } from '../../../store/conversations/forgetCodes.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { MANY_CASES } from './unusualAccess.ts'

/** A share that ends within so many days is told of. */
export const SHARE_DAYS = 7
/** An open case in which nothing was written for so many days waits. */
export const QUIET_DAYS = 30

/** What has to be told without anybody doing something: each is told once, so that it can be asked at any time. */
export async function tellWhatIsDue(withActor: WithActor, operator: Actor): Promise<void> {
  await withActor(operator, async (tx) => {
    await tellWhatWaits(tx, SHARE_DAYS, QUIET_DAYS)
    for (const { person, begun } of await listManyCases(tx, 1, MANY_CASES)) {
      const once = `access_unusual:${person}:${begun.slice(0, 13)}`
      await tellRole(tx, 'privacy_officer', { kind: 'access_unusual', once })
    }
  })
}

/** So many wrong codes for conversations in an hour are more than people make by mistake. */
export const MANY_WRONG_CODES = 200

/** Tells administrators when somebody tries many codes of conversations; once an hour at most. */
export async function tellOfWrongCodes(
  withActor: WithActor,
  operator: Actor,
  now: () => Date = () => new Date(),
): Promise<void> {
  await withActor(operator, async (tx) => {
    const count = await countWrongCodes(tx)
    if (count < MANY_WRONG_CODES) return
    const once = `wrong_codes:${now().toISOString().slice(0, 13)}`
    await tellRole(tx, 'administrator', { kind: 'wrong_codes', facts: { count }, once })
  })
}

/** Forgets lines of the access log that are older than the setting, and never younger ones than five years; gives how many. */
export function forgetOldLog(withActor: WithActor, operator: Actor, days: number): Promise<number> {
  return withActor(operator, (tx) => forgetOldLines(tx, days))
}

/** Forgets which form made which case, a week after it was sent. */
export function forgetSentForms(withActor: WithActor, operator: Actor): Promise<void> {
  return withActor(operator, forgetIntakeForms)
}

/** Forgets who had which case open more than an hour ago. */
export function forgetWhoLooked(withActor: WithActor, operator: Actor): Promise<void> {
  return withActor(operator, forgetPresence)
}

/** Forgets wrong codes of conversations a day later, and the sessions of those that were opened when they are over. */
export function forgetTriedCodes(withActor: WithActor, operator: Actor): Promise<void> {
  return withActor(operator, forgetCodes)
}
