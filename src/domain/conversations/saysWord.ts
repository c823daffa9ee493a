import { isNumberOfCode } from './code.ts'
import { numberOfWord } from './codeWords.ts'
import { typedPieces } from './typedPieces.ts'

/**
 * Whether somebody typed this one number of their code: its word in either language, of which four letters are enough, or its digits in any
 * script. So a page sees that the code was kept before anything is sent.
 */
export function saysWord(typed: string, number: number): boolean {
  const [piece, ...others] = typedPieces(typed)
  if (!piece || others.length > 0) return false
  if (piece.kind === 'letters') return numberOfWord(piece.text) === number
  return piece.text.length === DIGITS && isNumberOfCode(Number(piece.text)) && Number(piece.text) === number
}

const DIGITS = 4
