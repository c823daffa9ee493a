import { z } from 'zod'
import { type CaseCursor, type CaseSort, caseSorts } from '../../domain/casework/caseQuery.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'

const content = z.tuple([
  z.enum(caseSorts),
  z
    .string()
    .max(100)
    .regex(/^\P{C}*$/u),
  z.int().positive(),
])

/** A place in a sorted list as one word for an address. It names the order that it belongs to. */
export function writeCaseCursor(sort: CaseSort, { value, caseId }: CaseCursor): string {
  return Buffer.from(JSON.stringify([sort, value, caseId])).toString('base64url')
}

/** Missing when the word is no place in a list of this order. */
export function parseCaseCursor(sort: CaseSort, word: string): CaseCursor | undefined {
  if (word.length > 400) return undefined
  const parsed = content.safeParse(jsonOf(Buffer.from(word, 'base64url').toString()))
  if (!parsed.success) return undefined
  const [, value, caseId] = parsed.data
  if (sort === 'reported_on' && !parseIsoDate(value)) return undefined
  const cursor = { value, caseId }
  // Written anew it has to be the same word: that also refuses a place of another order.
  return writeCaseCursor(sort, cursor) === word ? cursor : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is no JSON is no cursor either.
    return undefined
  }
}
