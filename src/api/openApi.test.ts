import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bearer, tokenFor } from '../../test/support/apiClients.ts'
import { openTestDesk, type TestDesk } from '../../test/support/testDesk.ts'
import { apiScopes } from '../domain/access/apiScopes.ts'

type Operation = {
  readonly method: Uppercase<NonNullable<InjectOptions['method']>>
  readonly path: string
  readonly described: {
    readonly operationId?: string
    readonly requestBody?: object
    readonly security?: readonly object[]
    readonly responses: Readonly<Record<string, unknown>>
    readonly 'x-scope'?: string
  }
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation['described']>>>>
}

let desk: TestDesk
let text: string
let operations: readonly Operation[]
let token: string
beforeAll(async () => {
  desk = await openTestDesk()
  text = (await desk.app.inject({ url: '/api/v1/openapi.json', headers: { host: 'localhost' } })).body
  const { paths } = JSON.parse(text) as Document
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      return { path, method: method.toUpperCase() as Operation['method'], described }
    }),
  )
  const person = desk.made.people.get('Ruben Voorbeeldsma') ?? 0
  token = await tokenFor(desk.register, { tenant: 1, person })
})
afterAll(() => desk.drop())

test('docs/openapi.json is the description of what runs (-u writes it anew)', async () => {
  await expect(`${JSON.stringify(JSON.parse(text), null, 2)}\n`).toMatchFileSnapshot('../../docs/openapi.json')
})

test('every operation has a name of its own, a scope, and an answer for what goes wrong', () => {
  const names = operations.map(({ described }) => described.operationId)
  expect(names.length).toBeGreaterThanOrEqual(17)
  expect(new Set(names).size).toBe(names.length)
  for (const { described } of operations) {
    expect(apiScopes).toContain(described['x-scope'])
    expect(described.security).toEqual([{ bearer: [] }])
    expect(Object.keys(described.responses)).toContain('default')
  }
})

test('paths are nouns in kebab-case without a slash at the end, and nothing in them is a verb or a name', () => {
  const steps = operations.flatMap(({ path }) => path.split('/').slice(3))
  expect(steps.filter((step) => !/^(?:[a-z]+(?:-[a-z]+)*|\{[a-z]+\})$/.test(step))).toEqual([])
})

/** What somebody sends who has not read the description, or means harm. */
const strange = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue(), { maxKeys: 5 }),
  fc.record({ text: fc.string({ unit: 'binary', minLength: 0, maxLength: 60 }) }),
  fc.record({ principal: fc.integer() }),
  fc.record({ person: fc.oneof(fc.integer(), fc.double(), fc.string()) }),
  fc.record({ readers: fc.array(fc.integer({ min: -5 }), { maxLength: 60 }) }),
  fc.record({ area: fc.string() }),
  fc.record({ part: fc.string() }),
  fc.record({ format: fc.constantFrom('csv', 'json', 'xml'), year: fc.integer(), outcome: fc.string() }),
  fc.record({
    organisation: fc.integer({ min: 1, max: 30 }),
    areas: fc.array(fc.constantFrom('identity', 'safety', 'x')),
    ground: fc.constantFrom('consent_of_client', 'none_at_all', ''),
    purpose: fc.constantFrom('return', 'x'),
    until: fc.constantFrom('2026-12-31', '2026-02-30', '9999-12-31', '0001-01-01', 'x'),
  }),
)

async function send({ method, path }: Operation, payload: string | undefined, query = ''): Promise<number> {
  const url = path.replace('{number}', 'C-2018-0001').replaceAll(/\{\w+\}/g, '2147483647')
  const type = payload === undefined ? {} : { 'content-type': 'application/json' }
  const headers = { ...bearer(token), ...type }
  const answer = await desk.app.inject({
    method,
    url: `${url}${query}`,
    headers,
    ...(payload !== undefined && { payload }),
  })
  if (answer.statusCode >= 400) expect(answer.headers['content-type']).toContain('application/problem+json')
  return answer.statusCode
}

test('no body makes the API fail, whatever is in it', { timeout: 120_000 }, async () => {
  for (const operation of operations.filter(({ described }) => described.requestBody)) {
    await fc.assert(
      fc.asyncProperty(strange, async (body) => {
        expect(await send(operation, JSON.stringify(body))).toBeLessThan(500)
      }),
      { numRuns: 40 },
    )
  }
})

const oddBodies: readonly (readonly [string, string])[] = [
  ['no JSON', '{"a":'],
  ['an empty body', ''],
  ['a nest of a thousand', '['.repeat(1000)],
  ['a text that hides its nest', JSON.stringify({ text: '['.repeat(1000) })],
  ['a long text', JSON.stringify({ text: 'x'.repeat(500_000) })],
  ['more than a megabyte', JSON.stringify({ text: 'x'.repeat(1_100_000) })],
  ['half a sign', '{"text":"\\ud800xx"}'],
]

test.each(oddBodies)('%s is refused by every operation that takes a body', async (_, body) => {
  for (const operation of operations.filter(({ described }) => described.requestBody)) {
    const status = await send(operation, body)
    expect([operation.path, status, status >= 200 && status < 500]).toEqual([operation.path, status, true])
  }
})

test('no query makes the API fail', { timeout: 120_000 }, async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }).filter((word) => word.isWellFormed()),
    fc.constantFrom('2018', '-1', '1e9', 'outcome', 'WyJudW1iZXIiLCJ4IiwxXQ'),
  )
  const keys = fc.constantFrom(
    ...['year', 'topic', 'sort', 'order', 'after', 'before', 'limit', 'outcome', 'x', '__proto__'],
  )
  for (const operation of operations.filter(({ method }) => method === 'GET')) {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(keys, words), { maxLength: 3 }), async (pairs) => {
        const query = pairs.map(([key, word]) => `${key}=${encodeURIComponent(word)}`).join('&')
        expect(await send(operation, undefined, `?${query}`)).toBeLessThan(500)
      }),
      { numRuns: 40 },
    )
  }
})
