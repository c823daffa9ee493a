import { dayOfMoment } from '../outputs/casework/moments.ts'
import type { AfterWriting, CaseworkTools, IsUncounted } from '../services/casework/casework.ts'
import { makeKeepNames } from '../services/casework/names/keepNames.ts'
import { makeKeepShares } from '../services/casework/sharing/keepShares.ts'
import { tellAbout } from '../services/casework/tellAbout.ts'
import { isTourCase } from '../store/tours/tours.ts'
import type { OpenRegister } from './openRegister.ts'
import { momentAhead, openingTour, todayIn } from './today.ts'

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

/** Practice with a story is counted nowhere. */
const isOfTour: IsUncounted = async (tx, tenant, { caseId, isNew }) =>
  isNew ? openingTour() !== undefined : isTourCase(tx, tenant, caseId)

type CaseworkRegister = Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'> &
  Partial<Pick<OpenRegister, 'demo'>>

/** What the services of casework are made of, on an open register. */
export function caseworkTools({ withActor, keyRing, profile, timeZone, demo }: CaseworkRegister): CaseworkTools {
  return {
    withActor,
    keyRing,
    profile,
    today: () => todayIn(timeZone),
    dayOf: (moment) => dayOfMoment(moment, timeZone),
    timeZone,
    afterWriting: afterWritingOf({ keyRing, profile, timeZone }),
    ...(demo && { now: () => momentAhead(timeZone), isUncounted: isOfTour }),
  }
}
