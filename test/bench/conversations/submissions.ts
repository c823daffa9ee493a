import { timed } from '../measure.ts'
import { cpuOf, cpuOfTree } from '../processCost.ts'
import { ms, type Table, whole } from '../table.ts'
import { type BenchTalk, begin, sealBeginning } from './benchReporter.ts'
import type { RunningSide } from './runningSide.ts'

/** Reports that were sealed before, sent over so many connections at once, to a side that asks no work: what the server itself can take. */
export async function submissions(side: RunningSide, amount: number): Promise<Table> {
  const rows: string[][] = []
  for (const connections of [1, 8, 32]) {
    const waiting: BenchTalk[] = []
    for (let turn = 0; turn < amount; turn += 1) waiting.push(await sealBeginning(side.url, 'x'.repeat(800)))
    const [own, database] = [cpuOf(side.pid), cpuOfTree(side.postmaster)]
    const { took } = await timed(() => Promise.all(Array.from({ length: connections }, () => sendAll(side, waiting))))
    const each = (cpu: number) => ms(cpu / amount)
    const cost = [each(cpuOf(side.pid) - own), each(cpuOfTree(side.postmaster) - database)]
    rows.push([whole(connections), whole(amount), whole(amount / (took / 1000)), ...cost])
  }
  return {
    title: 'Sealed reports, no work asked',
    head: [
      'connections',
      'reports',
      'reports per second',
      'CPU of node per report (ms)',
      'CPU of PostgreSQL per report (ms)',
    ],
    rows,
  }
}

async function sendAll({ url }: RunningSide, waiting: BenchTalk[]): Promise<void> {
  for (let talk = waiting.pop(); talk; talk = waiting.pop()) await begin(url, talk)
}
