import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, openReportWith } from '../../../test/importFile.ts'
import { ask, importText } from '../../../test/registerWork.ts'
import { bearer, tokenFor } from '../../../test/support/apiClients.ts'
import { openTestDesk, type TestDesk } from '../../../test/support/testDesk.ts'

/*
 * A file may name its cases with 1 to 40 of [A-Za-z0-9./_-]: also as a part of an address that programs take out of it, and as something
 * that is the name of a page elsewhere.
 */

const odd = ['.', '..', '...', '/', '//', '../..', './names', '-', '_', 'names', 'searches', 'exports', '/'.repeat(40)]

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
  const rows = odd.map((ref) => openReportWith({ ref }))
  expect(await importText(desk.register, fileOf(rows))).toMatchObject({ ok: true })
})
afterAll(() => desk.drop())

test('whatever a file names its case, the list leads to it, and from there every page of it', async () => {
  const list = (await desk.as('manager', '/cases')).body
  const links = [...list.matchAll(/class="baken-case" href="([^"]*)">([^<]+)</g)].map(([, href, number]) => [
    number,
    href,
  ])
  expect(links.map(([number]) => number).toSorted()).toEqual(odd.toSorted())
  for (const [number, href = ''] of links) {
    // What a browser makes of the address.
    const { pathname } = new URL(href, 'http://localhost')
    expect([number, pathname]).toEqual([number, href])
    for (const page of ['', '/persons', '/access']) {
      const { statusCode, body } = await desk.as('manager', `${pathname}${page}`)
      expect([number, page, statusCode]).toEqual([number, page, 200])
      expect(body).toContain(`>${number}<`)
    }
  }
})

test('a program reads such a case as well', async () => {
  const managers = `select person from staff_member where role = 'manager' order by person limit 1`
  const [manager] = await ask<{ person: number }>(desk.register, managers)
  const headers = bearer(await tokenFor(desk.register, { tenant: 1, person: manager?.person ?? 0 }))
  for (const [number, segment] of [
    ['.', '~.'],
    ['..', '~..'],
    ['searches', 'searches'],
    ['//', '%2F%2F'],
  ] as const) {
    const answer = await desk.app.inject({ url: `/api/v1/cases/${segment}`, headers })
    expect([number, answer.statusCode, answer.json().number]).toEqual([number, 200, number])
  }
})
