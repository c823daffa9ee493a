import { type CommonOptions, runCommand } from './runCommand.ts'
import type { CliTools } from './tools.ts'

/** `baken stop`: ends the embedded database. Fine when none runs. */
export function stopCommand(options: CommonOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    const ended = await tools.stopServer()
    const key = { stopped: 'cli.stopped', none: 'cli.stop_none', 'on-a-server': 'cli.stop_server' } as const
    tools.err(`${say(key[ended])}\n`)
    return 0
  })
}

/** `baken migrate`: makes the roles and tables on a server of the organisation, or brings them up to date. */
export function migrateCommand(options: CommonOptions, tools: CliTools): Promise<number> {
  return runCommand(options, tools, async ({ say }) => {
    const ended = await tools.migrateServer()
    tools.err(`${say(ended === 'done' ? 'cli.migrate_done' : 'cli.migrate_embedded')}\n`)
    return 0
  })
}
