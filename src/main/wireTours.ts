import { readTours } from '../boundary/demo/readTours.ts'
import { readProfilePart } from '../boundary/profile/readProfilePart.ts'
import { type FollowTours, makeFollowTours } from '../services/tours/followTours.ts'
import { makeTours, type Tours } from '../services/tours/tours.ts'
import type { TourPerson, TourTools } from '../services/tours/tourTools.ts'
import { profilesFolder } from './config.ts'
import { deedTools } from './demoCases.ts'
import type { DemoPeople } from './demoPeople.ts'
import type { OpenRegister } from './openRegister.ts'
import { openingTour, todayIn } from './today.ts'

type Register = Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>

/** The guided tours of a demo, in which its invented people act, and what sees that somebody plays them by hand. */
export async function wireTours(
  register: Register,
  people: DemoPeople,
): Promise<{ readonly tours: Tours; readonly follow: FollowTours }> {
  const { withActor, profile, timeZone } = register
  const { stories } = await readProfilePart(profilesFolder, profile.name, 'stories')
  const titles = new Map(stories.map(({ code, nl, en }) => [code, { nl, en }]))
  const scripts = (await readTours(profilesFolder, profile.name)).flatMap((script) => {
    const title = titles.get(script.story)
    return title ? [{ ...script, title }] : []
  })
  const tourTools: TourTools = {
    withActor,
    scripts,
    tools: await deedTools(register, people),
    personOf: (name) => personOf(people, name),
    today: () => todayIn(timeZone),
  }
  return { tours: makeTours(tourTools), follow: makeFollowTours(tourTools, openingTour) }
}

/** Throws when nobody has this name. */
function personOf({ file, staff }: DemoPeople, name: string): TourPerson {
  const found = file.staff.find((one) => one.name === name)
  const person = staff.people.get(name)
  if (!found || person === undefined) throw new Error(`nobody of the demo is called ${name}`)
  const { role, organisation } = found
  const kind = file.organisations.find((one) => one.name === organisation)?.kind
  return { name, person, role, organisation, part: kind ?? role }
}
