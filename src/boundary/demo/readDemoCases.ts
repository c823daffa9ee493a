import { z } from 'zod'
import type { Road } from '../../domain/tours/deed.ts'
import { readYaml } from '../profile/readYaml.ts'

const code = z.string().regex(/^[a-z][a-z_]{0,59}$/)
const value = z.union([z.string().min(1), z.number(), z.boolean(), z.array(z.string().min(1))])

const deed = z
  .strictObject({
    day: z.int().min(-3650).max(3650),
    by: z.string().min(1),
    do: z.string().regex(/^[a-z][a-z-]{0,59}$/),
    with: z.record(z.string(), value).default({}),
  })
  .transform(({ with: fields, ...deed }) => ({ ...deed, fields }))

const casesFile = z.strictObject({
  cases: z.array(z.strictObject({ code, about: z.string().min(1), deeds: z.array(deed).min(1) })).min(1),
})

/** The invented cases of a practice environment. Fails as every file of a profile does. */
export async function readDemoCases(profiles: string, profile: string): Promise<readonly Road[]> {
  const { cases } = await readYaml(profiles, `${profile}/demo/cases.yaml`, casesFile)
  return cases
}
