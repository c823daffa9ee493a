import type { Actor } from '../../../domain/access/actor.ts'
import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { tokensAsked } from '../../../domain/names/nameTokens.ts'
import { tokenOf } from '../../../sealing/tenantKey.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { listPreTravelFound } from '../../../store/casework/preTravel/preTravelTokens.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'
import { type Search, searchFor } from '../names/findKnown.ts'
import type { NamedPerson } from '../names/namedPerson.ts'
import { refuseOutsiders } from './preTravelTerms.ts'

export type FindPreTravel = (actor: Actor, asked: NamedPerson) => Promise<readonly FoundPreTravel[]>

const MOST = 20

/**
 * The files that a person may have left: by two words of a name, a word and the day of birth, or the telephone number. Nothing is opened
 * for it. The search is a line in the access log. Fails with `forbidden` outside the hub.
 */
export function makeFindPreTravel({ withActor, keyRing }: Pick<CaseworkTools, 'withActor' | 'keyRing'>): FindPreTravel {
  return async (actor, asked) => {
    refuseOutsiders(actor)
    const search = await searchFor(keyRing, actor, asked)
    return withActor(actor, async (tx) => {
      await appendAccess(tx, { action: 'search_pre_travel', purpose: actor.purpose, cases: [] })
      return searchPreTravel(tx, search)
    })
  }
}

/** The search itself: whoever calls it writes the line of the access log. */
export function searchPreTravel(tx: ActorTx, { tenant, key, known }: Search): Promise<readonly FoundPreTravel[]> {
  const tokens = tokensAsked(known).map((text) => tokenOf(key, text))
  return listPreTravelFound(tx, tenant, tokens, MOST)
}
