import type { Actor } from '../../../domain/access/actor.ts'
import { tellOwnersOfQuestions as tellOwners } from '../../../store/casework/names/nameTokens.ts'
import type { WithActor } from '../../../store/withActor.ts'

/**
 * Tells the owners of cases that somebody asked about a person in them who does not see the case. Apart from the asking, so that how long
 * an answer takes says nothing. Gives how many questions were looked at.
 */
export function tellOwnersOfQuestions(withActor: WithActor, operator: Actor): Promise<number> {
  return withActor(operator, tellOwners)
}
