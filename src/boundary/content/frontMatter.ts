import { z } from 'zod'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { pageKinds } from '../../domain/knowledge/document.ts'
import { code, isoDate, text } from '../profile/shapes.ts'
import { yamlFields } from './yamlFields.ts'

const NUMBER = 'a whole number from 1 to 999'
const CODES = 'a list of codes'

const frontMatter = z
  .strictObject({
    title: text,
    summary: text,
    kind: z.enum(pageKinds),
    number: z.int(NUMBER).min(1, NUMBER).max(999, NUMBER),
    owner: code,
    sources: z.array(code, CODES).min(1, CODES),
    version: isoDate,
    checked_on: isoDate.nullable(),
    next_review: isoDate,
    status: z.enum(['complete', 'draft']),
  })
  .transform(({ checked_on, next_review, ...rest }) => {
    return { ...rest, checkedOn: checked_on ?? undefined, nextReview: next_review }
  })

type FrontMatter = z.output<typeof frontMatter>

/** The head of a file between two lines `---`, and what follows it. */
type SplitFile = {
  readonly head: string
  readonly body: string
  /** How many lines of the file stand before the body. */
  readonly linesBefore: number
}

/** Missing when the file does not begin with a line `---` and have a second one. */
export function splitFrontMatter(file: string): SplitFile | undefined {
  const parts = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(file)
  if (!parts?.[1]) return undefined
  const [whole, head] = parts
  return { head, body: file.slice(whole.length), linesBefore: whole.split('\n').length - 1 }
}

/** The fields of the head of a file, or what is wrong with them, by line. Its first line is the second of the file. */
export function parseFrontMatter(
  file: string,
  head: string,
): { readonly fields: FrontMatter } | { readonly findings: readonly ContentFinding[] } {
  return yamlFields(head, frontMatter, { file, linesBefore: 1, rule: 'front_matter_field' })
}
