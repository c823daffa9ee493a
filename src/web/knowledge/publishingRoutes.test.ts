import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
})
afterAll(() => desk.drop())

const page = '/knowledge/pages/figures'

/** The fields of the form on a page, as a browser would send them. */
async function formOf(url: string): Promise<Record<string, string>> {
  const { body } = await desk.as('editor', url)
  const hidden = [...body.matchAll(/<input type="hidden" name="(stamp[^"]*)" value="([^"]*)"/g)]
  const texts = [...body.matchAll(/<textarea[^>]*name="(text[^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)]
  const plain = (text = '') =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return Object.fromEntries([...hidden, ...texts].map(([, name = '', value]) => [name, plain(value)]))
}

async function proposed(line: string): Promise<string> {
  const form = await formOf(page)
  const texts = { 'text.nl': `${form['text.nl']}\n${line}`, 'text.en': `${form['text.en']}\n${line}` }
  const { headers, statusCode } = await desk.as('editor', `${page}/change`, { ...form, ...texts, why: 'uit de bron' })
  expect(statusCode).toBe(303)
  return String(headers.location).split('?')[0] ?? ''
}

test('the forms of an editor send back exactly what is shown: a text that nobody touched is no change', async () => {
  const form = await formOf(page)
  const { statusCode, body } = await desk.as('editor', `${page}/change`, { ...form, why: 'niets' })
  expect(statusCode).toBe(422)
  expect(body).toContain('Er is niets veranderd')
})

test('each text is written in its own language and direction, and its label in that of the desk', async () => {
  const { body } = await desk.as('editor', '/knowledge/pages/help-lines')
  const written = [...body.matchAll(/<textarea[^>]*name="text\.(\w+)"[^>]*>/g)].map(([tag, code]) => {
    return [code, / lang="(\w+)"/.exec(tag)?.[1], / dir="(\w+)"/.exec(tag)?.[1]]
  })
  const toLeft = ['ar', 'fa', 'ur']
  expect(written.length).toBeGreaterThan(8)
  expect(written).toEqual(written.map(([code = '']) => [code, code, toLeft.includes(code) ? 'rtl' : 'ltr']))
  expect(body).not.toMatch(/<div class="baken-typed" lang/)
})

describe('a change', () => {
  test('is seen line by line by a second person, who publishes it; who wrote it can’t', async () => {
    const proposal = await proposed('Een regel van de redacteur.')
    const own = await desk.as('editor', proposal)
    expect(own.body).toContain('U schreef dit zelf')
    expect(own.body).not.toContain(`${proposal}/publication`)
    expect((await desk.as('editor', `${proposal}/publication`, {})).statusCode).toBe(422)
    // The menu says it to who can publish it, wherever they are, and not to who wrote it.
    expect((await desk.as('manager', '/account')).body).toContain('Kennis (1)')
    expect((await desk.as('editor', '/account')).body).not.toContain('Kennis (')
    const { body } = await desk.as('manager', proposal)
    expect(body).toContain('<ins>Een regel van de redacteur.</ins>')
    const published = await desk.as('manager', `${proposal}/publication`, {})
    expect(published.headers.location).toBe(`${proposal}?done=published`)
    expect((await formOf(page))['text.nl']).toContain('Een regel van de redacteur.')
  })

  test('with a fault stands in the form again as it was typed, with the line that is wrong', async () => {
    const form = await formOf(page)
    const typed = { ...form, 'text.nl': `${form['text.nl']}\nBel 070 34 54 319.\n`, why: 'een <b>nummer</b>' }
    const { statusCode, body } = await desk.as('editor', `${page}/change`, typed)
    expect(statusCode).toBe(422)
    expect(body).toMatch(/nl\/figures\.md, regel \d+/)
    expect(body).toContain('Daar staat: Bel 070 34 54 319.')
    expect(body).toContain('value="een &lt;b>nummer&lt;/b>"')
    expect((await desk.as('editor', page)).body).not.toContain('Bel 070 34 54 319.')
  })

  test('without a reason stands in the form again as it was typed', async () => {
    const form = await formOf(page)
    const typed = { ...form, 'text.en': `${form['text.en']}\nA new line.\n`, why: ' ' }
    const { statusCode, body } = await desk.as('editor', `${page}/change`, typed)
    expect([statusCode, body.includes('A new line.')]).toEqual([422, true])
    expect(body).toContain('Schrijf in een zin waarom')
  })

  test('that was written while another was published is shown beside it, and goes on from there', async () => {
    const form = await formOf(page)
    const other = await proposed('Van de ander.')
    await desk.as('manager', `${other}/publication`, {})
    const typed = { ...form, 'text.nl': `${form['text.nl']}\nVan mij.\n`, why: 'uit de bron' }
    const { statusCode, body } = await desk.as('editor', `${page}/change`, typed)
    expect(statusCode).toBe(422)
    expect(body).toContain('<del>Van de ander.</del>')
    expect(body).toContain('<ins>Van mij.</ins>')
    expect(body).toContain('Van mij.\n</textarea>')
  })

  test('that was written on an older text is shown with what came since, and taken over into a new one', async () => {
    const [one, two] = [await proposed('Eerst.'), await proposed('Daarna.')]
    await desk.as('manager', `${one}/publication`, {})
    const refused = await desk.as('manager', `${two}/publication`, {})
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Er is intussen iets anders gepubliceerd')
    for (const line of ['<ins>Eerst.</ins>', '<ins>Daarna.</ins>']) expect(refused.body).toContain(line)
    const again = await desk.as('editor', `${page}?from=${two.split('/').at(-1)}`)
    expect(again.body).toContain('<del>Eerst.</del>')
    expect(again.body).toContain('Daarna.\n</textarea>')
  })

  test('is sent back with a reason, which stands on the form again when it is missing', async () => {
    const proposal = await proposed('Niet goed.')
    const empty = await desk.as('manager', `${proposal}/return`, { reason: '  ' })
    expect([empty.statusCode, empty.body.includes('Schrijf in een zin waarom het teruggaat')]).toEqual([422, true])
    await desk.as('manager', `${proposal}/return`, { reason: 'De bron zegt <iets> anders.' })
    const { body } = await desk.as('editor', proposal)
    expect(body).toContain('De bron zegt &lt;iets> anders.')
    expect(body).toContain('Neem de tekst over in een nieuw voorstel')
    expect((await desk.as('manager', `${proposal}/publication`, {})).statusCode).toBe(422)
  })

  test('is withdrawn by who wrote it', async () => {
    const proposal = await proposed('Toch niet.')
    expect((await desk.as('manager', `${proposal}/withdrawal`, {})).statusCode).toBe(422)
    expect((await desk.as('editor', `${proposal}/withdrawal`, {})).headers.location).toBe(`${proposal}?done=withdrawn`)
  })
})

test('that a page was checked and stays as it is, is proposed with the day of its next review', async () => {
  const form = { why: 'de factsheet', next_review: '2026-11-01' }
  const early = await desk.as('editor', '/knowledge/pages/sources/check', form)
  expect([early.statusCode, early.body.includes('een dag na vandaag')]).toEqual([422, true])
  const { body } = await desk.as('editor', '/knowledge/pages/sources')
  const [, usual = ''] = /name="next_review"[^>]*value="([\d-]+)"/.exec(body) ?? []
  const filed = await desk.as('editor', '/knowledge/pages/sources/check', { ...form, next_review: usual })
  const { body: seen } = await desk.as('manager', String(filed.headers.location))
  expect(seen).toMatch(/<ins>checked_on: &quot;[\d-]+&quot;<\/ins>/)
  expect(seen).toContain(`next_review: &quot;${usual}&quot;`)
})

test('the number of an embassy is proposed with its source and day, and shown after a second person', async () => {
  const url = '/knowledge/embassies/MA'
  const form = { ...(await formOf(url)), number: '0537', source: '', checked_on: '2100-01-01', why: '' }
  const wrong = await desk.as('editor', `${url}/number`, form)
  expect(wrong.statusCode).toBe(422)
  for (const said of ['7 tot 15 cijfers', 'waar u het nummer vond', 'vandaag of eerder', 'in een zin waarom'])
    expect(wrong.body).toContain(said)
  const good = { ...form, number: '+212 537 00 00 00', source: 'verzonnen', checked_on: '2026-11-01', why: 'gebeld' }
  const { location } = (await desk.as('editor', `${url}/number`, good)).headers
  const proposal = String(location).split('?')[0] ?? ''
  expect((await desk.as('editor', url)).body).toContain('Geen nummer.')
  await desk.as('manager', `${proposal}/publication`, {})
  expect((await desk.as('editor', url)).body).toContain('+212 537 00 00 00')
  expect((await desk.as('editor', '/knowledge')).body).toContain('+212 537 00 00 00')
})

test('pages, embassies and proposals that are not there, and people who are no editor, get the same answer', async () => {
  for (const url of ['/knowledge/pages/none', '/knowledge/embassies/ZZ', '/knowledge/proposals/999', '/knowledge/x/y'])
    expect([url, (await desk.as('editor', url)).statusCode]).toEqual([url, 404])
  for (const who of ['chat', 'noord', 'analyst', 'administrator', 'consular'] as const) {
    for (const url of [page, '/knowledge/proposals/1', '/knowledge/embassies/MA'])
      expect([who, url, (await desk.as(who, url)).statusCode]).toEqual([who, url, 404])
    const sent = await desk.as(who, '/knowledge/proposals/1/publication', {})
    expect([who, sent.statusCode]).toEqual([who, 404])
  }
})

test('what a form should not hold is refused, and a page that answers a form can be loaded again', async () => {
  const form = await formOf(page)
  for (const strange of [
    { ...form, extra: 'x' },
    { ...form, 'text.../etc': 'x' },
    { ...form, 'stamp.nl': 'other' },
  ]) {
    const { statusCode } = await desk.as('editor', `${page}/change`, { ...strange, why: 'x' })
    expect([400, 422]).toContain(statusCode)
  }
  const deep = { ...form, 'text.nl': `${form['text.nl']}\n${'> '.repeat(20_000)}x\n`, why: 'x' }
  expect((await desk.as('editor', `${page}/change`, deep)).statusCode).toBe(422)
  const again = await desk.as('editor', `${page}/change`)
  expect([again.statusCode, again.headers.location]).toEqual([303, page])
})
