import { readdirSync, readFileSync } from 'node:fs'

/** The processes that are alive in a group (by its leader), or that were started with a text in their command line. */
export function processesOf(group: number | undefined, named?: string): readonly number[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger)
  return all.filter((pid) => {
    const command = commandOf(pid)
    return command !== '' && (groupOf(pid) === group || (named !== undefined && command.includes(named)))
  })
}

/** How a process was started; nothing when it is gone, or dead and not yet cleared away. */
export function commandOf(pid: number): string {
  return fileOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
}

/** The fields of `stat` follow a name in brackets, which itself can hold anything. */
function groupOf(pid: number): number {
  const stat = fileOf(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2])
}

function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
