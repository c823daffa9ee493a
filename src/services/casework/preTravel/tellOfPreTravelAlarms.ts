import type { Actor } from '../../../domain/access/actor.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { tellOfPreTravel } from '../../../store/casework/preTravel/preTravelFiles.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { preTravelTermsOf } from './preTravelTerms.ts'

/** Tells intake and who leads of each agreed return that passed without 'I am back'; each once, so that it can be asked at any time. Gives how many were told. */
export function tellOfPreTravelAlarms(withActor: WithActor, profile: Profile, operator: Actor): Promise<number> {
  return withActor(operator, (tx) => tellOfPreTravel(tx, preTravelTermsOf(profile).alarmDays))
}
