import { accessPart } from './access/accessPart.ts'
import { conversationsPart } from './conversations/conversationsPart.ts'
import { figuresPart } from './figures/figuresPart.ts'
import { importPart } from './importPart.ts'
import { loadNow, machineLine } from './machine.ts'
import { namesPart } from './names/namesPart.ts'
import { pagesPart } from './pages/pagesPart.ts'
import { sequencerPart } from './pages/sequencerPart.ts'
import { writesPart } from './pages/writesPart.ts'
import type { Part } from './part.ts'
import { firstPagePart } from './publicPage/firstPagePart.ts'
import { startUpPart } from './startUpPart.ts'
import { markdown } from './table.ts'
import { asAdministrator, clearWorkplace, newDataFolder, openAt, stopAt } from './workplace.ts'

// `npm run bench`, or `npm run bench -- figures import`, and `--small` to try: a hundredth of the sizes.

const parts: Readonly<Record<string, Part>> = {
  startup: startUpPart,
  import: importPart,
  sequencer: sequencerPart,
  writes: writesPart,
  pages: pagesPart,
  access: accessPart,
  names: namesPart,
  figures: figuresPart,
  conversations: conversationsPart,
  firstpage: firstPagePart,
}

const note = (text: string): void => void process.stderr.write(`${text}\n`)

async function machine(): Promise<string> {
  const path = newDataFolder('machine')
  const register = await openAt(path, { demo: false })
  const line = await asAdministrator(register, machineLine)
  await register.close()
  await stopAt(path)
  return line
}

async function run(asked: readonly string[], scale: number): Promise<void> {
  process.stdout.write(`${await machine()}${scale > 1 ? `; sizes divided by ${scale}` : ''}\n\n`)
  for (const name of asked) {
    note(`${name} (load ${loadNow()})`)
    for (const table of (await parts[name]?.(scale, note)) ?? []) process.stdout.write(`${markdown(table)}\n`)
  }
}

const given = process.argv.slice(2)
const asked = given.filter((word) => word !== '--small')
const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) {
  note(`${unknown} is no part of this: ${Object.keys(parts).join(', ')}`)
  process.exit(2)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void clearWorkplace().finally(() => process.exit(1)))
}
try {
  await run(asked.length > 0 ? asked : Object.keys(parts), given.includes('--small') ? 100 : 1)
} finally {
  await clearWorkplace()
}
