import { z } from 'zod'
import { CODE_LENGTH, type ConversationCode } from '../../domain/conversations/code.ts'
import { parseCode } from '../../domain/conversations/parseCode.ts'
import {
  type ConversationKind,
  conversationKinds,
  type ReporterFacts,
  reporterFacts,
} from '../../domain/conversations/reporterFacts.ts'
import { cleanText } from '../cleanText.ts'
import { parseQuery } from '../parseQuery.ts'

/** What somebody writes at once, in letters; in bytes it may be four times that, and is still below what is taken sealed. */
export const LONGEST_TEXT = 20_000
/** A page says what is too long, with the text still in its box; past this nobody wrote it in one of our boxes. */
const LONGEST_SENT = 200_000
/** A code as people type it, with whatever stands between its words. */
const LONGEST_CODE = 1_000

const text = z.string(`0-${LONGEST_SENT}`).max(LONGEST_SENT, `0-${LONGEST_SENT}`).transform(cleanText).default('')
const chosen = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z.enum(codes, codes.join(', ')).optional()

/** What the button that was pressed asks for: a form filled in with what came along, the code, sending, or a way back. */
const steps = ['fill', 'begin', 'keep', 'ask-without', 'send-without', 'edit'] as const

const beginForm = z.strictObject({
  step: z.enum(steps, steps.join(', ')).default('begin'),
  kind: z.enum(conversationKinds, conversationKinds.join(', ')).default('help'),
  who: chosen(reporterFacts.who),
  where: chosen(reporterFacts.where),
  acute: chosen(reporterFacts.acute),
  ...{ text, reach: text, when: text, country: text },
  /** What the page before would add to the text, and that it may. */
  ...{ offered: text, with_offered: z.literal('1', '1').optional() },
  /** The code that the page showed, the place of the word that it asked for, and what was typed there. */
  code: z.string('code').max(LONGEST_CODE, `0-${LONGEST_CODE}`).default(''),
  place: z.coerce.number('1-10').int('1-10').min(1, '1-10').max(CODE_LENGTH, '1-10').optional(),
  word: z.string('word').max(LONGEST_CODE, `0-${LONGEST_CODE}`).default(''),
})

/** What somebody without script begins with, page after page: nothing of it is kept until all of it is sent. */
export type BeginForm = {
  readonly step: (typeof steps)[number]
  readonly kind: ConversationKind
  readonly facts: ReporterFacts
  readonly text: string
  readonly reach: string
  readonly when: string
  readonly country: string
  readonly code: ConversationCode | undefined
  readonly place: number | undefined
  readonly word: string
}

/** Reads a page of the form. What is too long or not chosen yet, the next page says; a field that no page has fails with `invalid-input`. */
export function parseBeginForm(body: unknown): BeginForm {
  const { who, where, acute, offered, with_offered, code, text: written, ...form } = parseQuery(beginForm, body)
  const shown = parseCode(code)
  return {
    ...form,
    place: form.place,
    facts: { ...(who && { who }), ...(where && { where }), ...(acute && { acute }) },
    text: [written.trim(), with_offered ? offered.trim() : ''].filter(Boolean).join('\n\n'),
    code: shown.ok ? shown.value : undefined,
  }
}

const mark = z.string('of').max(22, 'of').default('')
const codeForm = z.strictObject({
  code: z.string('code').max(LONGEST_CODE, `1-${LONGEST_CODE}`).default(''),
  text,
  ...{ of: mark, asked: mark },
})

/** What somebody could not send before they were asked for their code. */
export type Unsent = {
  readonly text: string
  /** The conversation that it was written in, by its mark; empty when the page did not say. */
  readonly of: string
  /** Another one, which a page asked whether it goes along to. */
  readonly asked: string
}

/** A code as it was typed, which `parseCode` reads, and what is unsent. */
export function parseCodeForm(body: unknown): { readonly code: string; readonly unsent: Unsent } {
  const { code, text: written, ...meant } = parseQuery(codeForm, body)
  return { code, unsent: { ...meant, text: written.trim() } }
}

const acts = ['withdraw', 'resume', 'consent', 'take-back-consent', 'ask-deletion', 'take-back-deletion'] as const

const numberOf = z.coerce.number('0-5000').int('0-5000').min(0, '0-5000').max(5_000, '0-5000')
const talkForm = z.strictObject({
  do: z.enum(['write', 'show', ...acts], ['write', 'show', ...acts].join(', ')),
  text,
  of: mark,
  seen: numberOf.default(0),
  after: numberOf.optional(),
})

/** What somebody without script does in their conversation. `of` says which conversation the page meant, `seen` the newest number on it. */
export function parseTalkForm(body: unknown) {
  const { text: written, ...form } = parseQuery(talkForm, body)
  return { ...form, text: written.trim() }
}
