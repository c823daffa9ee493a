import { readCaseworkLists } from '../boundary/profile/readCaseworkLists.ts'
import { makeListAccessChoices } from '../services/access/cases/accessChoices.ts'
import { makeAddressVault } from '../services/access/cases/addressVault.ts'
import { makeAssignCase } from '../services/access/cases/assignCase.ts'
import { makeBreakGlass } from '../services/access/cases/breakGlass.ts'
import { makeKeepOut } from '../services/access/cases/keepOut.ts'
import { makeShareCase } from '../services/access/cases/shareCase.ts'
import { makeShowCaseAccess } from '../services/access/cases/showCaseAccess.ts'
import { makeWaitingReviews } from '../services/access/cases/waitingReviews.ts'
import type { CaseAccessServices } from '../web/shell/deskContext.ts'
import { profilesFolder } from './config.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

/** Who may see a case, and who changes that. The grounds of a share are those of the profile. */
export async function wireCaseAccess({
  withActor,
  keyRing,
  profile,
  timeZone,
}: Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>): Promise<CaseAccessServices> {
  const { share_grounds } = await readCaseworkLists(profilesFolder, profile.name)
  const grounds = share_grounds.entries.map(({ code }) => code)
  return {
    show: makeShowCaseAccess(withActor),
    listChoices: makeListAccessChoices(withActor),
    assign: makeAssignCase(withActor),
    share: makeShareCase({ withActor, grounds, timeZone, today: () => todayIn(timeZone) }),
    keepOut: makeKeepOut(withActor),
    breakGlass: makeBreakGlass(withActor, keyRing),
    reviews: makeWaitingReviews(withActor),
    vault: makeAddressVault(withActor, keyRing),
  }
}
