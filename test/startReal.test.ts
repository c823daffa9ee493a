import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from './launchFolder.ts'
import { freePorts, spawnApplication, startApplication } from './support/bakenApplication.ts'
import { endOf, makeBakenFolder } from './support/bakenFolder.ts'
import { processesOf } from './support/processes.ts'

// A folder that an import made: a real register, which no start turns into practice.
const folder = makeBakenFolder()
const hasSixth = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'))
const late = new URL('fixtures/late-knowledge.csv', import.meta.url).pathname

beforeAll(async () => {
  expect((await folder.baken(['import', late])).code).toBe(0)
  expect((await folder.baken(['stop'])).err).toBe('De database is gestopt.\n')
})

afterAll(folder.remove)

test.each([
  ['staff', 'BAKEN_STAFF_PORT', '127.0.0.1'],
  ['publicSide', 'BAKEN_PUBLIC_PORT', '127.0.0.1'],
  ...(hasSixth ? [['staff', 'BAKEN_STAFF_PORT', '::1'] as const] : []),
] as const)(
  'a taken port ends the start with its name, and leaves nothing running (%s: %s on %s)',
  async (side, variable, host) => {
    const taken = createServer().listen(0, host)
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const child = spawnApplication(folder, { ...(await freePorts()), [side]: port })
    const { code, out, err } = await endOf(child)
    taken.close()
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain(`Poort ${port} is al in gebruik. Kies een andere met ${variable}.`)
    await until(() => processesOf(child.pid, folder.path).length === 0)
  },
)

test('a real register starts without the page to pick a person, and says that it is for trials', async () => {
  const application = await startApplication(folder)
  expect(application.printed).not.toContain('Oefenomgeving')
  for (const path of ['/sign-in', '/']) {
    const page = await fetch(`${application.staff}${path}`)
    expect(await page.text(), path).not.toContain('name="person"')
  }
  const choice = await fetch(`${application.staff}/sign-in`, {
    method: 'POST',
    headers: { origin: application.staff },
    body: new URLSearchParams({ person: '1' }),
    redirect: 'manual',
  })
  expect([choice.status, choice.headers.getSetCookie().join()]).toEqual([
    404,
    expect.not.stringMatching(/session=[^;]/),
  ])
  const { out } = await folder.baken(['figures', '2020', '--format', 'json'])
  expect(JSON.parse(out).totals['2020']).toBe(10)
  const { code, err } = await application.stop()
  expect([code, err]).toEqual([0, expect.stringContaining('bedoeld om te proberen')])
})
