import type { Actor } from '../../domain/access/actor.ts'
import { sharesSurname } from '../../domain/access/ownSurname.ts'
import { IDENTITY } from '../../domain/casework/sealedPart.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { OpenedPart } from './openParts.ts'

/**
 * Writes down that somebody opened the name of a client with a surname like their own: a line for who audits, which names nobody. It
 * can only be seen now, while the name is open, and is written in the transaction that shows it.
 */
export async function flagOwnSurname(tx: ActorTx, actor: Actor, opened: readonly OpenedPart[]): Promise<void> {
  const cases = opened.filter(({ part, content }) => part === IDENTITY && isShared(actor, content.name)).map(streamOf)
  if (cases.length === 0) return
  const purpose = actor.purpose
  await appendAccess(tx, { action: 'flag_own_surname', purpose, cases: [...new Set(cases)], part: IDENTITY })
}

function isShared({ name }: Actor, client: string | number | undefined): boolean {
  return typeof client === 'string' && sharesSurname(name, client)
}

function streamOf({ stream }: OpenedPart): number {
  return stream
}
