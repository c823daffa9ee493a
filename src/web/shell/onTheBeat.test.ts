import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { answerOnTheBeat } from './onTheBeat.ts'

/** Answers with this status after so many milliseconds of work; gives how long the answers took. */
async function ask(url: string, { status, work }: { status: number; work: number }): Promise<number> {
  const app = Fastify({ logger: { level: 'fatal' } })
  answerOnTheBeat(app)
  const answer = async (
    _request: unknown,
    reply: { code: (status: number) => { send: (text: string) => unknown } },
  ) => {
    const until = performance.now() + work
    while (performance.now() < until);
    return reply.code(status).send('')
  }
  app.get('/cases/:number', answer)
  app.get('/figures/:year', answer)
  await app.inject({ url })
  const begun = performance.now()
  await app.inject({ url })
  const took = performance.now() - begun
  await app.close()
  return took
}

test('that there is no such case is said on the beat, however short the looking was', async () => {
  for (const work of [0, 1.5, 3]) expect(await ask('/cases/B-1', { status: 404, work })).toBeGreaterThanOrEqual(5)
})

test('looking that took longer than a beat is answered on the next', async () => {
  expect(await ask('/cases/B-1', { status: 404, work: 12 })).toBeGreaterThanOrEqual(15)
})

test('nothing else waits: a case that is there, and what is no case', async () => {
  const quick = async (url: string, status: number) => {
    const tries: number[] = []
    for (let turn = 0; turn < 5; turn += 1) tries.push(await ask(url, { status, work: 0 }))
    return Math.min(...tries)
  }
  expect(await quick('/cases/B-1', 200)).toBeLessThan(5)
  expect(await quick('/figures/2018', 404)).toBeLessThan(5)
})
