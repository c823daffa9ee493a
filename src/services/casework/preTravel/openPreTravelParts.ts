import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { open } from '../../../sealing/envelope.ts'
import { listPreTravelSealed } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { KeyRing } from '../../keys/keyRing.ts'

/** Opens these parts of a file, by name, the newest of each. Nothing when its key was destroyed. The caller writes the access log line. */
export async function openPreTravelParts(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  id: number,
  parts: readonly string[],
): Promise<ReadonlyMap<string, PartContent>> {
  const opened = await listOpenedParts(tx, keyRing, tenant, id, parts)
  return new Map(opened.map(({ part, content }) => [part, content]))
}

/** The same, but all that was ever written of them, the newest last. */
export async function listOpenedParts(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  id: number,
  parts: readonly string[],
): Promise<readonly { readonly part: string; readonly content: PartContent }[]> {
  const sealed = await listPreTravelSealed(tx, id, parts)
  const key = (await keyRing.findKeys(tenant, [id])).get(id)
  if (!key) return []
  return sealed.map((row) => ({ part: row.part, content: contentOf(open(key, { ...row, tenant }, row.sealed).text) }))
}

function contentOf(text: string): PartContent {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new Error('a sealed part is not an object')
  const isPlain = ([, member]: [string, unknown]) => typeof member === 'string' || typeof member === 'number'
  return Object.fromEntries(Object.entries(value).filter(isPlain))
}
