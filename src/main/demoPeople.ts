import { type DemoPeopleFile, readDemoPeople } from '../boundary/demo/readDemo.ts'
import { type Actor, CASEWORK } from '../domain/access/actor.ts'
import type { Role } from '../domain/access/roles.ts'
import { type DemoStaff, makeDemoStaff } from '../store/access/demo/demoStaff.ts'
import { databaseNames, withClient } from '../store/prepare.ts'
import { profilesFolder } from './config.ts'
import type { OpenRegister } from './openRegister.ts'

/** The invented people of a demo, with their numbers. */
export type DemoPeople = { readonly file: DemoPeopleFile; readonly staff: DemoStaff; readonly operator: Actor }

/** Missing for a demo of an earlier version, which has fewer people, and where the register is no demo in a folder. */
export async function findDemoPeople({
  demo,
  embedded,
  profile,
  operator,
}: Pick<OpenRegister, 'demo' | 'embedded' | 'profile' | 'operator'>): Promise<DemoPeople | undefined> {
  if (!demo || !embedded) return undefined
  const file = await readDemoPeople(profilesFolder, profile.name)
  const administrator = embedded.administrator(databaseNames.register)
  const staff = await withClient(administrator, (client) => makeDemoStaff(client, operator.tenant, file))
  return file.staff.every(({ name }) => staff.people.has(name)) ? { file, staff, operator } : undefined
}

/** Somebody as who they are when they sign in. Throws when nobody has this name. */
export function demoActor({ file, staff, operator }: DemoPeople, name: string): Actor {
  const found = file.staff.find((one) => one.name === name)
  const person = staff.people.get(name)
  if (!found || person === undefined) throw new Error(`nobody of the demo is called ${name}`)
  const team = found.team === undefined ? undefined : staff.teams.get(found.team)
  const place = found.organisation === undefined ? operator.organisation : staff.organisations.get(found.organisation)
  return {
    tenant: operator.tenant,
    person,
    name,
    role: found.role,
    organisation: place ?? 0,
    principals: team === undefined ? [person] : [person, team],
    session: 0,
    purpose: CASEWORK,
  }
}

/** The first of a role. */
export function demoActorWith(people: DemoPeople, role: Role): Actor {
  const found = people.file.staff.find((one) => one.role === role)
  return demoActor(people, found?.name ?? '')
}
