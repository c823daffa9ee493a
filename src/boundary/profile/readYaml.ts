import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parse, parseDocument, YAMLError } from 'yaml'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'
import { faultsIn, refuseFaults } from './profileFault.ts'

/** A file is read once in the life of a process, so compiling a parser for it would cost more than it saves (13 of 60 ms). */
export const readOnce = { jitless: true } as const

/** Reads one file of a profile. Throws `unreadable` for a file that is missing or no YAML, `refused` for one with wrong content. */
export async function readYaml<T>(folder: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(folder, file)
  const parsed = schema.safeParse(parseYaml(text, file), readOnce)
  if (parsed.success) return parsed.data
  refuseFaults(faultsIn(file, parsed.error, (place) => lineOf(text, place)))
  throw parsed.error
}

async function readText(folder: string, file: string): Promise<string> {
  try {
    return await readFile(join(folder, file), 'utf8')
  } catch (cause) {
    throw new AppError('unreadable', { file: join(folder, file), expected: 'a file of the profile' }, cause)
  }
}

/** A key that stands twice in a mapping is no YAML, so it is refused here. */
function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    if (!(cause instanceof YAMLError)) throw cause
    throw new AppError('unreadable', { file, line: cause.linePos?.[0].line ?? 1, expected: cause.message }, cause)
  }
}

/** The line of a value, or of the nearest thing around it that is there. Reads the text anew: only a fault needs it. */
function lineOf(text: string, place: readonly PropertyKey[]): number | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  for (let length = place.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(place.slice(0, length), true)
    if (hasRange(node)) return lines.linePos(node.range[0]).line
  }
  return undefined
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
