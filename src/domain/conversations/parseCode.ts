import { ok, type Result, refuse } from '../shared/result.ts'
import { CODE_LENGTH, type ConversationCode, codeOf, isNumberOfCode } from './code.ts'
import { numberOfWord } from './codeWords.ts'
import { nearWords } from './nearWords.ts'
import { type TypedPiece, typedPieces } from './typedPieces.ts'

/** What is wrong with a code as somebody typed it. `place` counts from 1; `typed` is what stood there, at most 24 letters of it. */
export type CodeFault =
  | { readonly fault: 'not-a-word'; readonly place: number; readonly typed: string; readonly near: readonly string[] }
  | { readonly fault: 'not-a-group'; readonly place: number; readonly typed: string }
  | { readonly fault: 'not-ten'; readonly found: number }

const DIGITS = 4
const LONGEST_ECHO = 24
/** Past so many pieces nobody is typing a code. */
const MOST_PIECES = 20

/**
 * A code as a person types it: words in any case, of either language, four letters of each being enough; or groups of four digits,
 * with or without spaces, also Arabic and Persian ones. Commas, line breaks and the numbers of a list (1. 2. 3.) are passed over.
 * Refuses with everything that is wrong, in its place. Whether the code is right, only the register knows.
 */
export function parseCode(typed: string): Result<ConversationCode, readonly CodeFault[]> {
  const parts = partsOf(typedPieces(typed))
  if (parts.length > MOST_PIECES) return refuse([{ fault: 'not-ten', found: parts.length }])
  const words = parts.filter(({ kind }) => kind === 'letters').map(({ text }) => text)
  const numbers = parts.map(numberOf)
  const faults: CodeFault[] = parts.flatMap((part, index) =>
    numbers[index] === undefined ? [faultOf(part, index + 1, words)] : [],
  )
  if (parts.length !== CODE_LENGTH) faults.push({ fault: 'not-ten', found: parts.length })
  const code = codeOf(numbers.filter((number) => number !== undefined))
  return faults.length === 0 && code ? ok(code) : refuse(faults)
}

function partsOf(pieces: readonly TypedPiece[]): readonly TypedPiece[] {
  const digits = pieces.map(({ text }) => text).join('')
  const onlyDigits = pieces.every(({ kind }) => kind === 'digits')
  if (onlyDigits && digits.length === CODE_LENGTH * DIGITS) return groupsOf(digits)
  return withoutListNumbers(pieces).flatMap((piece) =>
    piece.kind === 'digits' && piece.text.length % DIGITS === 0 ? groupsOf(piece.text) : [piece],
  )
}

/** The numbers of a list announce what comes next: 1 before the first word, 2 before the second. */
function withoutListNumbers(pieces: readonly TypedPiece[]): readonly TypedPiece[] {
  const kept: TypedPiece[] = []
  for (const piece of pieces) {
    const announces = piece.kind === 'digits' && piece.text === String(kept.length + 1)
    if (!announces) kept.push(piece)
  }
  return kept
}

function groupsOf(digits: string): readonly TypedPiece[] {
  return (digits.match(/.{4}/g) ?? []).map((text) => ({ kind: 'digits', text }))
}

function numberOf({ kind, text }: TypedPiece): number | undefined {
  if (kind === 'letters') return numberOfWord(text)
  return text.length === DIGITS && isNumberOfCode(Number(text)) ? Number(text) : undefined
}

function faultOf({ kind, text }: TypedPiece, place: number, words: readonly string[]): CodeFault {
  const typed = [...text].slice(0, LONGEST_ECHO).join('')
  if (kind === 'digits') return { fault: 'not-a-group', place, typed }
  return { fault: 'not-a-word', place, typed, near: nearWords(typed, words) }
}
