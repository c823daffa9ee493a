import { z } from 'zod'

export const code = z.string().regex(/^[a-z][a-z_]{0,59}$/)

/** An empty text is a field that somebody makes empty. */
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string().min(1))])

/** A deed as the files of a demo have it. */
export const deed = z
  .strictObject({
    day: z.int().min(-3650).max(3650),
    by: z.string().min(1),
    do: z.string().regex(/^[a-z][a-z-]{0,59}$/),
    with: z.record(z.string(), value).default({}),
  })
  .transform(({ with: fields, ...deed }) => ({ ...deed, fields }))
