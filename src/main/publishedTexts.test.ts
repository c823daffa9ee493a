import { expect, test } from 'vitest'
import type { PublishedText } from '../store/publicDoor.ts'
import { keepPublished } from './publishedTexts.ts'

const one: PublishedText = { file: 'nl/one.md', text: 'one', publication: 4 }

test('what was published stays known when the database is away, and when it does not answer', async () => {
  const answers = [async () => [one], async () => Promise.reject(new Error('away')), () => new Promise<never>(() => {})]
  const asked: number[] = []
  const published = keepPublished({
    publishedAfter: (publication) => {
      asked.push(publication)
      return answers[asked.length - 1]?.() ?? Promise.resolve([])
    },
  })
  const first = await published()
  expect(first.get('nl/one.md')).toBe('one')
  await expect.poll(async () => ((await published()) === first ? asked.length : 'lost'), { timeout: 10_000 }).toBe(3)
  // It asks for what is newer than what it has.
  expect(asked).toEqual([0, 4, 4])
  expect(await published()).toBe(first)
})

test('many readers at once ask once', async () => {
  let asked = 0
  const published = keepPublished({
    publishedAfter: async () => {
      asked += 1
      return [one]
    },
  })
  const all = await Promise.all(Array.from({ length: 50 }, published))
  expect([asked, new Set(all).size]).toEqual([1, 1])
})
