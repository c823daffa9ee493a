import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { ContentFinding, ContentRule } from '../../domain/knowledge/contentFinding.ts'
import { faultsIn } from '../profile/profileFault.ts'
import { readOnce } from '../profile/readYaml.ts'

/** Where fields of YAML stand: in which file, after how many lines of it, and the rule that a fault in them breaks. */
type Place = { readonly file: string; readonly linesBefore: number; readonly rule: ContentRule }

type YamlFields<T> = { readonly fields: T; readonly lineOf: (field: string) => number }

/** The fields of a piece of YAML with the line that each stands on, or what is wrong with them, by line of the file. */
export function yamlFields<T>(
  text: string,
  schema: z.ZodType<T>,
  { file, linesBefore, rule }: Place,
): YamlFields<T> | { readonly findings: readonly ContentFinding[] } {
  const found = (line: number, about: string, expected: string): ContentFinding => {
    return { rule, file, line, about, expected }
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken) {
    return { findings: [found(linesBefore + lines.linePos(broken.pos[0]).line, 'YAML', 'correct YAML')] }
  }
  const parsed = schema.safeParse(document.toJS(), readOnce)
  const lineOf = (place: readonly PropertyKey[]): number | undefined => {
    const node: unknown = document.getIn(place.slice(0, 1), true)
    return hasRange(node) ? linesBefore + lines.linePos(node.range[0]).line : undefined
  }
  if (parsed.success) return { fields: parsed.data, lineOf: (field) => lineOf([field]) ?? 1 }
  const faults = faultsIn(file, parsed.error, lineOf)
  return { findings: faults.map(({ path, expected, line }) => found(line ?? 1, path, expected)) }
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
