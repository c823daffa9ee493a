import type { Part } from '../part.ts'
import { asAdministrator, newDataFolder, openAt, postmasterOf, stopAt } from '../workplace.ts'
import { openBenchDesk } from './benchDesk.ts'
import { busyEvening } from './busyEvening.ts'
import { floodHead, floodRow } from './flood.ts'
import { runSide } from './runningSide.ts'
import { submissions } from './submissions.ts'

const PEOPLE = 1_000
const TALKS = 200
const REPORTS = 500
const FLOOD_MS = 30_000

/** Conversations without a name: many at once, how many reports a second, and what the work is good for when somebody guesses at codes. */
export const conversationsPart: Part = async (scale, note) => {
  const path = newDataFolder('conversations')
  const register = await openAt(path, { demo: false })
  const postmaster = await postmasterOf(register)
  const onSide = async <T>(
    work: 'asked' | 'none',
    measure: (side: Awaited<ReturnType<typeof runSide>>) => Promise<T>,
  ) => {
    await asAdministrator(register, (client) => client.query('delete from conversation_attempt'))
    const side = await runSide(path, postmaster, work)
    try {
      return await measure(side)
    } finally {
      await side.stop()
    }
  }
  try {
    const desk = await openBenchDesk(register)
    note('  a busy evening')
    const sizes = { people: Math.max(PEOPLE / scale, 10), talks: Math.max(TALKS / scale, 4) }
    const evening = await onSide('none', (side) => busyEvening(side, desk, sizes))
    note('  reports')
    const reports = await onSide('none', (side) => submissions(side, Math.max(REPORTS / scale, 10)))
    note('  wrong codes')
    const time = Math.max(FLOOD_MS / scale, 3_000)
    const floods = [
      await onSide('none', (side) => floodRow('no work asked', side, time)),
      await onSide('asked', (side) => floodRow('work asked', side, time)),
    ]
    return [evening, reports, { title: 'A flood of wrong codes', head: floodHead, rows: floods }]
  } finally {
    await register.close()
    await stopAt(path)
  }
}
