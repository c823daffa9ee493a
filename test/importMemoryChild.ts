import { Buffer } from 'node:buffer'
import { readImportFile } from '../src/boundary/import/readImportFile.ts'
import { requiredColumns } from '../src/domain/casework/importRow.ts'
import { fileOf, profile, readText, reportWith, today } from './importFile.ts'

/** Reads one large file that is made on the way, and prints what came of it and by how many MB the memory grew. */
const header = `${requiredColumns.join(',')}\n`
const row = (ref: string) => fileOf([reportWith({ ref })]).slice(header.length)

async function* longLine() {
  const piece = Buffer.alloc(1024 * 1024, 'x')
  yield Buffer.from(header + row('C-1'))
  for (let index = 0; index < 100; index += 1) yield piece
  yield Buffer.from('\n')
}

async function* openQuote() {
  const piece = Buffer.alloc(1024 * 1024, `${'x'.repeat(127)}\n`)
  yield Buffer.from(`${header}"`)
  for (let index = 0; index < 100; index += 1) yield piece
}

async function* manyRows() {
  yield Buffer.from(header)
  for (let index = 0; index < 100_000; index += 1) yield Buffer.from(row(`C-${index}`))
}

const sources: Readonly<Record<string, () => AsyncGenerator<Uint8Array>>> = {
  'long-line': longLine,
  'open-quote': openQuote,
  'many-rows': manyRows,
}

const source = sources[process.argv[2] ?? '']
if (!source) throw new Error('no such file to make')

// A small file first, so that what code and profile need is not counted.
await readText(fileOf([reportWith()]))
const before = process.resourceUsage().maxRSS
const read = await readImportFile(source(), profile, { today })
const peak = (process.resourceUsage().maxRSS - before) / 1024
const codes = read.ok ? [] : read.error.errors.map(({ code }) => code)
const rows = read.ok ? read.value.length : read.error.rowCount
process.stdout.write(JSON.stringify({ codes, rows, peak }))
