import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page as BrowserPage } from 'playwright-core'
import { h } from 'preact'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { words } from '../src/messages/words.ts'
import { type Assets, bundleDeskAssets, type DeskAsset } from '../src/web/look/assets.ts'
import { Field } from '../src/web/look/forms/field.tsx'
import { FilterForm } from '../src/web/look/forms/filterForm.tsx'
import { Page } from '../src/web/look/shell/page.tsx'
import { renderPage } from '../src/web/look/shell/renderPage.ts'
import { DataTable } from '../src/web/look/tables/dataTable.tsx'
import { OpenNumber } from '../src/web/look/tables/openNumber.tsx'
import { launchChromium } from './support/launchChromium.ts'

let server: Server
let browser: Browser
let address = ''

beforeAll(async () => {
  const assets = await bundleDeskAssets()
  server = createServer((request, reply) => {
    const path = new URL(request.url ?? '/', 'http://desk').pathname
    const asset = assets.byPath.get(path)
    reply.setHeader(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'",
    )
    reply.setHeader('content-type', asset?.contentType ?? 'text/html; charset=utf-8')
    reply.end(asset?.body ?? page(assets))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

describe('single keys', () => {
  test('j and k walk over the rows, and Enter opens the row that has the focus', async () => {
    await onPage({}, async (desk) => {
      await desk.keyboard.press('j')
      await desk.keyboard.press('j')
      expect(await focused(desk)).toBe('18-0002')
      await desk.keyboard.press('k')
      expect(await focused(desk)).toBe('18-0001')
      await desk.keyboard.press('Enter')
      await desk.waitForURL('**/cases/18-0001')
    })
  })

  test('g and the key of a menu entry go there', async () => {
    await onPage({}, async (desk) => {
      await desk.keyboard.press('g')
      await desk.keyboard.press('f')
      await desk.waitForURL('**/figures')
    })
  })

  test('the slash goes to the search field, where letters are letters', async () => {
    await onPage({}, async (desk) => {
      await desk.keyboard.press('/')
      await desk.keyboard.type('gf/j?')
      expect(await desk.inputValue('#q')).toBe('gf/j?')
      expect(new URL(desk.url()).pathname).toBe('/')
    })
  })

  test('the question mark opens the list of keys, and Esc closes it', async () => {
    await onPage({}, async (desk) => {
      await desk.keyboard.press('?')
      expect(await desk.isVisible('#keys')).toBe(true)
      await desk.keyboard.press('Escape')
      expect(await desk.isVisible('#keys')).toBe(false)
    })
  })

  test('do nothing once they are switched off, also after a reload', async () => {
    await onPage({}, async (desk) => {
      await desk.keyboard.press('?')
      await desk.uncheck('[data-keys-choice]')
      await desk.reload()
      await desk.keyboard.press('?')
      expect(await desk.isVisible('#keys')).toBe(false)
      await desk.keyboard.press('j')
      expect(await focused(desk)).not.toBe('18-0001')
    })
  })
})

test('chosen colours go before those of the device and are remembered', async () => {
  await onPage({ colorScheme: 'light' }, async (desk) => {
    const light = await ground(desk)
    await desk.selectOption('[data-theme-choice]', 'dark')
    await desk.reload()
    expect(await ground(desk)).not.toBe(light)
    expect(await desk.inputValue('[data-theme-choice]')).toBe('dark')
  })
})

test('Esc closes a menu and gives the focus back', async () => {
  await onPage({}, async (desk) => {
    await desk.click('.baken-me summary')
    await desk.keyboard.press('Tab')
    await desk.keyboard.press('Escape')
    expect(await desk.isVisible('.baken-me__panel')).toBe(false)
    expect(await desk.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  })
})

test('without script a number opens its definition, the menu opens, and what needs the script is not there', async () => {
  await onPage({ javaScriptEnabled: false }, async (desk) => {
    await desk.click('.baken-open')
    expect(await desk.isVisible('#open-1')).toBe(true)
    await desk.keyboard.press('Escape')
    expect(await desk.isVisible('#open-1')).toBe(false)
    await desk.click('.baken-me summary')
    expect(await desk.isVisible('.baken-me__panel')).toBe(true)
    expect(await desk.isVisible('.baken-foot')).toBe(false)
  })
})

describe.each([1280, 390, 320])('at a width of %d', (width) => {
  test.each(['light', 'dark'] as const)('the page passes axe and does not move sideways (%s)', async (colorScheme) => {
    await onPage({ colorScheme, viewport: { width, height: 800 } }, async (desk) => {
      const { violations } = await new AxeBuilder({ page: desk }).analyze()
      expect(violations.map((violation) => violation.id)).toEqual([])
      expect(await desk.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    })
  })
})

/** A page with a search field, a table and an open number; what the browser complains about fails the test. */
async function onPage(options: BrowserContextOptions, work: (desk: BrowserPage) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options)
  const complaints: string[] = []
  const desk = await context.newPage()
  desk.on('console', (message) => complaints.push(message.text()))
  desk.on('pageerror', (error) => complaints.push(error.message))
  await desk.goto(address)
  await work(desk)
  await context.close()
  expect(complaints).toEqual([])
}

function focused(desk: BrowserPage): Promise<string | null | undefined> {
  return desk.evaluate(() => document.activeElement?.textContent)
}

function ground(desk: BrowserPage): Promise<string> {
  return desk.evaluate(() => getComputedStyle(document.body).backgroundColor)
}

function page({ assetPath }: Assets<DeskAsset>): string {
  const nl = words('nl')
  const search = h(Field, { id: 'q', name: 'q', label: 'Zoek', search: true })
  const number = {
    words: nl,
    id: 'open-1',
    value: 57,
    what: 'casussen',
    href: '/figures/57',
    definition: 'Gemeld in 2018.',
  }
  const columns = [
    { key: 'number', head: 'Casus', rowHead: true, cell: (row: string) => h('a', { href: `/cases/${row}` }, row) },
    { key: 'topic', head: 'Onderwerp', cell: () => h('span', { class: 'baken-nowrap' }, 'Achterlating '.repeat(10)) },
  ]
  const table = h(DataTable<string>, {
    words: nl,
    caption: 'Casussen',
    columns,
    rows: ['18-0001', '18-0002'],
    rowKey: (row: string) => row,
    narrow: 'scroll',
  })
  const frame = {
    locale: 'nl' as const,
    words: nl,
    assetPath,
    home: '/',
    nav: [
      { href: '/cases', label: 'Casussen', key: 'c' },
      { href: '/figures', label: 'Cijfers', key: 'f' },
    ],
    languages: [{ href: '?lang=en', locale: 'en' as const, label: 'English' }],
    person: {
      name: 'Marit van Oefenen',
      role: 'casusregisseur',
      account: { href: '/account', label: 'Mijn account' },
      prints: '/prints',
      signOut: { action: '/sign-out' },
    },
    strip: 'Alles is verzonnen',
  }
  const children = [
    h('h1', null, 'Casussen'),
    h(FilterForm, { words: nl, label: 'Kies', action: '/', children: search }),
    h('p', null, h(OpenNumber, number)),
    table,
  ]
  return renderPage(h(Page, { frame, title: 'Casussen', current: '/cases', children }))
}
