import type { Actor } from '../../../domain/access/actor.ts'
import { finishDestroyed, listUnfinished } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { CaseworkTools } from '../casework.ts'

/**
 * Finishes what was broken off after destroying a file began: the key goes, and then it is written that it is gone. Can be done at any time;
 * gives how many there were.
 */
export async function finishDestroying(
  { withActor, keyRing }: Pick<CaseworkTools, 'withActor' | 'keyRing'>,
  operator: Actor,
): Promise<number> {
  const unfinished = await withActor(operator, listUnfinished)
  for (const id of unfinished) {
    await keyRing.destroyKeys(operator.tenant, [id])
    await withActor(operator, (tx) => finishDestroyed(tx, id))
  }
  return unfinished.length
}
