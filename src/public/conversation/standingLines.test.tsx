import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTalkHub } from '../../../test/support/talkHub.ts'
import type { TalkOpening } from '../../services/conversations/talkOpening.ts'
import type { TalkStanding } from '../../services/conversations/talkStanding.ts'
import { makePublicApp } from '../publicApp.ts'
import type { PublicPages } from '../publicContext.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'
import { SealedRoomPage } from './sealedRoom.tsx'
import { TalkPage } from './talkPage.tsx'

let frame: PublicFrame
let close: () => Promise<void>
beforeAll(async () => {
  const hub = await openTalkHub({ hasReader: false })
  const looked = Promise.withResolvers<PublicFrame>()
  const pages: PublicPages = {
    route: 'talk',
    room: 'conversation',
    serve: (site) =>
      site.get('', (visit) => {
        looked.resolve(visit.frame)
        return { goTo: '/' }
      }),
  }
  const app = await makePublicApp(hub.settings, [pages])
  close = async () => {
    await app.close()
    await hub.close()
  }
  await app.inject({ url: '/talk', headers: { host: 'localhost' } })
  frame = await looked.promise
})
afterAll(() => close())

const at = '2026-11-22T12:00:00.000Z'
const anyStanding: fc.Arbitrary<TalkStanding> = fc.record({
  kind: fc.constantFrom('help', 'chat'),
  mark: fc.constant('x'),
  messages: fc.constant(1),
  readByDesk: fc.constantFrom(0, 1),
  waiting: fc.constantFrom(undefined, 0, 2),
  isWithdrawn: fc.boolean(),
  isBlocked: fc.boolean(),
  isClosed: fc.boolean(),
  consentedBy: fc.constantFrom(undefined, 'reporter', 'desk'),
  isConsentEnded: fc.boolean(),
  isCase: fc.boolean(),
  deletion: fc.option(fc.record({ by: fc.constantFrom('reporter', 'desk', 'retention'), at: fc.constant(at) }), {
    nil: undefined,
  }),
})
const anyOpening: fc.Arbitrary<TalkOpening | undefined> = fc.constantFrom<TalkOpening | undefined>(
  ...[undefined, { canBegin: false, chat: 'not_known' } as const, { canBegin: true, chat: 'open' } as const],
  ...[{ canBegin: true, chat: 'not_known' } as const, { canBegin: true, chat: 'closed', opensAt: at } as const],
)

/** What both pages of a conversation show, each without what lies in its templates. */
function shown(standing: TalkStanding, opening: TalkOpening | undefined): readonly string[] {
  const setting = { timeZone: 'Europe/Amsterdam', terms: { keptDays: 90, graceDays: 7 }, opening }
  const lines = [{ number: 1, author: 'reporter', text: 'x', pictures: 0, at } as const]
  const box = { text: '', error: undefined, refused: undefined }
  const pages = [
    <TalkPage key="t" frame={frame} standing={standing} lines={lines} box={box} setting={setting} />,
    <SealedRoomPage key="s" frame={frame} standing={standing} setting={setting} />,
  ]
  return pages.map((page) => renderToString(page).replace(/<template.*?<\/template>/gs, ''))
}

const cannot = ['refused_blocked', 'refused_withdrawn', 'refused_deletion_asked', 'write_both'] as const
const promises = ['waits', 'chat_open', 'chat_closed', 'position_next', 'closed_talk', 'nobody_reads'] as const

test('there is a box to write in exactly where no sentence says why there is none, and an answer is promised only there', () => {
  fc.assert(
    fc.property(anyStanding, anyOpening, (standing, opening) => {
      for (const html of shown(standing, opening)) {
        const hasBox = html.includes('name="text"')
        const said = cannot.filter((name) => html.includes(frame.words(`conversation.${name}`)))
        expect(said).toHaveLength(hasBox ? 0 : 1)
        if (hasBox) continue
        for (const name of promises) expect(html).not.toContain(frame.words(`conversation.${name}`))
        expect(html).not.toContain(frame.words('conversation.position', { count: 2 }))
      }
    }),
  )
})

test('every button that a sentence tells somebody to press is on the page', () => {
  fc.assert(
    fc.property(anyStanding, anyOpening, (standing, opening) => {
      for (const html of shown(standing, opening)) {
        const [, standingText = ''] = /data-standing[^>]*>(.*?)<\/div>/s.exec(html) ?? []
        for (const [, name = ''] of standingText.matchAll(/‘([^’]+)’/g))
          expect(html).toMatch(new RegExp(`<button[^>]*>${name}</button>`))
      }
    }),
  )
})
