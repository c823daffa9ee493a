import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { bundleDeskAssets } from '../look/assets.ts'
import { explainProblems, makeSendProblem } from './problems.tsx'
import { makeFrames } from './requestFrame.ts'

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

test('a form that could not be kept still leaves the person a page of ours, whatever keeping it said', async () => {
  const app = Fastify()
  onTestFinished(() => app.close())
  const sendProblem = makeSendProblem({ frameOf: makeFrames(await bundleDeskAssets(), false, 30), demo: false })
  explainProblems(app, sendProblem, () => Promise.reject(new Error('no room for Marit')))
  app.post('/form', () => {
    throw new AppError('not-signed-in')
  })
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/form' })
  expect([statusCode, body.includes('<!doctype html>'), body.includes('Marit')]).toEqual([401, true, false])
})
