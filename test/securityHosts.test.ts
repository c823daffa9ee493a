import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultDeskSettings } from '../src/boundary/deskSettings.ts'
import { wireDesk } from '../src/main/desk.ts'
import { PUBLIC_ADDRESS } from './support/testDesk.ts'
import { openTestRegister, type TestRegister, timeZone } from './support/testRegister.ts'

// A desk that others reach through a proxy on the same machine.
const ORIGIN = 'https://baken.example.org'
const HOST = 'baken.example.org'

let register: TestRegister
let app: FastifyInstance
let asker: { ip: string; protocol: string }

beforeAll(async () => {
  register = await openTestRegister()
  const settings = { ...defaultDeskSettings, staffOrigin: ORIGIN }
  app = await wireDesk({ ...register, demo: false, timeZone }, PUBLIC_ADDRESS, settings)
  app.addHook('onRequest', async ({ ip, protocol }) => {
    asker = { ip, protocol }
  })
})
afterAll(async () => {
  await app.close()
  await register.drop()
})

test.each([HOST, `${HOST}:443`, HOST.toUpperCase(), 'localhost:7018', '127.0.0.1:7018', '[::1]:7018'])(
  'it answers to %s',
  async (host) => {
    expect((await app.inject({ url: '/sign-in', headers: { host } })).statusCode).toBe(200)
  },
)

test.each([
  'evil.example',
  `${HOST}.evil.example`,
  `evil.${HOST}`,
  `${HOST}:8443`,
  `${HOST}@evil.example`,
  `evil.example, ${HOST}`,
  `${HOST}.`,
])('it answers nobody who asks for %s, whatever a proxy adds', async (host) => {
  const headers = { host, 'x-forwarded-host': HOST, forwarded: `host=${HOST}` }
  expect((await app.inject({ url: '/sign-in', headers })).statusCode).toBe(403)
})

test.each([
  ['our own address', { host: HOST, origin: ORIGIN }, 303],
  ['our own name without its lock', { host: HOST, origin: `http://${HOST}` }, 403],
  ['this machine, at the public name', { host: HOST, origin: 'http://localhost:7018' }, 403],
  ['the public name, at this machine', { host: 'localhost:7018', origin: ORIGIN }, 403],
  ['this machine itself', { host: 'localhost:7018', origin: 'http://localhost:7018' }, 303],
] as const)('a change that comes from %s is taken or refused', async (_, headers, status) => {
  expect((await app.inject({ method: 'POST', url: '/sign-out', headers })).statusCode).toBe(status)
})

test.each([
  ['a proxy on this machine is believed about who asks', '127.0.0.1', { ip: '203.0.113.7', protocol: 'https' }],
  ['nobody else is', '198.51.100.9', { ip: '198.51.100.9', protocol: 'http' }],
])('%s', async (_, remoteAddress, expected) => {
  const headers = { host: HOST, 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' }
  await app.inject({ url: '/sign-in', headers, remoteAddress })
  expect(asker).toEqual(expected)
})

test('an address that somebody put before the one of the proxy is not believed', async () => {
  const headers = { host: HOST, 'x-forwarded-for': '10.0.0.1, 203.0.113.7' }
  await app.inject({ url: '/sign-in', headers, remoteAddress: '127.0.0.1' })
  expect(asker.ip).toBe('203.0.113.7')
})
