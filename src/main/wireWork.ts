import { makeCalendarFeed } from '../services/casework/today/calendarFeed.ts'
import { makeShowBoards } from '../services/casework/today/showBoards.ts'
import { makeShowCalendar } from '../services/casework/today/showCalendar.ts'
import { makeShowSeason } from '../services/casework/today/showSeason.ts'
import { makeMarkSeen, makeShowToday } from '../services/casework/today/showToday.ts'
import type { WorkServices } from '../web/shell/deskContext.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

/** What has to be done, on an open register. */
export function wireWork({
  withActor,
  profile,
  timeZone,
  accountStores,
}: Pick<OpenRegister, 'withActor' | 'profile' | 'timeZone' | 'accountStores'>): WorkServices {
  const today = () => todayIn(timeZone)
  return {
    today: makeShowToday({ withActor, profile, today }),
    markSeen: makeMarkSeen(withActor),
    calendar: makeShowCalendar(withActor),
    boards: makeShowBoards({ withActor, profile, today }),
    season: makeShowSeason({ withActor, profile, today }),
    feed: makeCalendarFeed(withActor, accountStores.findCalendarActor, today),
  }
}
