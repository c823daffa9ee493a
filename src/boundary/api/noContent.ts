import { z } from 'zod'

/** The answer of a change that has nothing to show. */
export const noContent = { 204: z.null().describe('Done.') }

/** The answer to who has it already, by its tag. */
export const unchanged = z.null().describe('What the client has is what there is.')
