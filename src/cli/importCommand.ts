import { createHash } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readImportFile } from '../boundary/import/readImportFile.ts'
import type { ImportError } from '../domain/casework/importRowError.ts'
import { cleanedEcho } from '../domain/casework/importRowError.ts'
import { AppError, exitStatus } from '../errors.ts'
import type { Words } from '../messages/words.ts'
import { importErrorText } from '../outputs/import/importErrorText.ts'
import { importTemplate } from '../outputs/import/importTemplate.ts'
import type { ImportSummary } from '../services/casework/importCases.ts'
import { makeProgressBar } from './progressBar.ts'
import { type CommandContext, type CommonOptions, formatOf, runCommand } from './runCommand.ts'
import type { CliRegister, CliTools } from './tools.ts'

export type ImportOptions = CommonOptions & { readonly dryRun?: boolean; readonly template?: boolean }

const LONGEST_NAME = 200

/** `baken import FILE`: a file goes in whole or not at all. Exit code 1 when its content is refused. */
export function importCommand(file: string | undefined, options: ImportOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async (context) => {
    const format = formatOf(options, ['text', 'json'])
    if (options.template) {
      if (file !== undefined) throw usage('template-and-file')
      tools.out(importTemplate(await tools.readProfile(), context.locale))
      return 0
    }
    if (file === undefined) throw usage('file-needed')
    // A file that can't be read is refused before a database is made or started for it.
    const size = await sizeOf(file)
    const register = await tools.openRegister()
    try {
      const imported = await importFrom({ file, size, dryRun: options.dryRun ?? false }, register, tools)
      const report: ImportReport = { file, ...imported }
      if (format === 'json') tools.out(`${JSON.stringify(inJson(report, context), undefined, 1)}\n`)
      else sayInText(report, options.dryRun ?? false, context, tools)
      return report.errors.length > 0 ? exitStatus.refused : 0
    } finally {
      await register.close()
    }
  })
}

type Imported = ImportSummary & {
  readonly rows: number
  readonly errors: readonly ImportError[]
  readonly moreErrors: number
}

type ImportReport = Imported & { readonly file: string }

const nothing: ImportSummary = { added: { cases: 0, adviceRequests: 0 }, unchanged: 0 }

type ImportRequest = { readonly file: string; readonly size: number; readonly dryRun: boolean }

async function importFrom(request: ImportRequest, register: CliRegister, tools: CliTools): Promise<Imported> {
  const { file, size, dryRun } = request
  const bar = makeProgressBar(tools)
  const sha256 = createHash('sha256')
  const read = await readImportFile(hashed(file, sha256), register.profile, {
    today: tools.today(register.timeZone),
    onProgress: (bytes) => bar.show(bytes / (2 * Math.max(size, 1))),
  })
  if (!read.ok) {
    bar.end()
    const { rowCount, errors, moreErrors } = read.error
    return { ...nothing, rows: rowCount, errors, moreErrors }
  }
  const rows = read.value
  const imported = await register
    .importCases(register.operator, {
      fileName: cleanedEcho(basename(file)).slice(0, LONGEST_NAME),
      sha256: sha256.digest(),
      rows,
      dryRun,
      timeZone: register.timeZone,
      grantTo: [],
      onProgress: (done) => bar.show(0.5 + done / (2 * Math.max(rows.length, 1))),
    })
    .finally(bar.end)
  if (!imported.ok) {
    const errors = imported.error.slice(0, 1000)
    return { ...nothing, rows: rows.length, errors, moreErrors: imported.error.length - errors.length }
  }
  if (!dryRun) await register.settle()
  return { ...imported.value, rows: rows.length, errors: [], moreErrors: 0 }
}

async function* hashed(file: string, hash: { update: (bytes: Uint8Array) => unknown }): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      hash.update(chunk)
      yield chunk
    }
  } catch (error) {
    throw new AppError('unreadable', { file }, error)
  }
}

/** The length of a file that may be read; 0 for a pipe. Fails with `unreadable`. */
async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file)
    await access(file, constants.R_OK)
    if (found.isFile() || found.isFIFO()) return found.size
  } catch (error) {
    throw new AppError('unreadable', { file }, error)
  }
  throw new AppError('unreadable', { file })
}

function inJson({ file, rows, added, unchanged, errors, moreErrors }: ImportReport, { say }: CommandContext) {
  return { file, rows, added, unchanged, errors: errors.map((error) => importErrorText(say, error)), moreErrors }
}

function sayInText(report: ImportReport, dryRun: boolean, { say }: CommandContext, tools: CliTools): void {
  const { file, added, unchanged, errors, moreErrors } = report
  if (errors.length > 0) {
    for (const error of errors) tools.out(`${errorLine(file, importErrorText(say, error), say)}\n`)
    if (moreErrors > 0) tools.out(`${say('cli.more_errors', { count: moreErrors })}\n`)
    tools.err(`${say('cli.import_refused', { count: errors.length + moreErrors, file })}\n`)
    return
  }
  const values = { cases: added.cases, advice: added.adviceRequests, unchanged }
  const empty = added.cases + added.adviceRequests === 0
  tools.out(`${say(empty ? 'cli.import_nothing_new' : dryRun ? 'cli.import_dry_run' : 'cli.import_added', values)}\n`)
}

function errorLine(file: string, error: ReturnType<typeof importErrorText>, say: Words): string {
  const place = [file, error.line, error.column].filter((part) => part !== null).join(':')
  return `${place}: ${say('cli.expected', { message: error.message, expected: error.expected })}`
}

function usage(reason: 'file-needed' | 'template-and-file'): AppError {
  return new AppError('invalid-input', { reason })
}
