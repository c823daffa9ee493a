import { problemText } from '../cli/problemText.ts'
import { AppError, exitStatus } from '../errors.ts'
import { words } from '../messages/words.ts'
import { type Application, startApplication } from './application.ts'
import { readConfig } from './config.ts'

// `npm start`: the staff application, the public process beside it, and the embedded database under both.
const say = words('nl')
const print = (text: string): void => void process.stdout.write(`${text}\n`)
const note = (text: string): void => void process.stderr.write(`${text}\n`)

const stopped = Promise.withResolvers<void>()
// A terminal sends Ctrl-C to npm too, which passes it on: the second one must not cut the first one's clean stop short.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.resolve())

async function run(): Promise<void> {
  const application = await startApplication(readConfig(), note)
  for (const line of linesAbout(application)) print(line)
  await stopped.promise
  note(say('cli.stopping'))
  await application.stop()
}

function linesAbout({ staffAddress, publicAddress, demoFolder }: Application): readonly string[] {
  return [
    'Baken',
    `  ${say('cli.staff_address', { address: staffAddress })}`,
    `  ${publicAddress === undefined ? say('cli.public_missing') : say('cli.public_address', { address: publicAddress })}`,
    ...(demoFolder === undefined ? [] : [`  ${say('cli.demo_address', { path: demoFolder })}`]),
    `  ${say('cli.stop_hint')}`,
  ]
}

try {
  await run()
  process.exit(0)
} catch (error) {
  note(problemText(error, say))
  if (process.argv.includes('--debug') && error instanceof Error) note(error.stack ?? '')
  process.exit(exitStatus[error instanceof AppError ? error.code : 'internal'])
}
