import { AppError, exitStatus } from '../errors.ts'
import { contentCheckJson, contentCheckText } from '../outputs/knowledge/contentCheck.ts'
import { type CommonOptions, formatOf, runCommand } from './runCommand.ts'
import type { CliTools } from './tools.ts'

export type ContentTools = Pick<CliTools, 'checkContent' | 'today' | 'out' | 'err'>

/** The time zone of the days that are compared: no register is opened, so no hub says its own. */
const TIME_ZONE = 'Europe/Amsterdam'

/** `baken content check [FOLDER]`: exit code 0 when all is well, 1 with a finding, 2 for a folder without pages. Touches no database. */
export function contentCommand(
  what: string,
  folder: string | undefined,
  options: CommonOptions,
  tools: ContentTools,
): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    if (what !== 'check') throw new AppError('invalid-input', { field: 'content', expected: 'check' })
    const print = formatOf(options, ['text', 'json']) === 'json' ? contentCheckJson : contentCheckText
    const check = await tools.checkContent(folder, tools.today(TIME_ZONE))
    tools.out(print(check, say))
    return check.findings.length > 0 ? exitStatus.refused : 0
  })
}
