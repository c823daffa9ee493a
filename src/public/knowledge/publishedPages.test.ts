import { expect, test } from 'vitest'
import { nobodyReads } from '../../../test/support/publicTalk.ts'
import { readFiles } from '../../boundary/content/readContent.ts'
import type { Files } from '../../domain/knowledge/publishing/proposal.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { makePublicApp } from '../publicApp.ts'

const project = await readFiles('content')
let published: Files = new Map()
let day = '2026-11-22'

const app = await makePublicApp({
  isDemo: false,
  elsewhere: 'https://www.wikipedia.org/',
  profilesFolder: 'profiles',
  contentFolder: 'content',
  published: async () => published,
  profile: 'nl',
  today: () => {
    const today = parseIsoDate(day)
    if (!today) throw new Error('no day')
    return today
  },
  staffPort: 7018,
  publicOrigin: undefined,
  timeZone: 'Europe/Amsterdam',
  talk: nobodyReads,
})

const body = async (url: string) => (await app.inject({ url })).body
const textOf = (file: string) => project.get(file) ?? ''
const embassy = (number: string, checkedOn: string) =>
  `number: "${number}"\nsource: "een verzonnen <bladzijde>"\nchecked_on: "${checkedOn}"\n`

test('what two people published is on the page, in the search and on paper as soon as it is there', async () => {
  const pdf = async () => (await app.inject({ url: '/read/1.pdf' })).rawPayload
  const before = await pdf()
  const added = `${textOf('nl/forced-abandonment.md')}\nEen kersverse kanarieregel.\n`
  published = new Map([['nl/forced-abandonment.md', added]])
  expect(await body('/read/1')).toContain('Een kersverse kanarieregel.')
  const found = await app.inject({
    method: 'POST',
    url: '/read',
    payload: 'question=kersverse',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(found.body).toContain('Een kersverse kanarieregel.')
  expect((await pdf()).equals(before)).toBe(false)
  published = new Map()
  expect(await body('/read/1')).not.toContain('kanarieregel')
})

test('a published text that this release can’t show takes no page down: the text of the project stands there', async () => {
  published = new Map([
    ['nl/forced-abandonment.md', 'no head'],
    ['en/forced-abandonment.md', `${textOf('en/forced-abandonment.md')}\n[](contact:gone)\n`],
    ['nl/figures.md', `${textOf('nl/figures.md')}\nDeze staat er wel.\n`],
  ])
  for (const url of ['/read', '/read/1', '/en/read/1', '/read/1.pdf']) {
    expect([url, (await app.inject({ url })).statusCode]).toEqual([url, 200])
  }
  expect(await body('/read/6')).toContain('Deze staat er wel.')
  published = new Map()
})

test('the number of an embassy is shown with its source and day, for three months, beside the number of the ministry', async () => {
  published = new Map([['embassies/MA.yaml', embassy('+212 537 00 00 00', '2026-11-20')]])
  for (const [url, checked] of [
    ['/read/8', 'Gecontroleerd op 20 november 2026'],
    ['/en/read/8', '20 November 2026'],
  ] as const) {
    const html = await body(url)
    const card = /<h\d[^>]*>(?:Marokko|Morocco)[\s\S]*?(?=<h\d)/.exec(html)?.[0] ?? html
    expect(card).toContain('href="tel:+212537000000"')
    expect(card).toContain(checked)
    expect(card).toContain('een verzonnen &lt;bladzijde>')
    expect(card.replaceAll('\u00a0', ' ')).toContain('+31 247 247 247')
  }
  day = '2027-02-21'
  expect(await body('/read/8')).not.toContain('+212')
  day = '2026-11-22'
  published = new Map()
})
