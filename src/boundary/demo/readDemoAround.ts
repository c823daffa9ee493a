import { z } from 'zod'
import { readYaml } from '../profile/readYaml.ts'

const name = z.string().min(1).max(100)
/** Counted from the making of the practice environment. */
const days = z.int().min(-10_000).max(400)

const rota = z
  .strictObject({
    /** Who plans it. */
    by: name,
    people: z.array(name).min(1).optional(),
    role: name.optional(),
    /** Nights on which nobody is on duty, counted from the first. */
    without: z.array(z.int().min(0)),
  })
  .refine(({ people, role }) => (people === undefined) !== (role === undefined), 'people or a role')

const file = z.strictObject({
  by: name,
  left: days,
  born: days,
  leaves: days,
  returns: days,
  /** The day on which the person said to be back. */
  back: days.optional(),
  copy: z.strictObject({ name, text: z.string().min(1) }).optional(),
  /** As the form for leaving one has them. */
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
})

const aroundFile = z.strictObject({
  duty: z.strictObject({ nights: z.int().min(1).max(60), rotas: z.array(rota) }),
  pre_travel: z.array(file),
})

/** What is around the invented cases of a practice environment: who is on duty, and what was left before a journey. */
export type DemoAround = z.infer<typeof aroundFile>

/** Fails as every file of a profile does. */
export function readDemoAround(profiles: string, profile: string): Promise<DemoAround> {
  return readYaml(profiles, `${profile}/demo/around.yaml`, aroundFile)
}
