import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { nothingPublished } from '../../../test/support/nothingPublished.ts'
import { nobodyReads } from '../../../test/support/publicTalk.ts'
import { readContent } from '../../boundary/content/readContent.ts'
import { readProfilePart } from '../../boundary/profile/readProfilePart.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { makePublicApp } from '../publicApp.ts'

const appOn = (day: string, isDemo = true) => {
  const today = parseIsoDate(day)
  if (!today) throw new Error('no day')
  return makePublicApp({
    isDemo,
    elsewhere: 'https://www.wikipedia.org/',
    profilesFolder: 'profiles',
    contentFolder: 'content',
    published: nothingPublished,
    profile: 'nl',
    today: () => today,
    staffPort: 7018,
    publicOrigin: undefined,
    timeZone: 'Europe/Amsterdam',
    talk: nobodyReads,
  })
}
const practice = await appOn('2026-11-22')
const real = await appOn('2026-11-22', false)
const late = await appOn('2027-02-22')
const { pages } = await readContent('content')
const { contacts } = await readProfilePart('profiles', 'nl', 'contacts')

const root = { nl: '/read', en: '/en/read' } as const
const body = async (url: string, app = practice) => (await app.inject({ url })).body
const search = (question: string, url = '/read') =>
  practice.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams({ question }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

describe.each(['nl', 'en'] as const)('what there is to read in %s', (language) => {
  const own = pages.filter((page) => page.language === language)

  test('is listed with its version, and that nobody checked it yet', async () => {
    const list = await body(root[language])
    for (const { title, number } of own) {
      expect(list).toContain(`href="${root[language]}/${number}"`)
      expect(list).toContain(escaped(title))
    }
    expect(list.match(/22 (november|November) 2026/g)).toHaveLength(own.length)
    expect(list.match(/Nog niet nagekeken|Not checked yet/g)).toHaveLength(own.length)
  })

  test.each(own.map(({ number, title }) => [number, title] as const))('has page %d whole', async (number, title) => {
    const { statusCode, body: html } = await practice.inject({ url: `${root[language]}/${number}` })
    expect(statusCode).toBe(200)
    expect(html).toContain(`<h1>${escaped(title)}</h1>`)
    expect(html).toMatch(/<title>(Informatie|Information)<\/title>/)
    for (const said of ['22 november 2026', '22 februari 2027']) {
      expect(html.toLowerCase()).toContain(language === 'nl' ? said : said.replace('februari', 'february'))
    }
    expect(html).toMatch(/Een opmerking voor de redactie|A remark for the editors/)
    // The page that a remark is about goes along in the form, and in no address.
    expect(/name="offered" value="([^"]*)"/.exec(html)?.[1]).toContain(escaped(title))
    expect(html).toContain('id="source-1"')
    expect(html).not.toMatch(/undefined|\[object|NaN|not-verified:|source:|contact:|list:|\{#/)
  })
})

test('a draft has the pages that victims need, from right to left, and leads on for the others', async () => {
  const list = await body('/ar/read')
  expect(list).toContain('<html lang="ar" dir="rtl"')
  expect(list.match(/href="\/ar\/read\/\d+"/g)).toEqual(['href="/ar/read/7"'])
  for (const href of ['/read', '/en/read']) expect(list).toContain(`href="${href}"`)
  const help = await body('/ar/read/7')
  expect(help).toContain('+31 247 247 247')
  expect(help).toMatch(/Concept|Draft/)
  const other = await practice.inject({ url: '/ar/read/1' })
  expect([other.statusCode, other.body.includes('href="/en/read/1"')]).toEqual([200, true])
  expect((await real.inject({ url: '/ar/read/7' })).statusCode).toBe(404)
})

test('every link within a page leads to a page, a heading or a source that is there', async () => {
  for (const { language, number } of pages.filter(({ status }) => status === 'complete')) {
    const url = `${root[language as 'nl' | 'en']}/${number}`
    const html = await body(url)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, href = ''] of html.matchAll(/href="(#[^"]+|\/(?:en\/)?read[^"]*)"/g)) {
      const [path = '', id] = href.split('#')
      const there = path === '' ? { statusCode: 200, body: html } : await practice.inject({ url: path })
      expect([url, href, there.statusCode]).toEqual([url, href, 200])
      if (id !== undefined && path === '') expect(ids, `${url} ${href}`).toContain(id)
      if (id !== undefined && path !== '') expect(there.body, `${url} ${href}`).toContain(` id="${id}"`)
    }
  }
})

test('a page has the same page in the other language', async () => {
  expect(await body('/read/3')).toContain('href="/en/read/3"')
  expect(await body('/en/read/3')).toContain('href="/read/3"')
})

test('no page says a number that the profile does not have, and who may be abroad gets no 0800 number without the words', async () => {
  const known = new Set(contacts.flatMap(({ dial, dial_international }) => [dial, dial_international]))
  for (const number of pages.filter(({ language }) => language === 'nl').map((page) => page.number)) {
    const html = await body(`/read/${number}`)
    for (const [, dial] of html.matchAll(/href="tel:([^"]+)"/g)) expect(known).toContain(dial)
  }
  const [, abroad = '', here = ''] =
    /Werkt ook vanuit het buitenland(.*)Alleen in Nederland(.*)Andere/s.exec(await body('/read/7')) ?? []
  const dials = (text: string) => [...text.matchAll(/href="tel:([^"]+)"/g)].map(([, dial]) => dial)
  expect(dials(abroad).filter((dial) => !dial?.startsWith('+31'))).toEqual([])
  expect(dials(here)).toContain('08002000')
})

test('a number stands with the age of its source: as in the factsheet, August 2022', async () => {
  expect(await body('/read/7')).toContain('Zoals in de factsheet, augustus 2022; sindsdien niet gecontroleerd')
  expect(await body('/read/1')).toMatch(/\+31 70 345 43 19.*?zoals in de factsheet, augustus 2022/is)
})

test('outside practice no hour and no promise is told that nobody checked', async () => {
  const promise = 'binnen 30 minuten'
  expect(await body('/read/7')).toContain(promise)
  const html = await body('/read/7', real)
  expect(html).not.toMatch(new RegExp(`${promise}|tussen 9 en 17|Dag en nacht \\(`))
  expect(html).toContain('Tijden: nog te controleren')
  expect(html).toContain('tel:+31247247247')
})

test('each of the eighteen countries has its entry, without a number, with the line of the ministry', async () => {
  const html = await body('/read/8')
  expect(html.match(/Niet gecontroleerd\. Bel Buitenlandse Zaken: \+31\u00a0247\u00a0247\u00a0247/g)).toHaveLength(18)
  const [, list = ''] = /id="countries"(.*?)<\/section>/s.exec(html) ?? []
  expect(list).not.toContain('tel:')
})

test('the two estimates that have the same bounds stand together, and that no source names the years', async () => {
  const [, estimates = ''] = /id="estimates"(.*?)<\/section>/s.exec(await body('/read/6')) ?? []
  expect(estimates).toContain('150 tot 800: Geschat aantal mensen')
  expect(estimates).toContain('150 tot 800: Geschat aantal kinderen')
  expect(estimates).toContain('Deze 2 bronnen zeggen niet hetzelfde')
  expect(estimates.match(/De bron zegt niet over welke jaren dit gaat/g)).toHaveLength(2)
})

test('what nobody verified stands with the words that say so', async () => {
  const [, law = ''] = /id="law"(.*?)<\/section>/s.exec(await body('/read/2')) ?? []
  expect(law.match(/<span class="baken-doubt">\(niet gecontroleerd\)<\/span>/g)).toHaveLength(3)
})

test('from the day of its review a page says that it is overdue', async () => {
  expect(await body('/read/1')).not.toContain('over tijd')
  expect(await body('/read/1', late)).toContain('Deze pagina is over tijd')
  expect(await body('/read', late)).toContain('Over tijd.')
})

test('the reporting code tells nobody to talk with the family before an expert or abroad', async () => {
  const html = await body('/read/1')
  expect(html).not.toContain('Bespreek uw zorgen met de mensen om wie het gaat')
  expect(html).toContain('Sla een gesprek met ouders, partner of familie over.')
})

test('a number to write to is never one to press: it is large text, with the word that says so, in every language', async () => {
  for (const url of ['/read/7', '/en/read/7', '/ar/read/7', '/am/read/7']) {
    const html = await body(url)
    expect(html).toMatch(/\S <b class="baken-copied" dir="ltr">\+31 6 82 38 77 96<\/b>/)
    expect(html).not.toContain('tel:+31682387796')
  }
})

describe('a search', () => {
  test.each([
    ['WhatsApp', '/read', '7'],
    ['WhatsApp', '/en/read', '7'],
    ['واتساب', '/ar/read', '7'],
    ['WhatsApp', '/tr/read', '7'],
    ['150', '/read', '6'],
    ['150 tot 800', '/read', '1'],
    ['150 800', '/en/read', '6'],
    ['Marokko', '/read', '8'],
    ['Morocco', '/en/read', '8'],
    ['Fier', '/read', '7'],
    ['politie', '/read', '10'],
  ])('for %s at %s finds page %s, which lists it', async (question, url, number) => {
    expect((await search(question, url)).body).toContain(`href="${url}/${number}"`)
  })

  test('without a word asks for one, and says not that there is nothing', async () => {
    const { body: html } = await search('')
    expect(html).toContain('<h1>Zoek op deze site</h1>')
    expect(html).not.toContain('Niets gevonden')
  })

  test('goes by POST, finds in the own language, and leaves nothing in an address', async () => {
    const { statusCode, body: html, headers, cookies } = await search('AMBASSADE marokko')
    expect([statusCode, cookies, headers.location]).toEqual([200, [], undefined])
    expect(html).toContain('href="/read/1"')
    expect(html).not.toMatch(/(?:href|action)="[^"]*marokko/i)
    expect((await search('embassies', '/en/read')).body).toContain('href="/en/read/8"')
  })

  test('that finds nothing says what to do', async () => {
    expect((await search('fietsenmaker')).body).toContain('Probeer een ander of een korter woord')
  })

  test('shows what was asked as text', async () => {
    const { body: html } = await search('"><script>alert(1)</script>')
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&quot;>&lt;script>alert(1)')
  })

  test('without a question, or with something else, is answered', async () => {
    expect((await search('')).statusCode).toBe(200)
    const odd = await practice.inject({
      method: 'POST',
      url: '/read',
      payload: 'question=a&question=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(odd.statusCode).toBe(200)
  })
})

describe('a factsheet as a PDF', () => {
  test.each([1, 2, 3, 4, 5])('is tagged, says its language, and has a title that says nothing (%d)', async (number) => {
    for (const [url, language] of [
      [`/read/${number}.pdf`, 'nl'],
      [`/en/read/${number}.pdf`, 'en'],
    ] as const) {
      const { statusCode, headers, rawPayload } = await practice.inject({ url })
      expect([statusCode, headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(headers['content-disposition']).toBe(`attachment; filename="information-${number}.pdf"`)
      const pdf = await PDFDocument.load(rawPayload, { updateMetadata: false })
      expect(pdf.getTitle()).toBe(language === 'nl' ? `Informatie ${number}` : `Information ${number}`)
      expect(pdf.getAuthor()).toBeUndefined()
      const marks = pdf.catalog.lookup(PDFName.of('MarkInfo'), PDFDict)
      expect(String(marks.get(PDFName.of('Marked')))).toBe('true')
      expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain(language)
      expect(rawPayload.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    }
  })

  test('is made of factsheets only', async () => {
    for (const url of ['/read/6.pdf', '/read/99.pdf', '/read/1.PDF', '/read/..%2f1.pdf']) {
      expect((await practice.inject({ url })).statusCode).toBe(404)
    }
  })

  test('says in practice that it is practice', async () => {
    const inPractice = await practice.inject({ url: '/read/3.pdf' })
    const inEarnest = await real.inject({ url: '/read/3.pdf' })
    expect(inPractice.rawPayload.length).toBeGreaterThan(inEarnest.rawPayload.length)
  })
})

test('a page that is not there is the plain page', async () => {
  for (const url of ['/read/77', '/read/x', '/read/1/2', '/en/read/0']) {
    expect((await practice.inject({ url })).statusCode).toBe(404)
  }
})
