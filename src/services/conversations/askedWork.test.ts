import { expect, test } from 'vitest'
import { solveWork } from '../../sealing/conversations/work.ts'
import { makeAskedWork } from './askedWork.ts'

const MINUTE = 60_000

function workAt(wrong: () => number) {
  const clock = { now: 0 }
  let asked = 0
  const count = async () => {
    asked += 1
    return wrong()
  }
  return { clock, work: makeAskedWork(count, () => clock.now), asked: () => asked }
}

test('in quiet times next to nothing is asked, and an answer is taken once', async () => {
  const { work } = workAt(() => 0)
  const { challenge, bits } = await work.ask()
  expect(bits).toBe(12)
  const answer = await solveWork(challenge, bits)
  expect(await work.take({ challenge, answer: answer + 1 })).toBe(false)
  expect(await work.take({ challenge, answer })).toBe(true)
  expect(await work.take({ challenge, answer })).toBe(false)
})

test('many wrong codes make it dearer for everybody, and it gets cheaper again', async () => {
  let wrong = 2_000
  const { work, clock } = workAt(() => wrong)
  expect((await work.ask()).bits).toBe(18)
  wrong = 0
  clock.now += MINUTE
  expect((await work.ask()).bits).toBe(12)
})

test('what was solved in quiet times is not taken in a flood; what was asked a little earlier is', async () => {
  let wrong = 0
  const { work, clock } = workAt(() => wrong)
  const stock = await Promise.all([1, 2].map(() => work.ask()))
  const [first, second] = await Promise.all(
    stock.map(async ({ challenge, bits }) => ({ challenge, answer: await solveWork(challenge, bits) })),
  )
  wrong = 100
  clock.now += MINUTE
  expect((await work.ask()).bits).toBe(14)
  expect(first && (await work.take(first))).toBe(true)
  wrong = 400
  clock.now += MINUTE
  expect((await work.ask()).bits).toBe(16)
  expect(second && (await work.take(second))).toBe(false)
})

test('many new conversations make it dearer too, for ten minutes', async () => {
  const { work, clock } = workAt(() => 0)
  for (let begun = 0; begun < 100; begun += 1) work.countBegun()
  expect((await work.ask()).bits).toBe(14)
  clock.now += 10 * MINUTE
  expect((await work.ask()).bits).toBe(12)
})

test('a flood does not cost the register a question for each try', async () => {
  const { work, clock, asked } = workAt(() => 0)
  for (let tries = 0; tries < 50; tries += 1) await work.ask()
  expect(asked()).toBe(1)
  clock.now += MINUTE
  await work.ask()
  expect(asked()).toBe(2)
})
