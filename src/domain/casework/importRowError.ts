/** What can be wrong with a file as a file: its bytes, lines, quotes and header. */
const fileErrorCodes = [
  'empty_file',
  'file_too_large',
  'not_utf8',
  'line_too_long',
  'unclosed_quote',
  'misplaced_quote',
  'unknown_column',
  'missing_column',
  'repeated_column',
  'wrong_number_of_fields',
] as const

/** What can be wrong with one cell. */
const cellErrorCodes = [
  'missing_value',
  'control_character',
  'cell_too_long',
  'formula',
  'invalid_ref',
  'unknown_code',
  'code_not_valid_on_date',
  'derived_outcome',
  'impossible_date',
  'future_date',
  'too_long_ago',
  'invalid_number',
] as const

/** What can be wrong with cells that are right on their own. */
const rowErrorCodes = [
  'client_data_in_advice_request',
  'place_needed',
  'date_out_of_order',
  'date_missing',
  'date_without_code',
  'outcome_without_topic',
  'result_without_outcome',
  'result_not_allowed',
  'condition_not_met',
  'doubled_ref',
  'equal_row',
  'known_with_other_content',
  'closed_without_outcome',
  'refused_by_rule',
] as const

export const importErrorCodes = [...fileErrorCodes, ...cellErrorCodes, ...rowErrorCodes] as const

export type ImportErrorCode = (typeof importErrorCodes)[number]

/**
 * What is wrong where, in no language yet. `line` is the physical line of the file, from 1; `column` the header name, or null when
 * it is about a whole line. `values` fill the texts of the code; what comes from the file in them is cleaned and short.
 */
export type ImportError = {
  readonly line: number
  readonly column: string | null
  readonly code: ImportErrorCode
  readonly values: Readonly<Record<string, string | number>>
}

const echoLength = 60
const neverShown = /[\p{C}\p{Zl}\p{Zp}]/gu

/**
 * Text from a file as far as it may be shown again: 60 characters at most, control, direction and invisible characters replaced,
 * so that a file can't write on a terminal or turn a sentence round.
 */
export function cleanedEcho(text: string): string {
  const start = [...text.slice(0, 2 * echoLength + 1)]
  const shown = start.length > echoLength ? [...start.slice(0, echoLength - 1), '…'] : start
  return shown.join('').replace(neverShown, '\u{FFFD}')
}
