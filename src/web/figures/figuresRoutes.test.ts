import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestDesk, PUBLIC_ADDRESS, type TestDesk } from '../../../test/support/testDesk.ts'

const publishedText = readFileSync('test/fixtures/annual-figures-2018.txt')
const contract = JSON.parse(readFileSync('test/fixtures/figures-2018.contract.json', 'utf8'))

let desk: TestDesk
let analyst: Record<string, string>
let caseworker: Record<string, string>
let logged = 0

beforeAll(async () => {
  desk = await openTestDesk()
  analyst = await desk.headersOf('analyst')
  caseworker = await desk.headersOf('noord')
})
afterAll(() => desk.drop())
beforeEach(async () => {
  logged = (await desk.accessLog()).length
})

const get = (url: string, headers: Record<string, string> = {}) => desk.app.inject({ url, headers })
const newLines = async () => (await desk.accessLog()).slice(logged)

describe('the first screen of a demo', () => {
  test('counts the year live, names the contradiction that reconciliation finds, and opens both doors', async () => {
    const { statusCode, body } = await get('/')
    expect(statusCode).toBe(200)
    expect(body).toContain('57 casussen')
    expect(body).toContain('Tabel 6 zegt n=11, de rijen zijn samen 15')
    expect(body).toContain('De 4 van ‘teruggekeerd na inzet van LKHA’ staan in de rijen, niet in n.')
    expect(body).toContain('Alle andere getallen kloppen')
    expect(body).toContain('35 cellen, 6 van de 7 opschriften en 27 getallen uit de tekst zijn gelijk')
    expect(body).toContain('href="/sign-in"')
    expect(body).toContain(`href="${PUBLIC_ADDRESS}"`)
    expect(body.match(/class="baken-compare"/g)).toHaveLength(8)
  })

  test('each computed number of its tables leads to its own page, and that page opens without signing in', async () => {
    const { body } = await get('/')
    const links = [...new Set([...body.matchAll(/href="(\/figures\/2018\/numbers\/[^"]+)"/g)].map(([, link]) => link))]
    expect(links).toHaveLength(35)
    for (const link of links) expect((await get(link ?? '')).statusCode, link).toBe(200)
  })

  test('speaks English too', async () => {
    const { body } = await get('/?lang=en')
    expect(body).toContain('Table 6 says n=11, its rows add up to 15')
    expect(body).toContain('<html lang="en"')
  })

  test('is logged as a reading of figures', async () => {
    await get('/')
    expect(await newLines()).toEqual([
      { role: 'analyst', action: 'read_figures', purpose: 'statistics', cases: [], part: '2018' },
    ])
  })
})

describe('the figures of a year', () => {
  test('ask who reads', async () => {
    const answer = await get('/figures/2018')
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/sign-in'])
  })

  test('without a year are those of the newest year with cases', async () => {
    expect((await get('/figures', analyst)).headers.location).toBe('/figures/2018')
    expect((await get('/figures?year=2017&known_at=2019-01-01', analyst)).headers.location).toBe(
      '/figures/2017?known_at=2019-01-01',
    )
  })

  test('are the same for analyst, manager and caseworker', async () => {
    const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))
    const [one, ...others] = await Promise.all(
      [analyst, caseworker, await desk.headersOf('manager')].map(async (who) =>
        main((await get('/figures/2018', who)).body),
      ),
    )
    for (const other of others) expect(other).toBe(one)
  })

  test('print a table with the n that its rows add up to, beside the number of the report', async () => {
    const { body } = await get('/figures/2018', analyst)
    expect(body).toContain('Tabel 6. Uitkomsten ja achterlating, n\u00a0=\u00a015')
    expect(body).toContain('Het verslag zet n = 11 boven deze tabel. De rijen zijn samen 15.')
    expect(body).toContain('Geen tegenspraak gevonden')
    expect(body.match(/<figure /g)).toHaveLength(3)
  })

  test('keep the question in every link to a number', async () => {
    const { body } = await get('/figures/2018?as_of=2018-06-30&known_at=2018-09-01', analyst)
    const links = [...body.matchAll(/href="\/figures\/2018\/numbers\/[^"?]+([^"]*)"/g)].map(([, query]) => query)
    expect(links.length).toBeGreaterThan(50)
    expect(new Set(links)).toEqual(new Set(['?as_of=2018-06-30&amp;known_at=2018-09-01']))
    expect(body).not.toContain('Het verslag zet')
  })

  test('of a year without cases are a report of zeros', async () => {
    const { statusCode, body } = await get('/figures/1999', analyst)
    expect(statusCode).toBe(200)
    expect(body).toContain('n\u00a0=\u00a00')
  })

  test('say that the day has yet to come', async () => {
    expect((await get('/figures/9999', analyst)).body).toContain('Deze dag moet nog komen')
    expect((await get('/figures/2018', analyst)).body).not.toContain('Deze dag moet nog komen')
  })

  test.each(['/figures/18', '/figures/2018?as_of=31-12-2018', '/figures/2018?jaar=2018', '/figures?year=x'])(
    '%s is refused with what was expected',
    async (url) => {
      const { statusCode, body } = await get(url, analyst)
      expect(statusCode).toBe(400)
      expect(body).toContain('Verwacht:')
    },
  )

  test('download as the JSON of the command line', async () => {
    const { headers, body } = await get('/figures/2018?format=json', analyst)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="figures-2018.json"')
    expect({ ...JSON.parse(body), sentences: [] }).toEqual({ ...contract, sentences: [] })
    expect(await newLines()).toMatchObject([{ action: 'read_figures', part: '2018' }])
  })

  test('download as CSV and Markdown, in the language of the request', async () => {
    const csv = await get('/figures/2018?format=csv', analyst)
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toMatch(/^table,title,n,code,label,count\n/)
    const markdown = await get('/figures/2018?format=md&lang=en', analyst)
    expect(markdown.headers['content-disposition']).toContain('figures-2018.md')
    expect(markdown.body).toMatch(/^# Annual figures 2018\n/)
  })
})

describe('a number', () => {
  test('opens with its definition and facts that add up to it', async () => {
    const { body } = await get('/figures/2018/numbers/table.5.unknown', caseworker)
    expect(body).toContain('Onbekend, tabel 5: 6')
    expect(body).toContain('Uitkomst: ‘Niet vast te stellen’ of ‘Geen recht op verblijf’')
    const [facts = ''] = body.split('id="facts"').slice(1)
    const totals = [...facts.matchAll(/Totaal<\/th><td[^>]*>(\d+)</g)].map(([, count]) => count)
    expect(totals).toEqual(['6', '6', '6', '6', '6'])
    expect(await newLines()).toMatchObject([
      { role: 'analyst', action: 'open_number', purpose: 'statistics', part: '2018.table.5.unknown' },
    ])
  })

  test('shows how a sum and a difference are made up', async () => {
    const { body } = await get('/figures/2018/numbers/sentence.abandonment_others.others', analyst)
    expect(body).toMatch(/>39<.*>−6<.*Samen<\/th><td[^>]*>33</s)
    expect((await get('/figures/2018/numbers/change', analyst)).body).toMatch(/>57<.*>−38<.*Samen<\/th><td[^>]*>19</s)
  })

  test('leads caseworker and manager to its cases, with the question', async () => {
    const { body } = await get('/figures/2018/numbers/table.5.unknown?as_of=2018-06-30', caseworker)
    expect(body).toContain('href="/cases?under=table.5.unknown&amp;figures_year=2018&amp;as_of=2018-06-30"')
  })

  test('shows an analyst and a visitor no way to cases, and says why', async () => {
    const forAnalyst = (await get('/figures/2018/numbers/total', analyst)).body
    expect(forAnalyst).toContain('Als analist ziet u aantallen en geen casussen.')
    const forVisitor = (await get('/figures/2018/numbers/total')).body
    expect(forVisitor).toContain('Alleen wie is aangemeld')
    for (const body of [forAnalyst, forVisitor]) expect(body).not.toContain('/cases?under')
  })

  test.each(['nothing', 'table.9', 'table.5.', '__proto__', 'total.<script>', 'group'])(
    '%s is not there, and is not logged',
    async (id) => {
      expect((await get(`/figures/2018/numbers/${encodeURIComponent(id)}`, analyst)).statusCode).toBe(404)
      expect(await newLines()).toEqual([])
    },
  )
})

test('definitions can be read, and one that is not there is not found', async () => {
  expect((await get('/definitions')).body).toContain('href="/definitions/nl-2018"')
  const { body } = await get('/definitions/nl-2018')
  expect(body).toContain('Plaats bij de melding: ‘In het buitenland’ of ‘Onbekend’')
  expect(body).toContain('Jaarcijfers 2018 (tables 1-8 and the text around them)')
  expect(body.match(/Tabel \d\. /g)?.length).toBeGreaterThanOrEqual(8)
  expect((await get('/definitions/uk-2020')).statusCode).toBe(404)
})

describe('checking a report', () => {
  const upload = (content: Uint8Array | string, name = 'verslag.txt') => {
    const boundary = '----baken'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    return desk.app.inject({
      method: 'POST',
      url: '/reconcile',
      headers: { ...analyst, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    })
  }
  const paste = (text: string) =>
    desk.app.inject({
      method: 'POST',
      url: '/reconcile',
      headers: { ...analyst, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ text }).toString(),
    })

  test('of an uploaded file tells the contradiction first, the sum worked out, and how sure it is', async () => {
    const { statusCode, body } = await upload(publishedText)
    expect(statusCode).toBe(200)
    expect(body).toContain('1 tegenspraak gevonden')
    expect(body.indexOf('Tegenspraak:')).toBeLessThan(body.indexOf('Opmerking:'))
    expect(body).toContain('Hoe zeker: zeker')
    expect(body).toMatch(/Samen<\/dt><dd>15</)
  })

  test('of pasted text finds the same, also with the line ends that a browser sends', async () => {
    const { body } = await paste(publishedText.toString('utf8').replaceAll('\n', '\r\n'))
    expect(body).toContain('1 tegenspraak gevonden')
  })

  test('of the published report is one click in a demo', async () => {
    expect((await get('/reconcile')).body).toContain('href="/reconcile/published/2018"')
    expect((await get('/reconcile/published/2018')).body).toContain('1 tegenspraak gevonden')
    expect((await get('/reconcile/published/2017')).statusCode).toBe(404)
  })

  test('of our own JSON finds no contradiction', async () => {
    const { body } = await get('/figures/2018?format=json', analyst)
    expect((await upload(body, 'figures-2018.json')).body).toContain('Geen tegenspraak gevonden')
  })

  test.each([
    ['', 'Dit bestand is leeg'],
    ['%PDF-1.7', 'geen tekst maar bijvoorbeeld een pdf'],
    ['{"a":', 'geen geldige JSON'],
    ['Beste mensen', 'geen tabel van een jaarverslag gevonden'],
  ])('of an unreadable file (%j) says why, beside the file', async (content, why) => {
    const { statusCode, body } = await upload(content)
    expect(statusCode).toBe(400)
    expect(body).toMatch(new RegExp(`id="file-error"[^]*${why}`))
  })

  test('of a file that is too large says so, and of a large one that is not, reads it', async () => {
    const { statusCode, body } = await upload(Buffer.alloc(5 * 1024 * 1024 + 1, 'x'))
    expect(statusCode).toBe(400)
    expect(body).toContain('Dit bestand is te groot')
    const large = Buffer.concat([publishedText, Buffer.alloc(1024 * 1024, '\n')])
    expect((await upload(large)).body).toContain('1 tegenspraak gevonden')
  })

  test('says the name of a file as text, never as markup', async () => {
    const { body } = await upload(publishedText, '<b onmouseover=x>.txt')
    expect(body).toContain('&lt;b onmouseover=x>.txt')
  })

  test('refuses a form without a report', async () => {
    expect((await paste('  ')).statusCode).toBe(400)
    const other = { ...analyst, 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await desk.app.inject({ method: 'POST', url: '/reconcile', headers: other, payload: 'x=1' })
    expect(answer.statusCode).toBe(400)
  })

  test('reads no register and logs nothing', async () => {
    await upload(publishedText)
    expect(await newLines()).toEqual([])
  })
})
