import { expect, onTestFinished, test } from 'vitest'
import { openTestDesk } from '../../../test/support/testDesk.ts'

async function desk(demo: boolean, cases: 'golden' | 'none') {
  const opened = await openTestDesk({ demo, cases })
  onTestFinished(opened.drop)
  return opened
}

test('a first screen whose register no longer equals the report says which numbers differ, and claims nothing else', async () => {
  const { app } = await desk(true, 'none')
  const { statusCode, body } = await app.inject({ url: '/' })
  expect(statusCode).toBe(200)
  expect(body).toContain('geen casussen')
  expect(body).toContain('getallen verschillen van het verslag')
  expect(body).toContain('Huwelijksdwang, tabel 1: verslag 10, Baken 0')
  expect(body).not.toContain('getallen kloppen')
  expect(body).toContain('Tabel 6 zegt n=11, de rijen zijn samen 15')
})

test('a real register shows nothing before one signs in, and marks no number', async () => {
  const real = await desk(false, 'golden')
  const start = await real.app.inject({ url: '/' })
  expect([start.statusCode, start.headers.location]).toEqual([302, '/sign-in'])
  for (const url of ['/figures/2018/numbers/total', '/definitions', '/reconcile', '/reconcile/published/2018']) {
    const answer = await real.app.inject({ url })
    expect([url, answer.statusCode, answer.headers.location]).toEqual([url, 302, '/sign-in'])
  }
  const { body } = await real.app.inject({ url: '/figures/2018', headers: await real.headersOf('analyst') })
  expect(body).toContain('Jaarcijfers 2018')
  expect(body).not.toContain('baken-mark')
  expect(body).not.toContain('verzonnen')
})
