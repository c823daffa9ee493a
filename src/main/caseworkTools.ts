import type { AfterWriting, CaseworkTools } from '../services/casework/casework.ts'
import { makeKeepNames } from '../services/casework/names/keepNames.ts'
import { makeKeepShares } from '../services/casework/sharing/keepShares.ts'
import { tellAbout } from '../services/casework/tellAbout.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

/** What has to be kept in step with every event of a case. */
const afterWritingOf = ({
  keyRing,
  profile,
  timeZone,
}: Pick<OpenRegister, 'keyRing' | 'profile' | 'timeZone'>): readonly AfterWriting[] => [
  tellAbout,
  makeKeepNames(keyRing),
  makeKeepShares({ profile, timeZone, today: () => todayIn(timeZone) }),
]

/** What the services of casework are made of, on an open register. */
export function caseworkTools({
  withActor,
  keyRing,
  profile,
  timeZone,
}: Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>): CaseworkTools {
  return {
    withActor,
    keyRing,
    profile,
    today: () => todayIn(timeZone),
    timeZone,
    afterWriting: afterWritingOf({ keyRing, profile, timeZone }),
  }
}
