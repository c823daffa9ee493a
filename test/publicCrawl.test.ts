import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseIsoDate } from '../src/domain/shared/isoDate.ts'
import { publicWords } from '../src/messages/publicWords.ts'
import { makePublicApp } from '../src/public/publicApp.ts'
import { routesOf } from './support/deskRoutes.ts'
import { nothingPublished } from './support/nothingPublished.ts'
import { nobodyReads } from './support/publicTalk.ts'

// Every public page that a link leads to, and every route: what is added later is asked the same.

const MOST_PAGES = 400

const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const day = today
const app = await makePublicApp({
  isDemo: true,
  elsewhere: 'https://www.wikipedia.org/',
  profilesFolder: 'profiles',
  contentFolder: 'content',
  published: nothingPublished,
  profile: 'nl',
  today: () => day,
  staffPort: 7018,
  publicOrigin: undefined,
  timeZone: 'Europe/Amsterdam',
  talk: nobodyReads,
})

/** What no title and no address may hold: a history shows both. */
const telling =
  /huwelijk|uithuwelijk|achterlat|dwang|geweld|slachtoffer|gevaar|marri|abandon|forced|violen|victim|danger|زواج|عنف|ازدواج|خشونت|شادی|تشدد|خطر|ጋብቻ|ጥቃት|አደጋ|mariage|evlen|şiddet|tehlike|guur|khatar|zewac|tundî|xeter/i

const titles = readdirSync('messages').map((language) => publicWords(language)('public.neutral_title'))
const neutral = new RegExp(`<title>(${titles.filter((title) => !telling.test(title)).join('|')})</title>`)

test('every page that a link leads to says nothing in its title and its address, loads nothing from elsewhere, and has the way out', {
  timeout: 120_000,
}, async () => {
  const found = new Set(['/', '/en', '/ar'])
  const faults: string[] = []
  for (const url of found) {
    if (found.size > MOST_PAGES) throw new Error('more pages than anybody would walk through')
    const { body, headers, cookies, statusCode } = await app.inject({ url })
    const isPage = String(headers['content-type']).startsWith('text/html')
    const faultIf = (isFault: boolean, what: string) => void (isFault && faults.push(`${url} (${statusCode}): ${what}`))
    faultIf(statusCode >= 400, 'is not there')
    faultIf(telling.test(decodeURIComponent(url)), 'an address that tells')
    faultIf(cookies.length > 0, 'a cookie')
    if (!isPage) continue
    faultIf(!neutral.test(body), 'a title that tells')
    faultIf(/<script(?![^>]* src="\/)|<style|\sstyle=|\son[a-z]+="/i.test(body), 'script or style within')
    faultIf(/(?:src|srcset|data|poster|action)="(?:https?:)?\/\//i.test(body), 'something from elsewhere')
    faultIf(!/class="baken-exit" href="\/leave"/.test(body), 'no way out')
    faultIf(!body.includes('href="tel:112"'), 'no 112')
    faultIf(!body.includes('class="baken-practice"'), 'does not say that it is practice')
    faultIf(/method="get"/i.test(body), 'a form that puts its fields in the address')
    for (const [link] of body.matchAll(/<a [^>]*href="https?:[^>]*>/g)) {
      faultIf(!link.includes('rel="noreferrer"') && !link.includes('localhost:7018'), `tells another site: ${link}`)
    }
    for (const [, href = ''] of body.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      if (href !== '/leave') found.add(href.replaceAll('&amp;', '&'))
  }
  expect(faults).toEqual([])
  expect(found.size).toBeGreaterThan(40)
})

/** The script of a conversation sends JSON, of which src/public/conversation/script has tests of its own. */
const isForm = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path !== '/leave' && !/^\/(write|talk)\/\w+$/.test(path)

test('every address that takes a form is also a page, for who refreshes it', async () => {
  const routes = routesOf(app)
  const posts = routes.filter(isForm)
  expect(posts.length).toBeGreaterThan(2)
  const lone = posts.filter(({ path }) => !routes.some((other) => other.method === 'GET' && other.path === path))
  expect(lone.map(({ path }) => path)).toEqual([])
})

test('a form that holds nothing, or what nobody can read, is answered with a page in words', async () => {
  const posts = routesOf(app).filter(isForm)
  for (const { path } of posts) {
    for (const [type, payload] of [
      ['application/x-www-form-urlencoded', ''],
      ['application/x-www-form-urlencoded', 'a=1&a=2&__proto__=3&%00=%ff'],
      ['application/json', '{'],
      ['text/plain', 'x'],
      ['application/x-www-form-urlencoded', `q=${'x'.repeat(30_000)}`],
    ] as const) {
      const answer = await app.inject({ method: 'POST', url: path, headers: { 'content-type': type }, payload })
      expect(answer.statusCode, `${path} ${type}`).toBeLessThan(500)
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.body).toMatch(neutral)
    }
  }
})
