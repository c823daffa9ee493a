import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { describe, expect, test, vi } from 'vitest'
import { nothingPublished } from '../../test/support/nothingPublished.ts'
import { nobodyReads } from '../../test/support/publicTalk.ts'
import { parseIsoDate } from '../domain/shared/isoDate.ts'
import { publicWords, roomsIn } from '../messages/publicWords.ts'
import { makePublicApp } from './publicApp.ts'
import type { PublicPages } from './publicContext.ts'

const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const appOf = (isDemo: boolean, publicOrigin?: string, pages?: readonly PublicPages[]) =>
  makePublicApp(
    {
      isDemo,
      elsewhere: 'https://www.wikipedia.org/',
      profilesFolder: 'profiles',
      contentFolder: 'content',
      published: nothingPublished,
      profile: 'nl',
      today: () => today,
      staffPort: 7018,
      publicOrigin,
      timeZone: 'Europe/Amsterdam',
      talk: nobodyReads,
    },
    pages,
  )
const practice = await appOf(true)
const real = await appOf(false, 'https://informatie.example.org')

describe.each([
  ['/', 'nl', 'ltr', 'niemand leest dit'],
  ['/en', 'en', 'ltr', 'nobody reads this'],
  ['/ar', 'ar', 'rtl', 'لا أحد يقرأ هذا'],
  ['/fa', 'fa', 'rtl', 'هیچ‌کس این را نمی‌خواند'],
  ['/ur', 'ur', 'rtl', 'یہاں لکھا ہوا کوئی نہیں پڑھتا'],
  ['/am', 'am', 'ltr', 'ይህንን ማንም አያነበውም'],
  ['/tr', 'tr', 'ltr', 'Burada yazılanları kimse okumaz'],
  ['/fr', 'fr', 'ltr', 'personne ne lit ceci'],
  ['/so', 'so', 'ltr', 'cidna ma akhrido'],
  ['/ku', 'ku', 'ltr', 'kes vê naxwîne'],
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
    expect(body).toContain(`<title>${publicWords(lang)('public.neutral_title')}</title>`)
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
  test('can be found, and practice can not', async () => {
    const [found, hidden] = await Promise.all([real.inject({ url: '/' }), practice.inject({ url: '/' })])
    expect([found.headers['x-robots-tag'], found.body.includes('noindex')]).toEqual([undefined, false])
    expect([hidden.headers['x-robots-tag'], hidden.body.includes('noindex')]).toEqual(['noindex', true])
  })

  test('says next to the number to call from abroad that nobody checked it, and not next to 112', async () => {
    const { body } = await real.inject({ url: '/' })
    const [, band = ''] = /class="baken-112"(.*?)<\/section>/s.exec(body) ?? []
    expect(band.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toMatch(
      /Bel 112 Buiten Nederland: \+31 247 247 247 nog te controleren/,
    )
  })

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

test('a page that a draft does not have says so in its language, and leads to it in Dutch and English', async () => {
  const inDutchAndEnglish: PublicPages = {
    route: 'code',
    room: 'guide',
    serve: (site) => site.get('', () => ({ goTo: '/' })),
  }
  const app = await appOf(true, undefined, [inDutchAndEnglish])
  const { statusCode, body } = await app.inject({ url: '/ar/code' })
  if (roomsIn('ar').includes('guide')) return expect(statusCode).toBe(303)
  expect(statusCode).toBe(200)
  expect(body).toContain('هذه الصفحة غير متوفرة بعد بهذه اللغة')
  for (const href of ['/code', '/en/code']) expect(body).toMatch(new RegExp(`<main.*href="${href}"`, 's'))
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
      'referrer-policy': 'same-origin',
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

test('another site that leads to the way out ends no conversation', async () => {
  const foreign = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'null' }]
  for (const headers of foreign) {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await practice.inject({ method, url: '/leave', headers })
      expect([answer.cookies, answer.headers['clear-site-data']]).toEqual([[], undefined])
      expect(answer.statusCode).toBe(method === 'GET' ? 303 : 204)
    }
  }
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
  ['GET', '/zgh', 404, 'Deze pagina is er niet'],
  ['POST', '/', 404, 'Deze pagina is er niet'],
  ['GET', '/en/%zz', 400, 'We could not read this'],
] as const)('%s %s is answered in the language of the address (%d)', async (method, url, status, said) => {
  const { statusCode, body } = await practice.inject({ method, url })
  expect(statusCode).toBe(status)
  expect(body).toContain(said)
  expect(body).toContain('tel:112')
})

test('the first page with its stylesheet, its scripts and its icon is under 30 kB on the wire, and its text in one piece', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  const page = await practice.inject({ url: '/', headers })
  const { body } = await practice.inject({ url: '/' })
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(files).toHaveLength(4)
  const answers = await Promise.all(files.map((url) => practice.inject({ url, headers })))
  const bytes = [page, ...answers].map(
    ({ rawPayload, headers: sent }) => rawPayload.length + JSON.stringify(sent).length,
  )
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000)
  // What a server may send before it waits for an answer: ten packets.
  expect(page.rawPayload.length).toBeLessThan(10_000)
  expect(gzipSync(body).length).toBeGreaterThan(1_000)
})

