import { parseDigits } from '../count.ts'

const words: readonly string[] =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  )

/** A number in a sentence: digits, or a Dutch word up to twenty. */
export const numberInText = `(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,15}|${['één', ...words, 'geen'].join('|')})`

/** Missing when the text is no number. */
export function parseNumber(text: string): number | undefined {
  const plain = text.toLowerCase().replaceAll('é', 'e')
  if (plain === 'geen') return 0
  const place = words.indexOf(plain)
  return place >= 0 ? place : parseDigits(plain)
}
