import { z } from 'zod'
import {
  type ConversationKind,
  conversationKinds,
  type ReporterFacts,
  reporterFacts,
} from '../../domain/conversations/reporterFacts.ts'
import { cleanText } from '../cleanText.ts'
import { parseQuery } from '../parseQuery.ts'

/** What somebody writes at once; in bytes it may be four times that, and is still below what is taken sealed. */
const LONGEST_TEXT = 20_000
/** A code as people type it, with whatever stands between its words. */
const LONGEST_CODE = 1_000

const text = z.string(`1-${LONGEST_TEXT}`).max(LONGEST_TEXT, `1-${LONGEST_TEXT}`).transform(cleanText).default('')
const chosen = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, codes.join(', ')).optional()

const beginForm = z.strictObject({
  kind: z.enum(conversationKinds, conversationKinds.join(', ')),
  text,
  who: chosen(reporterFacts.who),
  where: chosen(reporterFacts.where),
  acute: chosen(reporterFacts.acute),
})
const writeForm = z.strictObject({ text })
const codeForm = z.strictObject({ code: z.string('code').max(LONGEST_CODE, `1-${LONGEST_CODE}`).default('') })

/** What somebody without script begins with. The text is empty when nothing was written, which the page then asks for. */
export function parseBeginForm(body: unknown): {
  readonly kind: ConversationKind
  readonly text: string
  readonly facts: ReporterFacts
} {
  const { kind, text: written, ...facts } = parseQuery(beginForm, body)
  const given = Object.entries(facts).filter(([, value]) => value !== undefined)
  return { kind, text: written.trim(), facts: Object.fromEntries(given) }
}

/** What somebody without script adds. */
export function parseWriteForm(body: unknown): string {
  return parseQuery(writeForm, body).text.trim()
}

/** A code as it was typed; what it says, `parseCode` reads. */
export function parseCodeForm(body: unknown): string {
  return parseQuery(codeForm, body).code
}
