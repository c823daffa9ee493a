import type { z } from 'zod'
import { AppError } from '../../errors.ts'

/** One thing that is wrong in a file of a profile. `path` leads to it in the file, `line` is counted from 1 where it is known. */
export type ProfileFault = {
  readonly file: string
  readonly path: string
  readonly expected: string
  readonly line?: number | undefined
}

/** The error for a profile that can be read but is wrong: its first fault in full, and how many stand beside it. */
export function brokenProfile(first: ProfileFault, others: readonly ProfileFault[] = []): AppError {
  const { file, path, expected, line } = first
  return new AppError('refused', { file, path, expected, ...(line && { line }), otherFaults: others.length })
}

/** Throws `refused` when there is a fault. */
export function refuseFaults(faults: readonly ProfileFault[]): void {
  const [first, ...others] = faults
  if (first) throw brokenProfile(first, others)
}

/** What a parser found wrong in a file. `lineOf` finds the line of a place, where that can be known. */
export function faultsIn(
  file: string,
  error: z.ZodError,
  lineOf: (place: readonly PropertyKey[]) => number | undefined = () => undefined,
): readonly ProfileFault[] {
  return error.issues.map((issue) => {
    const place = placeOf(issue)
    return { file, path: pathText(place), expected: expectationOf(issue), line: lineOf(place) }
  })
}

/** The field itself, also when the parser names the mapping that an unknown field stands in. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
}

/** What should have stood there, in one line for the person who edits the file. */
function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'no field with this name'
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'fields with their names'
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`
  return issue.message
}

/** `entries[3].nl`: the way to a value, as an editor writes it. */
function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole file'
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
  return steps.join('').replace(/^\./, '')
}
