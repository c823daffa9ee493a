import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Colleague, openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.drop())

type Logged = { action: string; role: string; cases: number; part: string | null }

async function lastLogged(): Promise<Logged | undefined> {
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query<Logged>(
      `select action, role, cardinality(cases) as cases, part from access_log where action not in ('open_number') order by id desc limit 1`,
    ),
  )
  return rows[0]
}

async function countLogged(): Promise<number> {
  const { rows } = await desk.register.asAdministrator((client) =>
    client.query<{ count: number }>(`select count(*)::int as count from access_log where purpose <> 'sign_in'`),
  )
  return rows[0]?.count ?? 0
}

/** The numbers of the rows of a list. */
const numbersIn = (html: string) => [...html.matchAll(/class="baken-case" href="[^"]*">([^<]+)</g)].map(([, n]) => n)

async function numbersOf(who: Colleague, url: string) {
  const answer = await desk.as(who, url)
  expect(answer.statusCode).toBe(200)
  return numbersIn(answer.body)
}

test('without signing in every page of cases leads to sign-in', async () => {
  for (const url of ['/cases', '/cases/C-2018-0001', '/cases/C-2018-0001/sealed']) {
    const answer = await desk.app.inject(url)
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/sign-in'])
  }
})

test('to an analyst the pages of cases do not exist, and nothing was read', async () => {
  const before = await countLogged()
  const nowhere = await desk.as('analyst', '/nowhere')
  for (const url of [
    '/cases',
    '/cases/C-2018-0001',
    '/cases/C-2018-0001/sealed',
    '/cases?under=total&figures_year=2018',
  ]) {
    const answer = await desk.as('analyst', url)
    expect(answer.statusCode).toBe(404)
    expect(withoutAddress(answer.body)).toBe(withoutAddress(nowhere.body))
  }
  expect((await desk.as('analyst', '/cases/C-2018-0001/sealed', { part: 'identity' })).statusCode).toBe(404)
  expect(await countLogged()).toBe(before)
})

test('two teams see their own cases, and a manager sees all of them', async () => {
  const counts = await Promise.all(
    (['noord', 'zuid', 'manager'] as const).map(async (who) => {
      const { body } = await desk.as(who, '/cases')
      return Number(/(\d+) casussen\./.exec(body)?.[1])
    }),
  )
  expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(95)
  expect(counts[2]).toBe(95)
})

test('a list is one line in the access log with the cases that were shown', async () => {
  const before = await countLogged()
  await desk.as('manager', '/cases')
  expect(await countLogged()).toBe(before + 1)
  expect(await lastLogged()).toEqual({ action: 'list_cases', role: 'manager', cases: 50, part: null })
})

test('names are in the page only when asked for, and the log and the page say so', async () => {
  const without = await desk.as('manager', '/cases?year=2018')
  expect(without.body).not.toContain('Verzonnen C-')
  const shown = await desk.as('manager', '/named-cases', { year: '2018' })
  expect(shown.body).toContain('Verzonnen C-2018-0057')
  expect(shown.body).toMatch(/Namen getoond, vastgelegd om \d{1,2}\.\d{2}/)
  expect(shown.headers['cache-control']).toBe('no-store')
  expect(await lastLogged()).toMatchObject({ action: 'list_cases', part: 'identity' })
  expect(numbersIn(shown.body)).toEqual(numbersIn(without.body))
})

test('no address brings names: neither a link on the page that shows them, nor that page loaded again', async () => {
  const { body } = await desk.as('manager', '/named-cases', { year: '2018', sort: 'country' })
  const links = [...body.matchAll(/<a [^>]*href="(\/cases[^"]*)"/g)].map(([, href = '']) => unescaped(href))
  expect(links.length).toBeGreaterThan(50)
  for (const href of new Set(links.filter((link) => !link.startsWith('/cases/C-')))) {
    const { body: page, statusCode } = await desk.as('manager', href)
    expect([statusCode, page.includes('Verzonnen C-')]).toEqual([href.startsWith('/named-cases') ? 303 : 200, false])
  }
})

test('walking on and back through a list shows each case once, in both directions', async () => {
  for (const order of ['', '&sort=country&order=desc', '&sort=outcome', '&sort=number']) {
    const first = await desk.as('manager', `/cases?${order.slice(1)}`)
    const second = await desk.as('manager', hrefOf(first.body, 'next'))
    const seen = [...numbersIn(first.body), ...numbersIn(second.body)]
    expect(seen).toHaveLength(95)
    expect(new Set(seen).size).toBe(95)
    expect(second.body).not.toContain('rel="next"')
    const back = await desk.as('manager', hrefOf(second.body, 'prev'))
    expect(numbersIn(back.body)).toEqual(numbersIn(first.body))
  }
})

test('a sorted column says so, and its link turns the order', async () => {
  const rising = await desk.as('manager', '/cases?sort=number')
  expect(rising.body.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="ascending"'])
  expect(numbersIn(rising.body)[0]).toBe('C-2017-0001')
  const falling = await desk.as('manager', '/cases?sort=number&order=desc')
  expect(falling.body.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"'])
  expect(numbersIn(falling.body)[0]).toBe('C-2018-0057')
})

test('each choice narrows the list, stands as a chip, and goes away by its link', async () => {
  const url = '/cases?year=2018&topic=abandonment&outcome=open'
  expect(await numbersOf('manager', url)).toEqual(['C-2018-0026', 'C-2018-0002'])
  const { body } = await desk.as('manager', url)
  expect(body).toContain('Onderwerp: Achterlating')
  const chips = [...body.matchAll(/class="baken-chip" href="([^"]+)"/g)].map(([, href = '']) => unescaped(href))
  expect(chips).toHaveLength(3)
  for (const href of chips) expect((await numbersOf('manager', href)).length).toBeGreaterThanOrEqual(2)
})

test('an empty list says what is empty and whether that is good', async () => {
  const open = await desk.as('manager', '/cases?year=2017&status=open')
  expect(open.body).toContain('Dat is goed')
  const chosen = await desk.as('manager', '/cases?country=NZ')
  expect(chosen.body).toContain('Er zijn geen casussen bij uw keuze')
})

test.each([
  ['/cases?colour=red', 'colour'],
  ['/cases?year=18', 'year'],
  ['/cases?topic=divorce', 'topic'],
  ['/cases?topic=abandonment&topic=forced_marriage', 'topic'],
  ['/cases?country=XX', 'country'],
  ['/cases?status=closed,open', 'status'],
  ['/cases?names=all', 'names'],
  ['/cases?sort=name', 'sort'],
  ['/cases?under=table.99&figures_year=2018', 'under'],
  ['/cases?under=table.5', 'figures_year'],
  ['/cases?as_of=2018-12-31', 'as_of'],
  ['/cases?under=total&figures_year=2018&as_of=2018-02-30', 'as_of'],
  ['/cases/C-2018-0001?names=shown', 'names'],
])('%s is refused, and the answer names the field', async (url, field) => {
  const answer = await desk.as('manager', url)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain(`dit adres niet: ${field}.`)
})

test('a forged place in the list is refused', async () => {
  for (const place of ['x', 'W10', Buffer.from('["number","a",1]').toString('base64url')]) {
    expect((await desk.as('manager', `/cases?after=${place}`)).statusCode).toBe(400)
  }
})

test('the list under a number of the figures has as many cases as the number', async () => {
  for (const [under, count] of [
    ['table.5', 39],
    ['outcome.open', 10],
  ] as const) {
    const { body } = await desk.as('manager', `/cases?under=${under}&figures_year=2018`)
    expect(numbersIn(body)).toHaveLength(count)
    expect(body).toContain(`Alleen de casussen achter het getal ${count}`)
    expect(body).toContain(`href="/figures/2018/numbers/${under}?`)
    expect(await lastLogged()).toMatchObject({ action: 'list_cases_under_number', cases: count })
  }
})

test('behind a number of advice requests there are no cases, and the page says why', async () => {
  const { body } = await desk.as('manager', '/cases?under=advice_requests&figures_year=2018')
  expect(numbersIn(body)).toEqual([])
  expect(body).toContain('Een adviesvraag is geen casus, dus is er geen lijst.')
})

test('a caseworker sees under a number only the cases of their own team', async () => {
  const [noord, zuid] = await Promise.all(
    (['noord', 'zuid'] as const).map((who) => numbersOf(who, '/cases?under=table.5&figures_year=2018')),
  )
  expect((noord?.length ?? 0) + (zuid?.length ?? 0)).toBe(39)
  expect(noord?.some((number) => zuid?.includes(number))).toBe(false)
})

test('a case shows to who works on it whom it is about and its facts in words, and that is logged', async () => {
  const { statusCode, body } = await desk.as('manager', '/cases/C-2017-0006')
  expect(statusCode).toBe(200)
  expect(body).toContain('Huiselijk geweld in het buitenland')
  expect(body).toContain('18 tot en met 20 jaar')
  expect(body).toContain('Uit bestand cases.csv, niet door twee mensen vastgesteld in Baken.')
  expect(body).toContain('Verzonnen C-2017-0006')
  expect(body).toMatch(/<title>Casus – Baken<\/title>/)
  expect(body).not.toMatch(/handed_to_care|domestic_violence_abroad/)
  expect(await lastLogged()).toEqual({ action: 'open_sealed', role: 'manager', cases: 1, part: 'identity' })
})

test('sealed parts are named with a button each, and closed until somebody asks', async () => {
  const { body } = await desk.as('manager', '/cases/C-2017-0006')
  expect(body.match(/type="hidden" name="part" value="\w+"/g)).toHaveLength(2)
  expect(body).not.toContain('Leeftijd</dt>')
  const opened = await desk.as('manager', '/cases/C-2017-0006/sealed', { part: 'client_at_report' })
  expect(opened.body.match(/type="hidden" name="part" value="\w+"/g)).toHaveLength(1)
  expect(opened.body).toContain('Leeftijd</dt>')
})

test('a case is whole in English too', async () => {
  const { body } = await desk.as('manager', '/cases/C-2017-0006?lang=en')
  expect(body).toContain('<html lang="en"')
  expect(body).toContain('From file cases.csv, not determined by two people in Baken.')
  expect(body).not.toMatch(/Gemeld|Uitkomst/)
})

test('a sealed part opens on request, and the page and the log say so', async () => {
  const opened = await desk.as('manager', '/cases/C-2017-0006/sealed', { part: 'identity' })
  expect(opened.statusCode).toBe(200)
  expect(opened.headers['cache-control']).toBe('no-store')
  expect(opened.body).toContain('Verzonnen C-2017-0006')
  expect(/<title>([^<]*)/.exec(opened.body)?.[1]).toBe('Casus – Baken')
  expect(await lastLogged()).toEqual({ action: 'open_sealed', role: 'manager', cases: 1, part: 'identity' })
})

test('loading an opened part again asks for nothing sealed', async () => {
  const again = await desk.as('manager', '/cases/C-2017-0006/sealed')
  expect([again.statusCode, again.headers.location]).toEqual([303, '/cases/C-2017-0006'])
})

test('a case of another team answers as if it did not exist, sealed parts too', async () => {
  const { body } = await desk.as('zuid', '/cases?sort=number')
  const [theirs = ''] = numbersIn(body)
  const before = await countLogged()
  for (const [hidden, absent] of [
    [await desk.as('noord', `/cases/${theirs}`), await desk.as('noord', '/cases/C-1999-0001')],
    [
      await desk.as('noord', `/cases/${theirs}/sealed`, { part: 'identity' }),
      await desk.as('noord', '/cases/C-1999-0001/sealed', { part: 'identity' }),
    ],
    [await desk.as('noord', `/cases/${theirs}`), await desk.as('noord', '/cases/%00%F0%9F%92%A5')],
  ] as const) {
    expect(hidden.statusCode).toBe(404)
    expect(absent.statusCode).toBe(404)
    expect(withoutAddress(hidden.body)).toBe(withoutAddress(absent.body))
  }
  expect(await countLogged()).toBe(before)
})

test('a part that the case does not have, or that has no name of a part, opens nothing', async () => {
  expect((await desk.as('manager', '/cases/C-2017-0006/sealed', { part: 'shelter_address' })).statusCode).toBe(404)
  expect((await desk.as('manager', '/cases/C-2017-0006/sealed', { part: 'salt' })).statusCode).toBe(404)
  expect((await desk.as('manager', '/cases/C-2017-0006/sealed', { part: '../identity' })).statusCode).toBe(400)
  expect((await desk.as('manager', '/cases/C-2017-0006/sealed', {})).statusCode).toBe(400)
})

/** The links to the language and to emergency access repeat what was typed; all else has to be the same. */
function withoutAddress(html: string): string {
  return html.replaceAll(/href="[^"]*lang=en"|\?number=[^"]*/g, '')
}

function hrefOf(html: string, rel: 'next' | 'prev'): string {
  return unescaped(new RegExp(`href="([^"]+)" rel="${rel}"`).exec(html)?.[1] ?? '')
}

function unescaped(href: string): string {
  return href.replaceAll('&amp;', '&')
}
