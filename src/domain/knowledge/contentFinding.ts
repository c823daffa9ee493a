/** What can be wrong with the text files of knowledge: a closed list, with its sentences in the room `content` of the messages. */
export const contentRules = [
  'not_utf8',
  'front_matter_missing',
  'front_matter_field',
  'markdown_not_allowed',
  'too_tangled',
  'heading_level',
  'heading_without_id',
  'heading_id_twice',
  'empty_page',
  'link_unknown',
  'page_unknown',
  'heading_unknown',
  'source_unknown',
  'source_not_listed',
  'contact_unknown',
  'owner_unknown',
  'listing_unknown',
  'number_typed',
  'hours_typed',
  'file_name',
  'number_twice',
  'language_missing',
  'headings_differ',
  'fields_differ',
  'listings_differ',
  'date_ahead',
  'review_before_version',
  'version_kept',
  'embassy_field',
  'embassy_unknown',
  'check_field',
  'check_before_source',
  'check_of_other',
] as const

export type ContentRule = (typeof contentRules)[number]

/** One thing that is wrong: where, and what its sentences name. `line` is counted from 1. */
export type ContentFinding = {
  readonly rule: ContentRule
  readonly file: string
  readonly line: number
  /** The words of the file that it is about, or what should have been there. */
  readonly about: string
  /** What should stand there, where the rule alone doesn't say it. */
  readonly expected: string
}

/** Findings in the order of the files and their lines. */
export function inOrder(findings: readonly ContentFinding[]): readonly ContentFinding[] {
  return findings.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
