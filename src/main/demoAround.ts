import { readDemoAround } from '../boundary/demo/readDemoAround.ts'
import { profilesFolder } from './config.ts'
import { fillDemoDuty } from './demoDuty.ts'
import type { DemoPeople } from './demoPeople.ts'
import { fillDemoPreTravel } from './demoPreTravel.ts'
import type { OpenRegister } from './openRegister.ts'

type DemoRegister = Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>

/** Makes what is around the cases of a demo: who is on duty in the coming weeks, and what was left before a journey. Again it adds nothing. */
export async function fillDemoAround(register: DemoRegister, people: DemoPeople): Promise<void> {
  const around = await readDemoAround(profilesFolder, register.profile.name)
  await fillDemoDuty(register, people, around.duty)
  await fillDemoPreTravel(register, people, around.pre_travel)
}
