import type { ImportError } from '../../domain/casework/importRowError.ts'
import type { Words } from '../../messages/words.ts'

/** An error of an import file in words, in the shape that `baken import --format json` prints. */
export type ImportErrorText = {
  readonly line: number
  readonly column: string | null
  readonly code: ImportError['code']
  readonly expected: string
  readonly message: string
}

export function importErrorText(say: Words, { line, column, code, values }: ImportError): ImportErrorText {
  return {
    line,
    column,
    code,
    expected: say(`import.expected_${code}`, values),
    message: say(`import.error_${code}`, values),
  }
}
