import Fastify from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeCspReports } from './cspReports.ts'

const said: Record<string, unknown>[] = []
let clock = 0
let app = Fastify()

beforeEach(async () => {
  said.length = 0
  clock = 0
  const write = (line: string) => void said.push(JSON.parse(line))
  app = Fastify({ logger: { level: 'error', stream: { write } } })
  await takeCspReports(app, () => clock)
})
afterEach(() => app.close())

test('a kind of fault is one line with its count, at most once in ten minutes, without any address', async () => {
  for (let second = 0; second <= 600; second += 30) {
    clock = second * 1_000
    expect(await report('https://evil.example/?name=Marit')).toBe(204)
  }
  expect(said.map(({ directive, blocked, seen }) => [directive, blocked, seen])).toEqual([
    ['img-src', 'other_site', 1],
    ['img-src', 'other_site', 21],
  ])
  expect(JSON.stringify(said)).not.toMatch(/evil|Marit|cases/)
})

test('kinds are counted apart', async () => {
  await report('inline')
  await report('eval')
  expect(said.map(({ blocked, seen }) => [blocked, seen])).toEqual([
    ['inline', 1],
    ['eval', 1],
  ])
})

test('more than sixty in a minute are not read, until the next minute', async () => {
  const answers = []
  for (let turn = 0; turn < 62; turn += 1) answers.push(await report('inline'))
  expect(answers.filter((status) => status === 429)).toHaveLength(2)
  clock = 60_000
  expect(await report('inline')).toBe(204)
})

test.each([
  ['another kind of body', 'text/plain', 'x', 415],
  ['a report without end', 'application/csp-report', 'x'.repeat(30_000), 413],
])('%s is refused', async (_, type, payload, status) => {
  const headers = { 'content-type': type }
  expect((await app.inject({ method: 'POST', url: '/csp-reports', headers, payload })).statusCode).toBe(status)
})

async function report(blocked: string): Promise<number> {
  const body = { 'effective-directive': 'img-src', 'document-uri': 'http://localhost/cases/1', 'blocked-uri': blocked }
  const headers = { 'content-type': 'application/csp-report' }
  const payload = JSON.stringify({ 'csp-report': body })
  return (await app.inject({ method: 'POST', url: '/csp-reports', headers, payload })).statusCode
}
