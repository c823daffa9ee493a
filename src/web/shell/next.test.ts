import cookie from '@fastify/cookie'
import fc from 'fast-check'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberNext, takeNext } from './next.ts'

const app = Fastify()
beforeAll(async () => {
  await app.register(cookie)
  app.get('/take', (request, reply) => reply.send({ next: takeNext(request, reply) ?? null }))
  app.all('/*', (request, reply) => {
    rememberNext(reply, request)
    return reply.send('')
  })
})
afterAll(() => app.close())

const NAME = '__Host-baken-next'

async function kept(url: string, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'GET') {
  return (await app.inject({ method, url, headers })).cookies.find(({ name }) => name === NAME)
}

async function taken(value: string) {
  return app.inject({ url: '/take', headers: { cookie: `${NAME}=${encodeURIComponent(value)}` } })
}

test('the page that somebody asked for is the page they get after signing in, once', async () => {
  const cookie = await kept('/cases?year=2018&status=open')
  const answer = await taken(cookie?.value ?? '')
  expect(answer.json()).toEqual({ next: '/cases?year=2018&status=open' })
  expect(answer.cookies[0]).toMatchObject({ name: NAME, value: '', maxAge: 0 })
})

test('where somebody goes is told to this host alone, to no script, and for ten minutes', async () => {
  expect(await kept('/cases')).toMatchObject({ path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: 600 })
})

test.each([
  ['a part of a page', '/cases', { 'sec-fetch-dest': 'empty' }, 'GET'],
  ['a picture on another site', '/cases', { 'sec-fetch-dest': 'image' }, 'GET'],
  ['a change', '/cases', {}, 'POST'],
  ['the way in', '/sign-in', {}, 'GET'],
  ['a step of the way in', '/sign-in/second', {}, 'GET'],
  ['an address without end', `/cases?${'x'.repeat(2_000)}`, {}, 'GET'],
] as const)('%s is nothing to come back to', async (_, url, headers, method) => {
  expect(await kept(url, headers, method)).toBeUndefined()
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/x\\..\\',
  'https://evil.example/',
  'javascript:alert(1)',
  'cases',
  '',
])('a cookie that was changed to %j leads nowhere', async (value) => {
  expect((await taken(value)).json()).toEqual({ next: null })
})

test('no cookie leads to another site', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(fc.constantFrom('/', '\\', '.', ':', '@', 'evil.example', '\t', '\n', '%2f', '?', '#'), fc.string()),
      ),
      async (pieces) => {
        const { next } = (await taken(`/${pieces.join('')}`)).json<{ next: string | null }>()
        if (next !== null) expect(new URL(next, 'https://baken.example.org').origin).toBe('https://baken.example.org')
      },
    ),
  )
})
