import type { AfterWriting, CaseworkTools } from '../services/casework/casework.ts'
import { makeKeepNames } from '../services/casework/names/keepNames.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

/** What has to be kept in step with every event of a case. */
const afterWritingOf = ({ keyRing }: Pick<OpenRegister, 'keyRing'>): readonly AfterWriting[] => [makeKeepNames(keyRing)]

/** What the services of casework are made of, on an open register. */
export function caseworkTools({
  withActor,
  keyRing,
  profile,
  timeZone,
}: Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>): CaseworkTools {
  return { withActor, keyRing, profile, today: () => todayIn(timeZone), timeZone, afterWriting: afterWritingOf({ keyRing }) }
}
