import { AppError } from '../errors.ts'
import { type CommonOptions, runCommand } from './runCommand.ts'
import type { CliTools } from './tools.ts'

export type DemoOptions = CommonOptions & { readonly yes?: boolean }

/**
 * `baken demo reset`: empties a practice environment and fills it again. Without `--yes` it asks at a terminal, and elsewhere says what it
 * would erase and ends with exit code 1. A real register is refused.
 */
export function demoCommand(what: string, options: DemoOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    if (what !== 'reset') throw new AppError('invalid-input', { field: 'demo', expected: 'reset' })
    const path = tools.demo.path()
    if (path === undefined) throw new AppError('refused', { reason: 'reset-of-real' })
    if (!options.yes && !(await tools.demo.confirm(`${say('cli.demo_sure', { path })} `))) {
      tools.err(`${say('cli.demo_erases', { path })}\n`)
      return 1
    }
    await tools.demo.reset()
    tools.err(`${say('cli.demo_done', { path })}\n`)
    return 0
  })
}
