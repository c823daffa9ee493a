import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { profilesFolder } from '../../src/main/config.ts'

const example = join(profilesFolder, 'nl', 'demo', 'cases-2017-2018.csv')
const YEARS = 8
/** Columns of the example: the last five tell how a case ended. */
const [KIND, OUTCOME] = [1, 13]
const OPEN_EVERY = 4

/**
 * Writes an import file of this many rows: those of the practice environment over and over, each time with other numbers and in another
 * year, so that codes and courses are as usual.
 */
export function writeImportFile(path: string, rows: number): void {
  const [header = '', ...lines] = exampleLines()
  write(path, header, rows, lines)
}

/** The same without advice requests, and every fourth case still open. */
export function writeCaseFile(path: string, cases: number): void {
  const [header = '', ...lines] = exampleLines()
  const reports = lines.filter((line) => line.split(',')[KIND] === 'report')
  write(path, header, cases, reports, (line, index) => (index % OPEN_EVERY === 0 ? stillOpen(line) : line))
}

function exampleLines(): readonly string[] {
  return readFileSync(example, 'utf8').trim().split('\n')
}

type Change = (line: string, index: number) => string

function write(path: string, header: string, rows: number, lines: readonly string[], change: Change = (line) => line) {
  const made = Array.from({ length: rows }, (_, index) => {
    const round = Math.floor(index / lines.length)
    const line = lines[index % lines.length] ?? ''
    const number = `B-${String(index + 1).padStart(7, '0')}`
    return change(later(line.replace(/^[^,]*/, number), round % YEARS), index)
  })
  writeFileSync(path, `${[header, ...made].join('\n')}\n`)
}

/** The same days a number of years later; the example has no 29 February. */
function later(line: string, years: number): string {
  return line.replace(
    /\b(20\d{2})-(\d{2}-\d{2})\b/g,
    (_, year: string, day: string) => `${Number(year) + years}-${day}`,
  )
}

function stillOpen(line: string): string {
  return line
    .split(',')
    .map((cell, column) => (column < OUTCOME ? cell : ''))
    .join(',')
}
