import { Command, CommanderError } from 'commander'
import { exitStatus } from '../errors.ts'
import { words } from '../messages/words.ts'
import { figuresCommand } from './figuresCommand.ts'
import { importCommand } from './importCommand.ts'
import { reconcileCommand } from './reconcileCommand.ts'
import { migrateCommand, stopCommand } from './serverCommands.ts'
import type { CliTools } from './tools.ts'

/** Wide enough for one line per command. */
const HELP_WIDTH = 110

/** Runs one line of the command line to its exit code. `words` are what was typed after `baken`. */
export async function runProgram(typed: readonly string[], tools: CliTools): Promise<number> {
  let code = 0
  const program = makeProgram(tools, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync([...typed], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    return refuseUsage(error, typed, tools)
  }
}

function makeProgram(tools: CliTools, ended: (code: number) => void): Command {
  const say = words('nl')
  const program = new Command('baken')
    .description(say('cli.about'))
    .exitOverride()
    .configureOutput({ writeOut: tools.out, writeErr: () => {}, getOutHelpWidth: () => HELP_WIDTH })
    .helpCommand('help [command]', say('cli.help_about'))
  const common = (command: Command) =>
    command.option('--lang <lang>', say('cli.option_lang')).option('--debug', say('cli.option_debug'))

  common(program.command('import [file]').description(say('cli.import_about')))
    .option('--dry-run', say('cli.option_dry_run'))
    .option('--template', say('cli.option_template'))
    .option('--format <format>', say('cli.option_format_two'))
    .action(async (file, options) => ended(await importCommand(file, options, tools)))
  common(program.command('figures <year>').description(say('cli.figures_about')))
    .option('--definitions <set>', say('cli.option_definitions'))
    .option('--as-of <date>', say('cli.option_as_of'))
    .option('--known-at <date>', say('cli.option_known_at'))
    .option('--format <format>', say('cli.option_format_figures'))
    .action(async (year, options) => ended(await figuresCommand(year, options, tools)))
  common(program.command('reconcile <file>').description(say('cli.reconcile_about')))
    .option('--format <format>', say('cli.option_format_two'))
    .action(async (file, options) => ended(await reconcileCommand(file, options, tools)))
  common(program.command('stop').description(say('cli.stop_about'))).action(async (options) =>
    ended(await stopCommand(options, tools)),
  )
  common(program.command('migrate').description(say('cli.migrate_about'))).action(async (options) =>
    ended(await migrateCommand(options, tools)),
  )
  return program
}

/** What was typed is not how it works: exit code 2, and with `--format json` one document that says so. */
function refuseUsage(error: CommanderError, typed: readonly string[], tools: CliTools): number {
  const message = words('nl')('cli.usage', { message: error.message.replace(/^error: /, '') })
  const asJson = typed.some((word, at) => word === '--format=json' || (word === '--format' && typed[at + 1] === 'json'))
  if (asJson) tools.out(`${JSON.stringify({ error: { code: 'invalid-input', message } }, undefined, 1)}\n`)
  else tools.err(`${message}\n`)
  return exitStatus['invalid-input']
}
