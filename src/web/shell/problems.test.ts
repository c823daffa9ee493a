import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { explainProblems, makeSendProblem } from './problems.tsx'

test('when the page that explains a bug fails too, a sentence is left, and no word of the bug', async () => {
  const said: string[] = []
  const app = Fastify({ logger: { level: 'error', stream: { write: (line: string) => void said.push(line) } } })
  onTestFinished(() => app.close())
  const frameOf = () => {
    throw new Error('no frame for Marit')
  }
  explainProblems(app, makeSendProblem({ frameOf, demo: false }))
  app.get('/bug', () => {
    throw new Error('no answer for Marit')
  })
  for (const url of ['/bug', '/missing']) {
    const { statusCode, headers, body } = await app.inject({ url })
    expect([statusCode, headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8'])
    expect(body).toMatch(/^Er ging iets mis in Baken zelf.*\n\nSomething went wrong in Baken itself/)
    expect(body).not.toContain('Marit')
  }
  expect(said.filter((line) => line.includes('no frame for Marit'))).toHaveLength(2)
})
