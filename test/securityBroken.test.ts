import { once } from 'node:events'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenOnLoopback } from '../src/main/listen.ts'
import { freePorts } from './support/bakenApplication.ts'
import { openTestDesk, type TestDesk } from './support/testDesk.ts'

// What is no request at all never reaches a page or a hook: it is answered on the wire, on both addresses of this machine.
const hasSixth = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
const hosts = ['127.0.0.1', ...(hasSixth ? ['::1'] : [])]

let desk: TestDesk
let port: number
beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  port = (await freePorts()).staff
  await listenOnLoopback(desk.app, port, 'port')
})
afterAll(() => desk.drop())

const host = 'Host: localhost\r\n'
const broken = [
  [
    'headers without end',
    `GET /cases HTTP/1.1\r\n${host}X: ${'y'.repeat(20_000)}\r\n\r\n`,
    431,
    'langer dan Baken aanneemt',
  ],
  ['an address without end', `GET /${'y'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`, 431, 'longer than Baken takes'],
  ['what is no HTTP', 'what is this\r\n\r\n', 400, 'Baken kon niet lezen'],
  ['a header with a hidden line', `GET / HTTP/1.1\r\n${host}X: a\nb\r\n\r\n`, 400, 'could not read'],
  [
    'two lengths',
    `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`,
    400,
    'Er is niets geopend',
  ],
] as const

test.each(hosts.flatMap((address) => broken.map((one) => [address, ...one] as const)))(
  'on %s, %s is answered in Dutch and English, with every header',
  async (address, _, sent, status, said) => {
    const answer = await speak(address, sent)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).toContain(said)
    expect(answer).not.toMatch(/"statusCode"|Fastify|FST_|HPE_/)
    expectClosed(answer)
  },
)

test.each([
  ['no name', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 403],
  ['an expectation that nobody meets', `GET / HTTP/1.1\r\n${host}Expect: wonders\r\nConnection: close\r\n\r\n`, 200],
  [
    'a whole address of another site',
    `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    403,
  ],
  [
    'a change of language of the wire',
    `GET /nothing HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: upgrade, close\r\n\r\n`,
    404,
  ],
])('a request with %s is a page of ours, with every header', async (_, sent, status) => {
  const answer = await speak('127.0.0.1', sent)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toContain('<!doctype html>')
  expectClosed(answer)
})

function expectClosed(answer: string): void {
  expect(answer).toMatch(/^content-security-policy: default-src 'none'; script-src 'self';/im)
  for (const header of ['cache-control: no-store', 'x-content-type-options: nosniff', 'referrer-policy: no-referrer']) {
    expect(answer.toLowerCase()).toContain(`\r\n${header}\r\n`)
  }
}

/** Sends these bytes and reads until the other side hangs up. */
async function speak(address: string, sent: string): Promise<string> {
  const socket = connect(port, address)
  await once(socket, 'connect')
  socket.write(sent)
  return text(socket)
}
