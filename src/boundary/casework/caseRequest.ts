import { z } from 'zod'
import { type CommandName, parseCommandName } from '../../domain/casework/caseCommand.ts'
import { numberOf } from '../../domain/casework/caseSegment.ts'
import { AppError } from '../../errors.ts'
import { language, parseQuery } from '../parseQuery.ts'

const numbered = z.object({
  number: z
    .string()
    .transform(numberOf)
    .pipe(z.string().regex(/^[A-Za-z0-9./_-]{1,40}$/)),
})

/** The number in an address of a case. What cannot be a number fails with `not-found`, as a number that nobody has. */
export function parseCaseNumber(params: unknown): string {
  const number = findCaseNumber(params)
  if (number === undefined) throw new AppError('not-found')
  return number
}

/** The number in an address of a case; missing when it cannot be one. */
export function findCaseNumber(params: unknown): string | undefined {
  const parsed = numbered.safeParse(params)
  return parsed.success ? parsed.data.number : undefined
}

const sealedRequest = z.strictObject({ part: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/) })

/** The name of the sealed part that a form asks for. Fails with `invalid-input`. */
export function parseSealedRequest(body: unknown): string {
  const parsed = sealedRequest.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input')
  return parsed.data.part
}

const doneQuery = z.strictObject({ ...language, done: z.string().max(60).optional() })

/** The act that was just done, as the address says it after a form; missing when nothing was. Fails with `invalid-input`. */
export function parseDone(query: unknown): CommandName | undefined {
  const { done } = parseQuery(doneQuery, query)
  return done === undefined ? undefined : parseCommandName(done)
}

const documentParam = z.object({
  document: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number),
})

/** The number of a document in an address. What can't be one fails with `not-found`, as one that is not there. */
export function parseDocumentNumber(params: unknown): number {
  const parsed = documentParam.safeParse(params)
  if (!parsed.success) throw new AppError('not-found')
  return parsed.data.document
}
