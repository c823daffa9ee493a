import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskingDesk, openAskingDesk } from '../../../../test/support/askingDesk.ts'
import type { Colleague } from '../../../../test/support/testDesk.ts'
import { PACKAGE } from '../sharing/slugs.ts'
import { actOfChapter } from './chapterOfAct.ts'
import { chapterPages } from './chapterPages.ts'

let desk: AskingDesk
let number: string
beforeAll(async () => {
  desk = await openAskingDesk()
  number = await desk.newCase()
})
afterAll(() => desk.drop())

const entry = () => ({ kind: 'fact', text: 'Een woord', on: desk.today })
const send = (who: Colleague, act: string, form: Record<string, string> = {}) =>
  desk.send(who, number, act, { on: desk.today, ...form })

test('an act is done on the page of its own chapter and nowhere else', async () => {
  expect((await send('noord', 'journal/write-entry', entry())).statusCode).toBe(303)
  const others = chapterPages.map(({ slug }) => slug).filter((slug) => slug !== 'journal')
  for (const slug of others) {
    const sent = await send('noord', `${slug}/write-entry`, entry())
    expect([slug, sent.statusCode]).toEqual([slug, 404])
  }
})

test.each(['decide-fund', 'confirm-determination', 'waive-safety-check', 'accept-referral', 'import-determination'])(
  'another chapter knows no %s',
  async (act) => {
    expect((await send('noord', `journal/${act}`)).statusCode).toBe(404)
  },
)

test('every form on the pages of a case is sent to where its act is done', async () => {
  for (const { slug } of chapterPages) {
    const { body } = await desk.as('senior', `/cases/${number}/${slug}`)
    const forms = [...body.matchAll(/<form[^>]* action="\/cases\/[^/"]+\/([a-z]+)\/([a-z-]+)#/g)]
    const strays = forms.filter(([, to = '', act = '']) => to !== PACKAGE && actOfChapter(to, act) === undefined)
    expect([slug, strays.map(([, to, act]) => `${to}/${act}`)]).toEqual([slug, []])
  }
})

test.each([
  ['verification/confirm-determination', 'consulair medewerker', 'consular officer', true],
  ['return/decide-fund', 'senior casemanager of leidinggevende', 'senior caseworker or manager', true],
  ['safety/waive-safety-check', 'senior casemanager of leidinggevende', 'senior caseworker or manager', false],
  ['safety/answer-safety-check', 'veiligheidsdeskundige', 'safety officer', true],
] as const)('%s by another role says who does it, in both languages', async (act, nl, en, isSecond) => {
  const refused = await send('noord', act)
  expect(refused.statusCode).toBe(403)
  expect(refused.body).toContain('Dit hoort niet bij uw rol.')
  expect(refused.body).toContain(`Dit doet iemand met een andere rol: ${nl}.`)
  expect(refused.body.includes('Wie iets voorstelt of vraagt, beslist er niet zelf over.')).toBe(isSecond)
  expect(refused.body).not.toContain('Dit verzoek kwam niet van een pagina van Baken')
  const english = await send('noord', `${act}?lang=en`)
  expect(english.body).toContain(`Somebody with another role does this: ${en}.`)
})

test('of a case that one may not see, another role learns nothing', async () => {
  expect((await send('zuid', 'return/decide-fund')).statusCode).toBe(404)
  expect((await send('shelter', 'return/decide-fund')).statusCode).toBe(404)
})

test('a referral that another role checks says whose it is', async () => {
  const refused = await send('intake', 'package/make-referral')
  expect([refused.statusCode, refused.body.includes('Dit hoort niet bij uw rol.')]).toEqual([403, true])
})

test('what was done leads to the message that says so', async () => {
  const done = await send('noord', 'journal/write-entry', entry())
  expect(done.headers.location).toBe(`/cases/${number}/journal?done=write-entry#done`)
  const page = await desk.as('noord', `/cases/${number}/journal?done=write-entry`)
  expect(page.body).toMatch(/<div [^>]*role="status" id="done" tabindex="-1"/)
})
