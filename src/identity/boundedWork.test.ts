import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeBoundedWork } from './boundedWork.ts'

/** Work that ends when it is told to, and remembers how much of it ran at once. */
function makeWork() {
  const running: (() => void)[] = []
  let most = 0
  const work = () =>
    new Promise<void>((resolve) => {
      running.push(resolve)
      most = Math.max(most, running.length)
    })
  return { work, running, most: () => most }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('no more than so much runs at once, and all of it gets its turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), async (atOnce, asked) => {
      const { work, running, most } = makeWork()
      const bounded = makeBoundedWork(atOnce, asked)
      const all = Array.from({ length: asked }, () => bounded(work))
      for (let done = 0; done < asked; done += 1) {
        await settle()
        expect(running).toHaveLength(Math.min(atOnce, asked - done))
        running.shift()?.()
      }
      await Promise.all(all)
      expect(most()).toBe(Math.min(atOnce, asked))
    }),
    { numRuns: 30 },
  )
})

test('who comes when the row is full hears that it is busy, and the others are served', async () => {
  const { work, running } = makeWork()
  const bounded = makeBoundedWork(1, 2)
  const served = [bounded(work), bounded(work), bounded(work)]
  await expect(bounded(work)).rejects.toMatchObject({ code: 'busy' })
  for (let done = 0; done < 3; done += 1) {
    await settle()
    running.shift()?.()
  }
  await Promise.all(served)
})

test('a place that was handed over is taken: who comes later waits', async () => {
  const { work, running, most } = makeWork()
  const bounded = makeBoundedWork(1, 5)
  const early = [bounded(work), bounded(work)]
  await settle()
  running.shift()?.()
  await settle()
  const late = bounded(work)
  await settle()
  expect(running).toHaveLength(1)
  running.shift()?.()
  await settle()
  running.shift()?.()
  await Promise.all([...early, late])
  expect(most()).toBe(1)
})

test('work that fails gives its place back', async () => {
  const bounded = makeBoundedWork(1, 1)
  const failing = async () => Promise.reject(new Error('broken'))
  await expect(bounded(failing)).rejects.toThrow('broken')
  await expect(bounded(failing)).rejects.toThrow('broken')
  expect(await bounded(async () => 7)).toBe(7)
})
