import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { solvesWork, solveWork } from './work.ts'

test.each([0, 1, 7, 8, 9, 13])('an answer of %i bits is one whose hash begins with as many zeros', async (bits) => {
  const answer = await solveWork('a challenge', bits)
  const hash = createHash('sha256').update(`a challenge.${answer}`).digest()
  const zeros = [...hash]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .indexOf('1')
  expect(zeros).toBeGreaterThanOrEqual(bits)
})

test('the answer is the first that fits, and fits no other challenge', async () => {
  const answer = await solveWork('a challenge', 10)
  for (let earlier = 0; earlier < answer; earlier += 1) expect(solvesWork('a challenge', 10, earlier)).toBe(false)
  expect(solvesWork('another', 10, answer)).toBe(false)
})

test('looking for it stops when it is told to', async () => {
  const stopping = new AbortController()
  const looking = solveWork('a challenge', 60, stopping.signal)
  stopping.abort(new Error('enough'))
  await expect(looking).rejects.toThrow('enough')
})
