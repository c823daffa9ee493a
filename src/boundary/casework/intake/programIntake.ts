import { z } from 'zod'
import { intakeFields } from './intakeFields.ts'

/** What a program says of a report: the fields of the page, but for what a person decides on who is known and opens of a pre-travel file or a conversation. */
export const programBody = intakeFields.omit({
  ...({ kind: true, double: true, shown: true } as const),
  ...({ pre_travel: true, conversation: true } as const),
})

/** What was made of it. */
export const takenNumber = z.object({
  number: z.string().describe('The number of the case or of the advice request.'),
})
