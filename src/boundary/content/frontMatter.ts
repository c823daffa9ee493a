import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ContentFinding } from '../../domain/knowledge/contentFinding.ts'
import { pageKinds } from '../../domain/knowledge/document.ts'
import { faultsIn } from '../profile/profileFault.ts'
import { readOnce } from '../profile/readYaml.ts'
import { code, isoDate, text } from '../profile/shapes.ts'

const frontMatter = z
  .strictObject({
    title: text,
    summary: text,
    kind: z.enum(pageKinds),
    number: z.int().min(1).max(999),
    owner: code,
    sources: z.array(code).min(1),
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

/** The fields of the head of a file, or what is wrong with them, by line. */
export function parseFrontMatter(
  file: string,
  head: string,
): { readonly fields: FrontMatter } | { readonly findings: readonly ContentFinding[] } {
  const lines = new LineCounter()
  const document = parseDocument(head, { lineCounter: lines })
  const [broken] = document.errors
  // The first line of the head is the second of the file.
  if (broken)
    return { findings: [found(file, 1 + lines.linePos(broken.pos[0]).line, 'YAML', firstLine(broken.message))] }
  const parsed = frontMatter.safeParse(document.toJS(), readOnce)
  if (parsed.success) return { fields: parsed.data }
  const lineOf = (place: readonly PropertyKey[]): number | undefined => {
    const node: unknown = document.getIn(place.slice(0, 1), true)
    return hasRange(node) ? 1 + lines.linePos(node.range[0]).line : undefined
  }
  const faults = faultsIn(file, parsed.error, lineOf)
  return { findings: faults.map(({ path, expected, line }) => found(file, line ?? 1, path, expected)) }
}

function found(file: string, line: number, about: string, expected: string): ContentFinding {
  return { rule: 'front_matter_field', file, line, about, expected }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? ''
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
