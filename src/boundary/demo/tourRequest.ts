import { z } from 'zod'
import { AppError } from '../../errors.ts'

const params = z.object({ story: z.string().regex(/^[a-z][a-z_]{0,59}$/) })

/** The story that an address names. What can't be one fails with `not-found`, as a story that is not there. */
export function parseStory(addressed: unknown): string {
  const parsed = params.safeParse(addressed)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.story
}