test('what every page loads is kept for a day, and the script of a conversation by nobody', async () => {
  const { body } = await practice.inject({ url: '/write' })
  const files = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path)
  const kept = files.map(async (url) => [url, (await practice.inject({ url })).headers['cache-control']] as const)
  for (const [path, said] of await Promise.all(kept))
    expect([path, said]).toEqual([path, path.includes('/talk-') ? 'no-store' : 'private, max-age=86400, immutable'])
  expect(files.some((path) => path.includes('/talk-'))).toBe(true)
})

test('a bug is a page with 112 in the language of the address; what is written down tells what went wrong, and not who asked for what', async () => {
  const broken: PublicPages = {
    route: 'read',
    room: 'public',
    serve: (site) =>
      site.get('', () => {
        throw new Error('something broke')
      }),
  }
  const app = await appOf(true, undefined, [broken])
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const { statusCode, body } = await app.inject({
    url: '/ar/read?kanarie',
    remoteAddress: '203.0.113.7',
    headers: { 'user-agent': 'Kanarie/1' },
  })
  const lines = written.mock.calls.map(([line]) => String(line)).join('')
  written.mockRestore()
  expect(statusCode).toBe(500)
  expect(body).toContain('<html lang="ar"')
  expect(body).toContain('tel:112')
  expect(body).not.toContain('broke')
  expect(lines).toContain('something broke')
  expect(lines).not.toMatch(/203\.0\.113\.7|kanarie|\/ar\//i)
})

test('what goes well is written down nowhere', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  for (const url of ['/', '/none', '/leave', '/%zz']) await practice.inject({ url, remoteAddress: '203.0.113.7' })
  const calls = written.mock.calls.length
  written.mockRestore()
  expect(calls).toBe(0)
})

test.each(['/', '/safer', '/questions', '/read', '/none'])(
  'from %s forms lead to where something is sealed, and what seals can be loaded',
  async (url) => {
    const { body } = await practice.inject({ url })
    expect(body).toMatch(/<script src="\/assets\/later-[0-9a-f]+\.js" type="module">/)
  },
)

test('an address with a slash at its end, or with the code of the first language, leads to its page and takes nothing along', async () => {
  const leads = {
    '/ar/': '/ar',
    '/nl': '/',
    '/nl/': '/',
    '/nl/read': '/read',
    '/en/questions/': '/en/questions',
    '/read/1/?q=kanarie': '/read/1',
  }
  for (const [from, to] of Object.entries(leads)) {
    const { statusCode, headers } = await practice.inject({ url: from })
    expect([statusCode, headers.location, headers['cache-control']], from).toEqual([303, to, 'no-store'])
    expect((await practice.inject({ url: to })).statusCode, to).toBe(200)
  }
})

test('and nothing that is no address of ours leads anywhere', async () => {
  for (const url of [
    '//example.org/',
    '/\\example.org/',
    '/nl//example.org',
    '/%2Fexample.org/',
    '/none',
    '/none?x=/',
  ]) {
    const { statusCode, headers } = await practice.inject({ url })
    expect([statusCode >= 400, headers.location], url).toEqual([true, undefined])
  }
})
