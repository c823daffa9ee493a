import type { Actor } from '../../../domain/access/actor.ts'
import type { Moment } from '../../../domain/casework/caseHistory.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { AppError } from '../../../errors.ts'
import { findAdviceRequest, turnAdviceRequest } from '../../../store/casework/adviceRequests.ts'
import { addEvents } from '../../../store/casework/events.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { sealEvents } from '../sealEvents.ts'

/** An advice request that becomes a report: whether it did before, and how it becomes the report of a case. */
export type Turning = {
  readonly turned: boolean
  readonly into: (caseId: number, on: IsoDate, recorded: Moment) => Promise<void>
}

/** Fails with `not-found` when there is no advice request with this number. */
export async function turnAdvice(
  tx: ActorTx,
  { keyRing }: CaseworkTools,
  actor: Actor,
  number: string,
): Promise<Turning> {
  const { tenant } = actor
  const request = await findAdviceRequest(tx, tenant, number)
  if (!request) throw new AppError('not-found')
  const into: Turning['into'] = async (caseId, on, recorded) => {
    const event = { type: 'advice_request_turned', occurred: on, facts: { case_id: caseId } } as const
    const place = { stream: request.id, version: request.version + 1 }
    const keys = await keyRing.findKeys(tenant, [request.id])
    const rows = [{ ...place, event, recorded, known: recorded, parts: [] }]
    const { events, sealed, leaves } = sealEvents(actor, keys, rows)
    await addEvents(tx, events, sealed, leaves)
    await turnAdviceRequest(tx, tenant, request, caseId)
  }
  return { turned: request.turned, into }
}
