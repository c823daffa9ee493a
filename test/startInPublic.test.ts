import { existsSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { until } from './launchFolder.ts'
import { type BakenApplication, freePorts, spawnApplication, startApplication } from './support/bakenApplication.ts'
import { endOf, makeBakenFolder } from './support/bakenFolder.ts'
import { processesOf } from './support/processes.ts'

// Under an address that others can reach, only a real register runs.
const real = makeBakenFolder()
const practice = makeBakenFolder()
const late = new URL('fixtures/late-knowledge.csv', import.meta.url).pathname
const inPublic = {
  env: { BAKEN_STAFF_URL: 'https://baken.example.org', BAKEN_PUBLIC_URL: 'https://informatie.example.org' },
}

afterAll(async () => {
  await real.remove()
  await practice.remove()
})

test('an empty folder is refused under a public address, and nothing is made', async () => {
  const { code, out, err } = await endOf(spawnApplication(practice, await freePorts(), inPublic))
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain("Maak eerst een echt register met 'baken setup'")
  expect([existsSync(practice.data), existsSync(practice.keyFile)]).toEqual([false, false])
})

test('a practice environment is refused under a public address, and nothing stays running', async () => {
  await (await startApplication(practice)).stop()
  const child = spawnApplication(practice, await freePorts(), inPublic)
  const { code, out, err } = await endOf(child)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain('Een oefenomgeving laat iedereen iedere medewerker zijn')
  await until(() => processesOf(child.pid).length === 0)
})

test('an address that is none is named with what was expected, and never repeated', async () => {
  const env = { BAKEN_STAFF_URL: 'http://user:geheim@baken.example.org' }
  const { code, err } = await endOf(spawnApplication(practice, await freePorts(), { env }))
  expect([code, err]).toEqual([2, 'BAKEN_STAFF_URL klopt niet. Verwacht: https://baken.example.org.\n'])
})

test('without a name of its own for the public side nothing starts under a public address', async () => {
  const env = { BAKEN_STAFF_URL: 'https://baken.example.org' }
  expect((await real.baken(['import', late])).code).toBe(0)
  const { code, err } = await endOf(spawnApplication(real, await freePorts(), { env }))
  expect([code, err]).toEqual([2, 'BAKEN_PUBLIC_URL klopt niet. Verwacht: https://informatie.example.org.\n'])
})

test('a real register answers to its public name and to this machine, and to no other name', async () => {
  expect((await real.baken(['import', late])).code).toBe(0)
  const ports = await freePorts()
  const application = await startApplication(real, ports, inPublic)
  try {
    expect(application.printed).toContain('https://baken.example.org')
    expect(application.printed).toContain('https://informatie.example.org')
    const own = await statusFor(application, 'baken.example.org')
    expect(own.status).toBe(302)
    expect(own.hsts).toMatch(/^max-age=\d{8}; includeSubDomains$/)
    expect((await statusFor(application, `localhost:${ports.staff}`)).status).toBe(302)
    expect((await statusFor(application, 'evil.example')).status).toBe(403)
  } finally {
    await application.stop()
  }
})

/** The answer for the list of cases to a request that names this host. */
function statusFor({ staff }: BakenApplication, host: string): Promise<{ status: number; hsts: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; hsts: string }>()
  const sent = request(`${staff}/cases`, { headers: { host }, agent: false }, (answer) => {
    answer.resume()
    const hsts = answer.headers['strict-transport-security'] ?? ''
    resolve({ status: answer.statusCode ?? 0, hsts })
  })
  sent.on('error', reject).end()
  return promise
}
