import { z } from 'zod'
import type { Road } from '../../domain/tours/deed.ts'
import { readYaml } from '../profile/readYaml.ts'
import { code, deed } from './deedFields.ts'

const casesFile = z.strictObject({
  cases: z.array(z.strictObject({ code, about: z.string().min(1), deeds: z.array(deed).min(1) })).min(1),
})

/** The invented cases of a practice environment. Fails as every file of a profile does. */
export async function readDemoCases(profiles: string, profile: string): Promise<readonly Road[]> {
  const { cases } = await readYaml(profiles, `${profile}/demo/cases.yaml`, casesFile)
  return cases
}
