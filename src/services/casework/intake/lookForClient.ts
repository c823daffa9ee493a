import type { Actor } from '../../../domain/access/actor.ts'
import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { CaseworkTools } from '../casework.ts'
import { BEAT_MS, casesOf, type KnownPerson, refuseOthers, searchFor, searchKnown } from '../names/findKnown.ts'
import type { NamedPerson } from '../names/namedPerson.ts'
import { onTheBeat } from '../names/onTheBeat.ts'
import { searchPreTravel } from '../preTravel/findPreTravel.ts'

/** Who may be the client, and the files that the client may have left before a journey. */
export type ClientFound = { readonly known: readonly KnownPerson[]; readonly preTravel: readonly FoundPreTravel[] }

export type LookForClient = (actor: Actor, asked: NamedPerson) => Promise<ClientFound>

/**
 * Looks who is known while somebody types: among the cases that the actor sees and among pre-travel files, in one search with one line in
 * the access log. Its time says as little as that of `makeFindKnown`. Fails with `forbidden` for who does not work on cases of the hub.
 */
export function makeLookForClient({ withActor, keyRing }: Pick<CaseworkTools, 'withActor' | 'keyRing'>): LookForClient {
  return (actor, asked) =>
    onTheBeat(BEAT_MS, async () => {
      refuseOthers(actor)
      const search = await searchFor(keyRing, actor, asked)
      return withActor(actor, async (tx) => {
        const known = await searchKnown(tx, keyRing, search)
        const preTravel = await searchPreTravel(tx, search)
        await appendAccess(tx, { action: 'search_persons', purpose: actor.purpose, cases: casesOf(known) })
        return { known, preTravel }
      })
    })
}
