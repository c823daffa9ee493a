import type { Actor } from '../../../domain/access/actor.ts'
import type { PreTravelEvent } from '../../../domain/casework/preTravel/preTravelEvent.ts'
import type { PreTravelFile } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { AppError } from '../../../errors.ts'
import { addEvents } from '../../../store/casework/events.ts'
import {
  findPreTravel,
  type KeptPreTravel,
  lockPreTravel,
  savePreTravel,
} from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { type ClearPart, sealEvents } from '../sealEvents.ts'

/** The file, held for writing; one that is gone can only be looked at, and every rule refuses it. Fails with `not-found`. */
export async function lockedFile(tx: ActorTx, { tenant }: Actor, number: string): Promise<KeptPreTravel> {
  const kept = (await lockPreTravel(tx, tenant, number)) ?? (await findPreTravel(tx, tenant, number))
  if (!kept) throw new AppError('not-found')
  return kept
}

type Written = {
  readonly kept: KeptPreTravel
  readonly file: PreTravelFile
  readonly event: PreTravelEvent
  readonly recorded: string
  readonly parts: readonly ClearPart[]
}

/** Writes what happened to a file, and where it stands now, in one transaction. */
export async function writePreTravel(
  tx: ActorTx,
  { keyRing }: Pick<CaseworkTools, 'keyRing'>,
  actor: Actor,
  { kept, file, event, recorded, parts }: Written,
): Promise<void> {
  const version = kept.version + 1
  const keys = await keyRing.findKeys(actor.tenant, [kept.id])
  const rows = [{ stream: kept.id, version, event, recorded, known: recorded, parts }]
  const { events, sealed, leaves } = sealEvents(actor, keys, rows)
  await addEvents(tx, events, sealed, leaves)
  await savePreTravel(tx, actor.tenant, { ...kept, ...file, version })
}
