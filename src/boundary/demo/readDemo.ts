import { z } from 'zod'
import { organisationKinds, roles } from '../../domain/access/roles.ts'
import { readYaml } from '../profile/readYaml.ts'

const name = z.string().min(1).max(100)

const demoFile = z.strictObject({
  organisations: z.array(z.strictObject({ name, kind: z.enum(organisationKinds) })),
  staff: z
    .array(z.strictObject({ name, role: z.enum(roles), team: name.optional(), organisation: name.optional() }))
    .min(1),
  clients: z.strictObject({ female: z.array(name).min(1), male: z.array(name).min(1), family: z.array(name).min(1) }),
})

/** The invented people of a practice environment. */
export type DemoPeopleFile = z.infer<typeof demoFile>

/** Fails as every file of a profile does: with the file, the place in it and what was expected. */
export function readDemoPeople(profiles: string, profile: string): Promise<DemoPeopleFile> {
  return readYaml(profiles, `${profile}/demo/people.yaml`, demoFile)
}
