import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { makePublicApp } from './publicApp.ts'

const appOf = (isDemo: () => Promise<boolean>) => makePublicApp({ isDemo, profilesFolder: 'profiles', staffPort: 7018 })
const practice = await appOf(async () => true)
const real = await appOf(async () => false)
const broken = await appOf(() => Promise.reject(new AppError('database', { reason: 'unreachable' })))

describe.each([
  ['/', 'nl', 'niemand leest dit'],
  ['/en', 'en', 'nobody reads this'],
])('the public page %s of a demo', (url, lang, said) => {
  test('says that it is practice, and where help is in the form to dial from there', async () => {
    const { statusCode, body } = await practice.inject({ url })
    expect(statusCode).toBe(200)
    expect(body).toContain(`<html lang="${lang}"`)
    expect(body).toContain(said)
    for (const dial of ['112', '+31703454319', '+31247247247', '08002000']) expect(body).toContain(`href="tel:${dial}"`)
    expect(body).toContain('2022')
  })

  test('gives whoever is abroad +31 numbers only', async () => {
    const { body } = await practice.inject({ url })
    const [, abroad = ''] = /id="abroad"(.*?)<\/section>/s.exec(body) ?? []
    const dials = [...abroad.matchAll(/href="tel:([^"]+)"/g)].map(([, dial]) => dial)
    expect(dials).toEqual(['+31247247247', '+31703454319'])
  })

  test('has a neutral title, a way out, and tells nothing to any other site', async () => {
    const { body } = await practice.inject({ url })
    expect(body).toMatch(/<title>(Informatie|Information)<\/title>/)
    const away = [...body.matchAll(/<a [^>]*href="https?:[^>]*>/g)].map(([link]) => link)
    expect(away.filter((link) => !link.includes('localhost:7018'))).toHaveLength(1)
    expect(away.find((link) => link.includes('baken-exit'))).toContain('rel="noreferrer"')
    expect(body).not.toMatch(/<script|<img|<iframe|<form|style=|\son\w+=/)
  })
})

test('a real register shows a page that says nothing but 112', async () => {
  const { statusCode, body } = await real.inject({ url: '/' })
  expect(statusCode).toBe(200)
  expect(body).toContain('Deze site is nog niet open')
  expect(body).toContain('tel:112')
  expect(body).not.toMatch(/huwelijk|achterlat|marriage|oefenomgeving|LKHA/i)
})

test.each([
  ['/', practice],
  ['/en', practice],
  ['/', real],
  ['/none', practice],
  ['/%zz', practice],
  ['/', broken],
])('every answer (%s) is kept by nobody, loads nothing else and sets no cookie', async (url, app: FastifyInstance) => {
  const { headers, cookies } = await app.inject({ url })
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(cookies).toEqual([])
})

test('what is not there is a plain page in the language of the address', async () => {
  const missing = await practice.inject({ url: '/en/guide' })
  expect(missing.statusCode).toBe(404)
  expect(missing.body).toContain('This page does not exist')
  expect((await practice.inject({ url: '/%zz' })).statusCode).toBe(400)
  expect((await practice.inject({ method: 'POST', url: '/' })).statusCode).toBe(404)
})

test('a register that can’t be reached is a page with 112, and no word on why', async () => {
  const { statusCode, body } = await broken.inject({ url: '/' })
  expect(statusCode).toBe(503)
  expect(body).toContain('tel:112')
  expect(body).not.toContain('unreachable')
})

test('page and stylesheet together weigh less than 30 kB, even unpacked', async () => {
  const page = await practice.inject({ url: '/' })
  const [, stylesheet = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(page.body) ?? []
  const style = await practice.inject({ url: stylesheet })
  expect(style.headers['content-type']).toContain('text/css')
  expect(page.rawPayload.length + style.rawPayload.length).toBeLessThan(30_000)
  expect(gzipSync(page.rawPayload).length).toBeLessThan(3_000)
})
