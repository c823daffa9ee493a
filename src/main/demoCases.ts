import { findAct } from '../boundary/casework/acts/caseActs.ts'
import { readIntake } from '../boundary/casework/intake/readIntake.ts'
import { readDemoCases } from '../boundary/demo/readDemoCases.ts'
import type { DeedTools } from '../services/tours/doDeed.ts'
import { findWalked, walkRoad } from '../services/tours/walkRoad.ts'
import { caseworkTools } from './caseworkTools.ts'
import { profilesFolder } from './config.ts'
import { fillDemoAround } from './demoAround.ts'
import { type DemoPeople, demoActor, demoActorWith, findDemoPeople } from './demoPeople.ts'
import { fillDemoTalk } from './demoTalk.ts'
import type { OpenRegister } from './openRegister.ts'
import { standIn, todayIn } from './today.ts'
import { wireCaseAccess } from './wireCaseAccess.ts'

/**
 * Makes the invented cases while the first page is shown already; `failed` is told when that does not succeed. The function that it gives
 * stops it and waits until nothing is written any more.
 */
export function fillDemoBeside(register: OpenRegister, failed: () => void): () => Promise<void> {
  const stopping = new AbortController()
  const filling = (async () => {
    const people = await findDemoPeople(register)
    if (!people) return
    await fillDemoTalk(register, people)
    await fillDemoAround(register, people)
    await fillDemoCases(register, people, stopping.signal)
  })().catch(failed)
  return async () => {
    stopping.abort()
    await filling
  }
}

type Register = Pick<OpenRegister, 'withActor' | 'keyRing' | 'profile' | 'timeZone'>

/**
 * Makes the invented cases of a demo in all their stages, dated from today: as the invented people do it, under the rules. It can be done
 * again after it was cut off, and stops between two cases when it is told to.
 */
export async function fillDemoCases(register: Register, people: DemoPeople, stopping?: AbortSignal): Promise<void> {
  const roads = await readDemoCases(profilesFolder, register.profile.name)
  const tools = await deedTools(register, people)
  const walked = await findWalked(register.withActor, tools.manager)
  const dayZero = todayIn(register.timeZone)
  for (const road of roads) {
    if (stopping?.aborted) return
    await walkRoad(tools, road, dayZero, walked.get(road.code))
  }
}

/** What the deeds of invented people are done with. */
export async function deedTools(register: Register, people: DemoPeople): Promise<DeedTools> {
  const { assign } = await wireCaseAccess(register)
  const numbers = new Map(people.file.organisations.map(({ kind, name }) => [kind as string, name]))
  return {
    casework: caseworkTools({ ...register, demo: true }),
    standIn,
    actorOf: (name) => demoActor(people, name),
    organisationOf: (kind) => people.staff.organisations.get(numbers.get(kind) ?? ''),
    readAct: (name, fields) => {
      const read = findAct(name)?.read(fields)
      if (!read?.ok) throw new Error(`${name} can't be read: ${JSON.stringify(read?.wrong ?? 'no such act')}`)
      return read.request
    },
    readReport: (fields) => {
      const read = readIntake({ kind: 'report', ...fields })
      if (!read.ok) throw new Error(`a report can't be read: ${JSON.stringify(read.wrong)}`)
      if (read.intake.kind !== 'report') throw new Error('an advice request opens no case')
      return read.intake.taken
    },
    assign,
    manager: demoActorWith(people, 'manager'),
  }
}
