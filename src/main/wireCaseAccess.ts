import { readCaseworkLists } from '../boundary/profile/readCaseworkLists.ts'
import { makeListAccessChoices } from '../services/access/accessChoices.ts'
import { makeAddressVault } from '../services/access/addressVault.ts'
import { makeAssignCase } from '../services/access/assignCase.ts'
import { makeBreakGlass } from '../services/access/breakGlass.ts'
import { makeKeepOut } from '../services/access/keepOut.ts'
import { makeShareCase } from '../services/access/shareCase.ts'
import { makeShowCaseAccess } from '../services/access/showCaseAccess.ts'
import { makeWaitingReviews } from '../services/access/waitingReviews.ts'
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
