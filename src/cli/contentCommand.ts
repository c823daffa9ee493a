import { AppError, exitStatus } from '../errors.ts'
import { contentCheckJson, contentCheckText } from '../outputs/knowledge/contentCheck.ts'
import { contentExportJson, contentExportText } from '../outputs/knowledge/contentExport.ts'
import { type CommandContext, type CommonOptions, formatOf, runCommand } from './runCommand.ts'
import type { CliRegister, CliTools } from './tools.ts'

export type ContentTools = Pick<CliTools, 'openRegister' | 'checkContent' | 'exportContent' | 'today' | 'out' | 'err'>

export type ContentOptions = CommonOptions & { readonly proposals?: boolean }

/** The time zone of the days that are compared when no register is opened: then no hub says its own. */
const TIME_ZONE = 'Europe/Amsterdam'

/**
 * `baken content check [FOLDER]`: exit code 0 when all is well, 1 with a finding, 2 for a folder without pages. Touches no database, but with
 * `--proposals`. `baken content export [FOLDER]`: 1 when a file of the folder would lose a change, and then nothing is written.
 */
export function contentCommand(
  what: string,
  folder: string | undefined,
  options: ContentOptions,
  tools: ContentTools,
): Promise<number> {
  return runCommand(options, tools, async (context) => {
    if (what === 'check') return check(folder, options, tools, context)
    if (what === 'export' && !options.proposals) return exportTexts(folder, options, tools, context)
    throw new AppError('invalid-input', { field: 'content', expected: 'check, export' })
  })
}

async function check(
  folder: string | undefined,
  options: ContentOptions,
  tools: ContentTools,
  { say }: CommandContext,
): Promise<number> {
  const print = formatOf(options, ['text', 'json']) === 'json' ? contentCheckJson : contentCheckText
  const files = await tools.checkContent(folder, tools.today(TIME_ZONE))
  const proposals = options.proposals
    ? await withRegister(tools, ({ knowledge, operator }) => knowledge.checkWaiting(operator))
    : undefined
  tools.out(print({ ...files, ...(proposals && { proposals }) }, say))
  const isWrong = files.findings.length > 0 || proposals?.some(({ findings }) => findings.length > 0)
  return isWrong ? exitStatus.refused : 0
}

async function exportTexts(
  folder: string | undefined,
  options: ContentOptions,
  tools: ContentTools,
  { say }: CommandContext,
): Promise<number> {
  const isJson = formatOf(options, ['text', 'json']) === 'json'
  const texts = await withRegister(tools, ({ knowledge, operator }) => knowledge.listPublished(operator))
  const exported = await tools.exportContent(folder, texts)
  tools.out(isJson ? contentExportJson(exported) : contentExportText(exported, say))
  return exported.changedBeside.length > 0 ? exitStatus.refused : 0
}

async function withRegister<T>(
  { openRegister }: Pick<CliTools, 'openRegister'>,
  work: (register: CliRegister) => Promise<T>,
): Promise<T> {
  const register = await openRegister()
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}
