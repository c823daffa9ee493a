import type { PartContent } from '../../domain/casework/sealedPart.ts'
import { open } from '../../sealing/envelope.ts'
import { listSealed } from '../../store/casework/events.ts'
import type { ActorTx } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'

export type OpenedPart = {
  readonly stream: number
  readonly version: number
  readonly part: string
  readonly content: PartContent
}

/**
 * Opens sealed parts of cases, the newest of a part last. Who calls this writes the access log line in the same transaction.
 * A case whose key was destroyed gives nothing; a part that was moved or changed throws.
 */
export async function openParts(
  tx: ActorTx,
  keyRing: KeyRing,
  tenant: number,
  streams: readonly number[],
  parts: readonly string[],
): Promise<readonly OpenedPart[]> {
  const sealed = await listSealed(tx, tenant, streams, parts)
  if (sealed.length === 0) return []
  const keys = await keyRing.findKeys(tenant, streams)
  return sealed.flatMap((row) => {
    const key = keys.get(row.stream)
    if (!key) return []
    const { stream, version, part } = row
    return [{ stream, version, part, content: parseContent(open(key, row, row.sealed).text) }]
  })
}

function parseContent(text: string): PartContent {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new Error('a sealed part is not an object')
  const wrong = Object.values(value).some((member) => typeof member !== 'string' && !Number.isSafeInteger(member))
  if (wrong) throw new Error('a sealed part has a member of another kind')
  return value as PartContent
}
