import { rmSync } from 'node:fs'
import { writeImportFile } from './importFile.ts'
import { loadNow } from './machine.ts'
import type { Part } from './part.ts'
import { cpuOfTree } from './processCost.ts'
import { megabytes, seconds, type Table, whole } from './table.ts'
import { watchBaken } from './watchProcess.ts'
import { newDataFolder, openAt, pathFor, postmasterOf, stopAt } from './workplace.ts'

/** `baken import` into a new register, and the same file once more: all of it, from start to end of the command. */
export const importPart: Part = async (scale, note) => {
  const rows: string[][] = []
  for (const size of [10_000, 100_000]) {
    const count = Math.max(size / scale, 100)
    const file = pathFor(`import-${count}.csv`)
    writeImportFile(file, count)
    const path = newDataFolder(`import-${count}`)
    const register = await openAt(path, { demo: false })
    const postmaster = await postmasterOf(register)
    for (const [name, expected] of [
      ['new', count],
      ['the same file again', 0],
    ] as const) {
      const before = cpuOfTree(postmaster)
      const { took, cpu, peak, out } = await watchBaken(['import', file, '--format', 'json'], path)
      checkAdded(out, expected)
      note(`  ${count} ${name}: ${seconds(took)} (load ${loadNow()})`)
      const database = seconds(cpuOfTree(postmaster) - before)
      rows.push([
        `${whole(count)} rows, ${name}`,
        seconds(took),
        whole((count * 1000) / took),
        seconds(cpu),
        database,
        megabytes(peak),
      ])
    }
    await register.close()
    await stopAt(path)
    rmSync(file)
  }
  const head = ['baken import', 'wall', 'rows per second', 'CPU of node', 'CPU of PostgreSQL', 'most memory of node']
  const table: Table = { title: 'Import', head, rows }
  return [table]
}

function checkAdded(out: string, expected: number): void {
  const { added } = JSON.parse(out.slice(out.indexOf('{'))) as { added: { cases: number; adviceRequests: number } }
  if (added.cases + added.adviceRequests !== expected)
    throw new Error(`${JSON.stringify(added)} were added, not ${expected}`)
}
