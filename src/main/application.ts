import type { FastifyInstance } from 'fastify'
import { type Config, refuseOneName } from '../boundary/config.ts'
import { AppError } from '../errors.ts'
import { stopServer } from '../launch/stopServer.ts'
import { watchIdle } from '../launch/watchIdle.ts'
import { type WordKey, words } from '../messages/words.ts'
import { type Concern, runBackground } from './background.ts'
import { fillDemo } from './demo.ts'
import { fillDemoBeside } from './demoCases.ts'
import { findDemoPeople } from './demoPeople.ts'
import { wireDesk } from './desk.ts'
import { runHousekeeping } from './housekeeping.ts'
import { listenOnLoopback } from './listen.ts'
import { noteText } from './noteText.ts'
import { type OpenRegister, openRegister } from './openRegister.ts'
import { startPublicProcess } from './publicProcess.ts'
import { isForOthers, refuseNewDemo, refuseOpenDemo } from './refuseDemo.ts'

const concerns = {
  'strange-keys': 'cli.note_strange_keys',
  'log-stands-still': 'cli.note_log_stands_still',
} as const satisfies Record<Concern, WordKey>

/** A running application. `demoFolder` is given for a practice environment. */
export type Application = {
  readonly staffAddress: string
  readonly publicAddress: string | undefined
  readonly demoFolder: string | undefined
  readonly stop: () => Promise<void>
}

/**
 * Starts everything, and stops what it started when a part fails. On an empty data folder it makes a practice environment; on a
 * folder that another application uses it fails with `busy`, on a taken port with `port-taken`, and with `refused` when practice would be
 * open to others.
 */
export async function startApplication(config: Config, note: (text: string) => void): Promise<Application> {
  const say = words('nl')
  const { staffOrigin } = config.desk
  await refuseNewDemo(config)
  refuseOneName(config)
  const register = await openRegister({
    place: config.place,
    demo: !isForOthers(config),
    say: (about) => note(noteText(about, say)),
  })
  const stops: (() => Promise<unknown>)[] = [register.close]
  const stop = async () => {
    for (const end of stops.toReversed()) await end()
  }
  try {
    refuseOpenDemo(register.demo, config)
    await claim(register, stops)
    if (register.embedded && !register.demo) note(say('cli.note_trial'))
    if (register.demo) await fillDemo(register)
    stops.push(runBackground(register, (about) => note(say(concerns[about]))))
    const staffAddress = staffOrigin ?? `http://localhost:${config.staffPort}`
    stops.push(runHousekeeping(register, config.desk, staffAddress))
    const publicAddress = register.publicSide && (config.publicOrigin ?? `http://localhost:${config.publicPort}`)
    const desk = await wireDesk(
      { ...register, people: await findDemoPeople(register) },
      publicAddress ?? '',
      config.desk,
      config.staffPort,
    )
    await listen(desk, config.staffPort, 'BAKEN_STAFF_PORT', stops)
    if (register.demo) stops.push(fillDemoBeside(register, () => note(say('cli.note_demo_cases'))))
    if (register.publicSide) {
      stops.push(
        await startPublicProcess({
          connection: register.publicSide,
          port: config.publicPort,
          staffPort: config.staffPort,
          publicOrigin: config.publicOrigin,
          tenant: register.operator.tenant,
          timeZone: register.timeZone,
          profile: register.profile.name,
        }),
      )
    }
    const demoFolder = register.demo ? register.embedded?.folder.root : undefined
    return { staffAddress, publicAddress, demoFolder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** One application per data folder. What another application uses is left running. */
async function claim({ embedded, claimApplication }: OpenRegister, stops: (() => Promise<unknown>)[]): Promise<void> {
  if (!embedded) return
  if (!(await claimApplication())) throw new AppError('busy', { path: embedded.folder.root })
  stops.unshift(() => stopServer(embedded.folder))
  // If this process is killed, the database it started does not stay for ever.
  if (embedded.server.startedByUs) await watchIdle(embedded.folder)
}

async function listen(
  app: FastifyInstance,
  port: number,
  variable: string,
  stops: (() => Promise<unknown>)[],
): Promise<void> {
  stops.push(() => app.close())
  await listenOnLoopback(app, port, variable)
}
