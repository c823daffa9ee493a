import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { findCaseNumber } from '../casework/caseRequest.ts'

/** Which page was printed: the case that it is of, where it is of one, and a word for the page. */
export type PrintedPage = { readonly number: string | undefined; readonly page: string }

const form = z.strictObject({
  page: z
    .string()
    .max(300)
    .regex(/^\/(?![/\\])[\x21-\x7e]*$/),
})
const word = /^[a-z][a-z_]{0,40}$/

/** What a page of ours says when it is printed. Fails with `invalid-input`. */
export function readPrintForm(body: unknown): PrintedPage {
  const parsed = form.safeParse(body)
  if (!parsed.success) throw new AppError('invalid-input', { field: 'page', expected: 'an address of ours' })
  const [first = '', second, third] = parsed.data.page.slice(1).split('/')
  const number = first === 'cases' && second !== undefined ? findCaseNumber({ number: decoded(second) }) : undefined
  return { number, page: wordOf(number === undefined ? first : (third ?? 'case')) }
}

function wordOf(piece: string): string {
  const said = piece.replaceAll('-', '_')
  return word.test(said) ? said : 'other'
}

function decoded(piece: string): string | undefined {
  try {
    return decodeURIComponent(piece)
  } catch {
    // It throws at what is no UTF-8 behind a percent sign, and says nothing more: that is no number.
    return undefined
  }
}
