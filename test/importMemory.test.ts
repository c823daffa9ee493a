import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const child = fileURLToPath(new URL('./importMemoryChild.ts', import.meta.url))

/** Runs the reader in a process of its own, so that what it needs can be limited and measured. */
async function readInSmallProcess(
  megabytes: number,
  kind: string,
): Promise<{ codes: string[]; rows: number; peak: number }> {
  const args = [`--max-old-space-size=${megabytes}`, child, kind]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}

test('a line of 100 MB is refused with a few MB of memory', async () => {
  const { codes, rows, peak } = await readInSmallProcess(32, 'long-line')
  expect({ codes, rows }).toEqual({ codes: ['line_too_long'], rows: 2 })
  expect(peak).toBeLessThan(20)
})

test('a quote that stays open for 100 MB is refused without keeping them', async () => {
  const { codes, peak } = await readInSmallProcess(32, 'open-quote')
  expect(codes[0]).toBe('unclosed_quote')
  // What is left is the garbage of 800,000 refused lines between two collections.
  expect(peak).toBeLessThan(90)
})

test('100,000 rows are read with 100 MB of memory', async () => {
  const { codes, rows } = await readInSmallProcess(100, 'many-rows')
  expect({ codes, rows }).toEqual({ codes: [], rows: 100_000 })
})
