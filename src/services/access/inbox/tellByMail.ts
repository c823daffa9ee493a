import type { Actor } from '../../../domain/access/actor.ts'
import { markMailed, takeDueMail } from '../../../store/access/inbox/mailAddresses.ts'
import type { WithActor } from '../../../store/withActor.ts'

/** At most one message to a person in so many minutes, whatever happens. */
export const MAIL_PAUSE_MINUTES = 60

/** Sends one message that there is something to read, and nothing else. Throws when it was not taken. */
export type SendMail = (address: string) => Promise<void>

/**
 * Writes to everybody for whom something new lies in their inbox. Whom it can't reach is tried again after the pause, and keeps nobody
 * else waiting. Gives how many messages went out and how many did not.
 */
export async function tellByMail(
  withActor: WithActor,
  operator: Actor,
  send: SendMail,
): Promise<{ readonly sent: number; readonly failed: number }> {
  const due = await withActor(operator, (tx) => takeDueMail(tx, MAIL_PAUSE_MINUTES))
  let sent = 0
  for (const { person, address } of due) {
    try {
      await send(address)
    } catch {
      // What went wrong may name the address, and the next try comes by itself.
      continue
    }
    await withActor(operator, (tx) => markMailed(tx, person))
    sent += 1
  }
  return { sent, failed: due.length - sent }
}
