/** Why a file is not a report that can be checked. */
export const unreadableReasons = [
  'too_large',
  'not_utf8',
  'not_text',
  'empty',
  'json_syntax',
  'json_shape',
  'csv_syntax',
  'csv_header',
  'code',
  'number',
  'row_twice',
  'table_twice',
  'too_many',
  'no_tables',
  'own_text',
  'no_file',
  'no_permission',
] as const

export type UnreadableReason = (typeof unreadableReasons)[number]
