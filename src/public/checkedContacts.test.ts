import { beforeEach, describe, expect, test } from 'vitest'
import { nobodyReads } from '../../test/support/publicTalk.ts'
import { checkableContacts } from '../boundary/profile/contactChecks.ts'
import { readProfilePart } from '../boundary/profile/readProfilePart.ts'
import { contactCheckText } from '../domain/knowledge/publishing/contactCheck.ts'
import type { Files } from '../domain/knowledge/publishing/proposal.ts'
import { type IsoDate, parseIsoDate } from '../domain/shared/isoDate.ts'
import { makePublicApp } from './publicApp.ts'

const dayOf = (text: string) => parseIsoDate(text) as IsoDate
const { contacts } = await readProfilePart('profiles', 'nl', 'contacts')
const checkable = checkableContacts(contacts)

let published: Files = new Map()
let day = '2026-11-22'
beforeEach(() => {
  published = new Map()
  day = '2026-11-22'
})

const app = await makePublicApp({
  isDemo: false,
  elsewhere: 'https://www.wikipedia.org/',
  profilesFolder: 'profiles',
  contentFolder: 'content',
  published: async () => published,
  profile: 'nl',
  today: () => dayOf(day),
  staffPort: 7018,
  publicOrigin: undefined,
  timeZone: 'Europe/Amsterdam',
  talk: nobodyReads,
})

/** What two people publish: that these contacts were checked on a day, with something else than the profile has where that is given. */
function publishChecks(codes: readonly string[], checkedOn: string, other = {}): void {
  const own = checkable.filter(({ code }) => codes.includes(code))
  const texts = own.map(({ code, facts }) => {
    const text = contactCheckText({
      checkedOn: dayOf(checkedOn),
      how: 'called',
      source: 'gebeld',
      facts: { ...facts, ...other },
    })
    return [`contacts/${code}.yaml`, text] as const
  })
  published = new Map([...published, ...texts])
}

const headers = { 'content-type': 'application/x-www-form-urlencoded' }
const answers = 'who=victim&where=abroad&acute=yes&age=minor&children=no'
const get = async (url: string) => plain((await app.inject({ url })).body)

/** Every page that shows the ministry: the first one, an answer of the guide, the list of help lines, a factsheet, a page that is not there. */
const pages = {
  home: () => get('/'),
  english: () => get('/en'),
  guide: async () => plain((await app.inject({ method: 'POST', url: '/questions', payload: answers, headers })).body),
  list: () => get('/read/7'),
  factsheet: () => get('/read/1'),
  missing: () => get('/no-such-page'),
}

/** The words of a page, as somebody reads them. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ')
}

const MINISTRY = 'ministry_contact_centre'
const CHECKED = /[Gg]econtroleerd op 20 november 2026|[Cc]hecked on 20 November 2026/
const everyPage = async () =>
  Promise.all(Object.entries(pages).map(async ([name, read]) => [name, await read()] as const))

describe('outside of a demo', () => {
  test('no page says that a contact was checked before two people published that', async () => {
    for (const [name, text] of await everyPage()) {
      expect([name, CHECKED.test(text)]).toEqual([name, false])
      expect([name, text.includes('+31 247 247 247')]).toEqual([name, true])
    }
  })

  test('every page with the contact has the day of its check as soon as that is published, and no mark that it is still to be done', async () => {
    publishChecks([MINISTRY], '2026-11-20')
    for (const [name, text] of await everyPage()) {
      if (name !== 'missing') expect([name, CHECKED.test(text)]).toEqual([name, true])
      expect([name, /\+31 247 247 247 (nog te controleren|still to be checked)/.test(text)]).toEqual([name, false])
    }
  })

  test('the hours that were checked are told from then on, and those that no source gives stay to be checked', async () => {
    expect(await pages.home()).not.toContain('Dag en nacht')
    publishChecks([MINISTRY, 'hub_lkha'], '2026-11-20')
    const home = await pages.home()
    expect(home).toMatch(/\+31 247 247 247 Verbindt[^+]*Dag en nacht[^+]*Gecontroleerd op 20 november 2026/)
    expect(home).toMatch(
      /\+31 70 345 43 19 Voor advies[^+]*Tijden: nog te controleren Gecontroleerd op 20 november 2026/,
    )
    expect(await pages.guide()).toContain('Dag en nacht')
  })

  test('a check of three months ago counts, and a day later no page shows it any more', async () => {
    publishChecks([MINISTRY], '2026-11-20')
    day = '2027-02-20'
    expect(await pages.home()).toMatch(CHECKED)
    day = '2027-02-21'
    for (const [name, text] of await everyPage()) expect([name, CHECKED.test(text)]).toEqual([name, false])
    expect(await pages.home()).not.toContain('Dag en nacht')
  })

  test('a check of another number or hour than the profile has counts nowhere', async () => {
    for (const other of [{ number: '+31 247 000 000' }, { hours_nl: 'Op werkdagen' }, { always: undefined }]) {
      publishChecks([MINISTRY], '2026-11-20', other)
      for (const [name, text] of await everyPage()) expect([name, CHECKED.test(text)]).toEqual([name, false])
    }
  })

  test('a file of a check that can’t be read takes no page and no number down', async () => {
    published = new Map([[`contacts/${MINISTRY}.yaml`, 'number: [']])
    publishChecks(['hub_lkha'], '2026-11-20')
    for (const [, text] of await everyPage()) expect(text).toContain('+31 247 247 247')
    expect(await pages.home()).toMatch(/\+31 70 345 43 19 [^+]*Gecontroleerd op 20 november 2026/)
  })
})
