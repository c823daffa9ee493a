import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { parseIsoDate } from '../domain/shared/isoDate.ts'
import { makePublicApp } from './publicApp.ts'

const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const appOf = (isDemo: boolean, publicOrigin?: string) =>
  makePublicApp({
    isDemo,
    elsewhere: 'https://www.wikipedia.org/',
    profilesFolder: 'profiles',
    contentFolder: 'content',
    profile: 'nl',
    today: () => today,
    staffPort: 7018,
    publicOrigin,
  })
const practice = await appOf(true)
const real = await appOf(false, 'https://informatie.example.org')

describe.each([
  ['/', 'nl', 'ltr', 'niemand leest dit'],
  ['/en', 'en', 'ltr', 'nobody reads this'],
  ['/ar', 'ar', 'rtl', 'لا أحد يقرأ هذا'],
])('the first page %s of a practice environment', (url, lang, dir, said) => {
  test('says that it is practice, and where help is in the form to dial from there', async () => {
    const { statusCode, body } = await practice.inject({ url })
    expect(statusCode).toBe(200)
    expect(body).toContain(`<html lang="${lang}" dir="${dir}"`)
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

  test('has a neutral title and icon, and no line of script or style within it', async () => {
    const { body } = await practice.inject({ url })
    expect(body).toMatch(/<title>(Informatie|Information|معلومات)<\/title>/)
    expect(body).not.toMatch(/<script(?![^>]* src="\/assets\/)|<img|<iframe|<style|\sstyle=|\son\w+=/)
  })

  test('tells nothing to another site, and leaves by a link that works without script', async () => {
    const { body } = await practice.inject({ url })
    const links = [...body.matchAll(/<a [^>]*>/g)].map(([link]) => link)
    const away = links.filter((link) => /href="https?:/.test(link) && !link.includes('localhost:7018'))
    expect(away.filter((link) => !link.includes('rel="noreferrer"'))).toEqual([])
    expect(links.filter((link) => link.includes('href="/leave"'))).toHaveLength(2)
  })

  test('every link within the site leads to a page that is there', async () => {
    const { body } = await practice.inject({ url })
    const inside = [...body.matchAll(/(?:href|action)="(\/[^"#]*)"/g)].map(([, href = '']) => href)
    expect(inside.length).toBeGreaterThan(5)
    for (const href of new Set(inside))
      expect((await practice.inject({ url: href })).statusCode, href).toBeOneOf([200, 303])
  })
})

test('the first stop of the tab key leads to the content, the second leaves', async () => {
  const { body } = await practice.inject({ url: '/' })
  const stops = [...body.slice(body.indexOf('<body')).matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)
  expect(stops.slice(0, 2)).toEqual(['#main', '/leave'])
})

describe('a real register', () => {
  test('shows the numbers, each with the date of its document as long as nobody checked it', async () => {
    const { statusCode, body } = await real.inject({ url: '/' })
    expect(statusCode).toBe(200)
    expect(body).toContain('tel:112')
    expect(body).toContain('Zoals in de factsheet, augustus 2022; sindsdien niet gecontroleerd')
    expect(body).not.toMatch(/niemand leest|oefen/i)
  })

  test('promises no hours that nobody checked', async () => {
    const { body } = await real.inject({ url: '/' })
    expect(body).toContain('Tijden: nog te controleren')
    expect(body).not.toMatch(/dag en nacht|9 en 17/i)
  })

  test('has no draft language: not in its menu, and not under its address', async () => {
    const { body } = await real.inject({ url: '/' })
    expect(body).toContain('href="/en"')
    expect(body).not.toMatch(/href="\/ar"|العربية/)
    expect((await real.inject({ url: '/ar' })).statusCode).toBe(404)
  })
})

test('a draft says that it is one, in its own language, in Dutch and in English', async () => {
  const { body } = await practice.inject({ url: '/ar' })
  for (const said of ['مسودة', 'Concept, nog niet nagelezen', 'Draft, not yet read']) expect(body).toContain(said)
  expect((await practice.inject({ url: '/en' })).body).not.toContain('Concept')
})

test.each([
  ['GET', '/', practice],
  ['GET', '/ar', practice],
  ['GET', '/', real],
  ['GET', '/none', practice],
  ['GET', '/%zz', practice],
  ['GET', '/leave', practice],
  ['POST', '/leave', practice],
  ['POST', '/', practice],
] as const)(
  'every answer (%s %s) is kept by nobody and loads nothing from elsewhere',
  async (method, url, app: FastifyInstance) => {
    const { headers } = await app.inject({ method, url })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    )
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
  },
)

test('no page sets a cookie; leaving clears what was stored, and of the cookies of this name our own alone', async () => {
  for (const url of ['/', '/en', '/ar', '/none']) expect((await practice.inject({ url })).cookies).toEqual([])
  for (const method of ['GET', 'POST'] as const) {
    const { headers, cookies } = await practice.inject({ method, url: '/leave' })
    expect(headers['clear-site-data']).toBe('"storage"')
    expect(cookies).toEqual([expect.objectContaining({ name: '__Host-talk', value: '', maxAge: 0 })])
  }
  expect((await practice.inject({ url: '/leave' })).headers.location).toBe('https://www.wikipedia.org/')
})

test('with https a browser is told to come back in no other way', async () => {
  expect((await real.inject({ url: '/' })).headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  expect((await practice.inject({ url: '/' })).headers['strict-transport-security']).toBeUndefined()
})

test.each([
  ['informatie.example.org', 200],
  ['localhost:7019', 200],
  ['baken.example.org', 403],
  ['informatie.example.org.evil.example', 403],
])('a request to the name %s is answered with %d', async (host, status) => {
  expect((await real.inject({ url: '/', headers: { host } })).statusCode).toBe(status)
})

test.each([
  ['GET', '/en/guide', 404, 'This page does not exist'],
  ['GET', '/ar/none', 404, 'هذه الصفحة غير موجودة'],
  ['GET', '/tr', 404, 'Deze pagina is er niet'],
  ['POST', '/', 404, 'Deze pagina is er niet'],
  ['GET', '/en/%zz', 400, 'We could not read this'],
] as const)('%s %s is answered in the language of the address (%d)', async (method, url, status, said) => {
  const { statusCode, body } = await practice.inject({ method, url })
  expect(statusCode).toBe(status)
  expect(body).toContain(said)
  expect(body).toContain('tel:112')
})

test('the first page with its stylesheet, its script and its icon is under 30 kB on the wire, and its text in one piece', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  const page = await practice.inject({ url: '/', headers })
  const { body } = await practice.inject({ url: '/' })
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(files).toHaveLength(3)
  const answers = await Promise.all(files.map((url) => practice.inject({ url, headers })))
  const bytes = [page, ...answers].map(
    ({ rawPayload, headers: sent }) => rawPayload.length + JSON.stringify(sent).length,
  )
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000)
  // What a server may send before it waits for an answer: ten packets.
  expect(page.rawPayload.length).toBeLessThan(10_000)
  expect(gzipSync(body).length).toBeGreaterThan(1_000)
})
