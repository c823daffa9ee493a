import type { z } from 'zod'
import type { ContentFinding, ContentRule } from '../../domain/knowledge/contentFinding.ts'
import { parseSubject, type SubjectKind } from '../../domain/knowledge/publishing/proposal.ts'
import { yamlFields } from './yamlFields.ts'

type Kind<T> = {
  /** Its folder. */
  readonly kind: SubjectKind
  readonly fields: z.ZodType<T>
  /** The rule that a fault in its fields breaks. */
  readonly rule: ContentRule
}

/** What a file of fields says, about whom, and on which line each field stands. */
type Facts<T> = { readonly code: string; readonly fields: T; readonly lineOf: (field: string) => number }

/** Reads a file of fields about one thing, which its name says: `embassies/MA.yaml`. Or what is wrong in it. */
export function parseFactFile<T>(
  file: string,
  text: string,
  { kind, fields, rule }: Kind<T>,
): Facts<T> | { readonly findings: readonly ContentFinding[] } {
  const subject = file.endsWith('.yaml') ? parseSubject(file.slice(0, -'.yaml'.length)) : undefined
  if (subject?.kind !== kind) return { findings: [{ rule: 'file_name', file, line: 1, about: file, expected: '' }] }
  const read = yamlFields(text, fields, { file, linesBefore: 0, rule })
  return 'findings' in read ? read : { code: subject.code, ...read }
}
