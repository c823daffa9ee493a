import { type Locale, parseLocale } from '../domain/shared/locale.ts'
import { AppError, type ErrorCode, exitStatus } from '../errors.ts'
import { type Words, words } from '../messages/words.ts'
import { problemText } from './problemText.ts'
import type { CliTools } from './tools.ts'

/** What every command has in common, as typed. */
export type CommonOptions = { readonly format?: string; readonly lang?: string; readonly debug?: boolean }

export type CommandContext = { readonly locale: Locale; readonly say: Words }

/**
 * Runs a command to its exit code. An error becomes a sentence on stderr, or with `--format json` the one document on stdout.
 * Nothing shows where in the program it was, unless `--debug` asks.
 */
export async function runCommand(
  options: CommonOptions,
  tools: Pick<CliTools, 'out' | 'err'>,
  work: (context: CommandContext) => Promise<number>,
): Promise<number> {
  const locale = parseLocale(options.lang) ?? 'nl'
  const say = words(locale)
  try {
    if (options.lang !== undefined && parseLocale(options.lang) === undefined) {
      throw new AppError('invalid-input', { field: 'lang', expected: 'nl, en' })
    }
    return await work({ locale, say })
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal'
    const message = problemText(error, say)
    if (options.format === 'json') tools.out(errorDocument(code, message))
    else tools.err(`${message}\n`)
    if (options.debug) tools.err(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
    return exitStatus[code]
  }
}

/** The one document that `--format json` gives when there is no result. */
export function errorDocument(code: ErrorCode, message: string): string {
  return `${JSON.stringify({ error: { code, message } }, undefined, 1)}\n`
}

/** The format that was asked for. Fails with `invalid-input` and the formats that there are. */
export function formatOf<Format extends string>(options: CommonOptions, formats: readonly Format[]): Format {
  const asked = options.format ?? 'text'
  const format = formats.find((known) => known === asked)
  if (format === undefined) throw new AppError('invalid-input', { field: 'format', expected: formats.join(', ') })
  return format
}
