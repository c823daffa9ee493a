/** A line that is not blank, its spaces made one, with its number in the file. */
export type TextLine = { readonly text: string; readonly line: number }

/** The lines of a text, whatever its line ends, page breaks and spacing. */
export function textLines(text: string): readonly TextLine[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((raw, index) => ({
      text: raw
        .normalize('NFC')
        .replace(/[\p{C}\s]+/gu, ' ')
        .trim(),
      line: index + 1,
    }))
    .filter(({ text: line }) => line !== '')
}
