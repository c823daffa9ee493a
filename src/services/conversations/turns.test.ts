import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTurns } from './turns.ts'

test('never are more at work than may be, each gets its turn, and who comes when the queue is full is told so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ atOnce: fc.integer({ min: 1, max: 4 }), mostWaiting: fc.integer({ min: 0, max: 5 }) }),
      fc.integer({ min: 0, max: 20 }),
      fc.scheduler(),
      async (limits, many, scheduler) => {
        const take = makeTurns(limits)
        let [running, most] = [0, 0]
        const works = Array.from({ length: many }, (_, at) =>
          take(async () => {
            running += 1
            most = Math.max(most, running)
            await scheduler.schedule(Promise.resolve())
            running -= 1
            return at
          }).catch((error: { code: string }) => error.code),
        )
        await scheduler.waitFor(Promise.all(works))
        const done = await Promise.all(works)
        const room = limits.atOnce + limits.mostWaiting
        expect(done).toEqual(Array.from({ length: many }, (_, at) => (at < room ? at : 'busy')))
        expect(most).toBeLessThanOrEqual(limits.atOnce)
      },
    ),
  )
})

test('work that fails gives its turn on', async () => {
  const take = makeTurns({ atOnce: 1, mostWaiting: 1 })
  const failing = take(() => Promise.reject(new Error('no')))
  const next = take(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
  expect(await take(async () => 'again')).toBe('again')
})
