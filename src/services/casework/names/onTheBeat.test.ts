import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onTheBeat } from './onTheBeat.ts'

async function tookOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await onTheBeat(50, work).catch(() => undefined)
  return performance.now() - began
}

test('an answer that is there at once and one that takes a while come at the same moment', async () => {
  const works = [async () => 1, () => sleep(20), () => sleep(35)]
  for (const took of await Promise.all(works.map(tookOf))) expect(took).toBeGreaterThanOrEqual(49)
})

test('a failure waits as well, and stays the failure that it was', async () => {
  const fail = () => Promise.reject(new Error('no'))
  expect(await tookOf(fail)).toBeGreaterThanOrEqual(49)
  await expect(onTheBeat(5, fail)).rejects.toThrow('no')
})

test('what the work gives is given', async () => {
  expect(await onTheBeat(5, async () => 'found')).toBe('found')
})
