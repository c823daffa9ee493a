import { Command, CommanderError } from 'commander'
import { cleanedEcho } from '../domain/casework/importRowError.ts'
import { parseLocale } from '../domain/shared/locale.ts'
import { exitStatus } from '../errors.ts'
import { type WordKey, type Words, words } from '../messages/words.ts'
import { contentCommand } from './contentCommand.ts'
import { demoCommand } from './demoCommand.ts'
import { figuresCommand } from './figuresCommand.ts'
import { importCommand } from './importCommand.ts'
import { reconcileCommand } from './reconcileCommand.ts'
import { errorDocument } from './runCommand.ts'
import { migrateCommand, stopCommand } from './serverCommands.ts'
import { setupCommand, tenantCommand } from './setupCommand.ts'
import type { CliTools } from './tools.ts'

type Argument = 'year' | 'file' | 'folder' | 'code' | 'date' | 'set' | 'language' | 'format' | 'name'

/** Wide enough for one line per command. */
const HELP_WIDTH = 120

/** Runs one line of the command line to its exit code. `typed` are the words after `baken`. */
export async function runProgram(typed: readonly string[], tools: CliTools): Promise<number> {
  let code = 0
  const say = words(parseLocale(typedValue('--lang', typed)) ?? 'nl')
  const program = makeProgram(tools, say, (ended) => {
    code = ended
  })
  try {
    await program.parseAsync([...typed], { from: 'user' })
    return code
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    const message = usageText(error, say)
    if (typedValue('--format', typed) === 'json') tools.out(errorDocument('invalid-input', message))
    else tools.err(`${message}\n`)
    return exitStatus['invalid-input']
  }
}

function makeProgram(tools: CliTools, say: Words, ended: (code: number) => void): Command {
  const titles: Readonly<Record<string, WordKey>> = {
    'Usage:': 'cli.help_usage',
    'Options:': 'cli.help_options',
    'Commands:': 'cli.help_commands',
  }
  const program = new Command('baken')
    .description(say('cli.about'))
    .exitOverride()
    .configureOutput({ writeOut: tools.out, writeErr: () => {}, getOutHelpWidth: () => HELP_WIDTH })
    .configureHelp({ styleTitle: (title) => (titles[title] ? say(titles[title]) : title) })
    .helpOption('-h, --help', say('cli.help_option'))
    .helpCommand('help [command]', say('cli.help_about'))
  /** What stands in the place of what somebody types, in the language of the help. */
  const typed = (word: Argument) => say(`cli.argument_${word}`)
  const common = (command: Command) =>
    command.option(`--lang <${typed('language')}>`, say('cli.option_lang')).option('--debug', say('cli.option_debug'))

  common(program.command(`import [${typed('file')}]`).description(say('cli.import_about')))
    .option('--dry-run', say('cli.option_dry_run'))
    .option('--template', say('cli.option_template'))
    .option(`--format <${typed('format')}>`, say('cli.option_format_two'))
    .action(async (file, options) => ended(await importCommand(file, options, tools)))
  common(program.command(`figures <${typed('year')}>`).description(say('cli.figures_about')))
    .option(`--definitions <${typed('set')}>`, say('cli.option_definitions'))
    .option(`--as-of <${typed('date')}>`, say('cli.option_as_of'))
    .option(`--known-at <${typed('date')}>`, say('cli.option_known_at'))
    .option(`--format <${typed('format')}>`, say('cli.option_format_figures'))
    .action(async (year, options) => ended(await figuresCommand(year, options, tools)))
  common(program.command(`reconcile <${typed('file')}>`).description(say('cli.reconcile_about')))
    .option(`--format <${typed('format')}>`, say('cli.option_format_two'))
    .action(async (file, options) => ended(await reconcileCommand(file, options, tools)))
  common(program.command(`content <check|export> [${typed('folder')}]`).description(say('cli.content_about')))
    .option('--proposals', say('cli.option_proposals'))
    .option(`--format <${typed('format')}>`, say('cli.option_format_two'))
    .action(async (what, folder, options) => ended(await contentCommand(what, folder, options, tools)))
  common(program.command('setup').description(say('cli.setup_about')))
    .option(`--name <${typed('name')}>`, say('cli.option_person_name'))
    .option(`--sign-in-name <${typed('name')}>`, say('cli.option_sign_in_name'))
    .option(`--tenant <${typed('code')}>`, say('cli.option_tenant'))
    .option('--again', say('cli.option_again'))
    .option(`--format <${typed('format')}>`, say('cli.option_format_two'))
    .action(async (options) => ended(await setupCommand(options, tools)))
  common(program.command(`tenant <${typed('code')}>`).description(say('cli.tenant_about')))
    .option(`--name <${typed('name')}>`, say('cli.option_hub_name'))
    .option(`--format <${typed('format')}>`, say('cli.option_format_two'))
    .action(async (code, options) => ended(await tenantCommand(code, options, tools)))
  common(program.command('stop').description(say('cli.stop_about'))).action(async (options) =>
    ended(await stopCommand(options, tools)),
  )
  common(program.command('migrate').description(say('cli.migrate_about'))).action(async (options) =>
    ended(await migrateCommand(options, tools)),
  )
  common(program.command('demo <reset>').description(say('cli.demo_about')))
    .option('--yes', say('cli.option_yes'))
    .action(async (what, options) => ended(await demoCommand(what, options, tools)))
  return program
}

const usageKeys: Readonly<Record<string, WordKey>> = {
  'commander.excessArguments': 'cli.usage_too_much',
  'commander.missingArgument': 'cli.usage_missing',
  'commander.optionMissingArgument': 'cli.usage_value_missing',
  'commander.unknownCommand': 'cli.usage_command_unknown',
  'commander.unknownOption': 'cli.usage_option_unknown',
}

/** What was typed is not how it works. The parser of the line names what it means between quotes. */
function usageText(error: CommanderError, say: Words): string {
  const key = usageKeys[error.code]
  const [, word = ''] = /'([^']*)'/.exec(error.message) ?? []
  return key ? say(key, { word: cleanedEcho(word) }) : say('cli.usage_command_missing')
}

/** The value of an option as it was typed, in a line that the parser did not understand as a whole. */
function typedValue(option: string, typed: readonly string[]): string | undefined {
  const joined = typed.find((word) => word.startsWith(`${option}=`))
  if (joined !== undefined) return joined.slice(option.length + 1)
  return typed.includes(option) ? typed[typed.indexOf(option) + 1] : undefined
}
