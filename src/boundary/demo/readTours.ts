import { z } from 'zod'
import type { TourScript } from '../../domain/tours/tour.ts'
import { readYaml } from '../profile/readYaml.ts'
import { code, deed } from './deedFields.ts'

const refused = z.strictObject({
  reason: z.string().regex(/^[a-z][a-z-]{0,59}$/),
  deed,
  after: z.int().min(0).default(0),
})

const step = z.strictObject({ event: code, deeds: z.array(deed).default([]), refused: refused.optional() })

const toursFile = z.strictObject({
  tours: z.array(z.strictObject({ story: code, steps: z.array(step).min(1) })).min(1),
})

/** How the stories of a profile are played, step by step. Fails as every file of a profile does. */
export async function readTours(profiles: string, profile: string): Promise<readonly TourScript[]> {
  const { tours } = await readYaml(profiles, `${profile}/demo/tours.yaml`, toursFile)
  return tours
}
