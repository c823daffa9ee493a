import { readTours } from '../boundary/demo/readTours.ts'
import { makeTours, type Tours } from '../services/tours/tours.ts'
import { profilesFolder } from './config.ts'
import { deedTools } from './demoCases.ts'
import type { DemoPeople } from './demoPeople.ts'
import type { OpenRegister } from './openRegister.ts'
import { todayIn } from './today.ts'

/** The guided tours of a demo, in which its invented people act. */
export async function wireTours(
  register: Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>,
  people: DemoPeople,
): Promise<Tours> {
  const { withActor, profile, timeZone } = register
  const scripts = await readTours(profilesFolder, profile.name)
  return makeTours({ withActor, scripts, tools: await deedTools(register, people), today: () => todayIn(timeZone) })
}
