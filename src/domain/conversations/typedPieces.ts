/** A word or a row of digits (0-9) in what somebody typed. */
export type TypedPiece = { readonly kind: 'letters' | 'digits'; readonly text: string }

/** Where the digits of a script begin: of each, nine others follow. Latin ones of double width are folded by Unicode itself. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6]

/**
 * What was typed, in pieces: words in small letters without accents, digits of any of these scripts as 0-9. Everything between them, such
 * as commas, line breaks and dashes, only separates.
 */
export function typedPieces(typed: string): readonly TypedPiece[] {
  const plain = typed
    .normalize('NFKD')
    // Marks on letters, what nobody sees, and the apostrophe in a word.
    .replaceAll(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    // Small letters of capitals such as the Turkish İ can bring a mark of their own.
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
  return [...plain.matchAll(/([0-9]+)|\p{L}+/gu)].map(([text, digits]) => ({
    kind: digits === undefined ? 'letters' : 'digits',
    text,
  }))
}

function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  const zero = zeros.find((first) => point >= first && point < first + 10)
  return zero === undefined ? digit : String(point - zero)
}
