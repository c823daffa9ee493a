import { describe, expect, onTestFinished, test } from 'vitest'
import { publicTalkOf } from '../../../test/support/publicTalk.ts'
import { makeVisitor } from '../../../test/support/publicVisitor.ts'
import { openReadingDesk } from '../../../test/support/readingDesk.ts'
import { testRegister, timeZone } from '../../../test/support/testRegister.ts'
import { parseIsoDate } from '../../domain/shared/isoDate.ts'
import { makePublicApp } from '../publicApp.ts'

const today = parseIsoDate('2026-11-22')
if (!today) throw new Error('no day')
const day = today

async function openHub() {
  const register = await testRegister()
  const talk = publicTalkOf(register)
  const app = await makePublicApp({
    isDemo: true,
    elsewhere: 'https://www.wikipedia.org/',
    profilesFolder: 'profiles',
    contentFolder: 'content',
    profile: 'nl',
    today: () => day,
    timeZone,
    staffPort: 7018,
    publicOrigin: undefined,
    talk,
  })
  onTestFinished(() => app.close())
  const rows = (table: string) =>
    register.asAdministrator(async (client) => (await client.query(`select from ${table}`)).rowCount)
  return { register, app, talk, rows, visitor: () => makeVisitor(app) }
}

async function openDesk() {
  const hub = await openHub()
  return { ...hub, desk: await openReadingDesk(hub.register) }
}

/** From the form to the conversation; gives the code. */
async function begin(visitor: ReturnType<typeof makeVisitor>, fields: Readonly<Record<string, string>>, prefix = '') {
  await visitor.post(`${prefix}/write`, { step: 'begin', ...fields })
  const code = visitor.code()
  await visitor.send(`${prefix}/write`, { step: 'keep', word: code[visitor.place() - 1] ?? '' })
  return code
}

describe('somebody without script', () => {
  test.each([
    ['', 'Ons gesprek', 'Mijn zus is weg.'],
    ['/en', 'Our conversation', 'My sister is gone.'],
    ['/ar', 'محادثتنا', 'أختي اختفت.'],
    ['/tr', 'Görüşmemiz', 'Ablam kayboldu.'],
    ['/fr', 'Notre conversation', 'Ma sœur a disparu.'],
    ['/so', 'Wada hadalkeenna', 'Walaashay way maqan tahay.'],
    ['/ku', 'Axaftina me', 'Xwişka min winda ye.'],
  ])('writes, keeps the code, comes back with it, and reads and answers the desk (%s)', async (prefix, title, text) => {
    const { visitor, desk, rows } = await openDesk()
    const first = visitor()
    const code = await begin(first, { kind: 'report', text, who: 'friend_or_relative', acute: 'soon' }, prefix)
    expect(code).toHaveLength(10)
    expect(first.text()).toContain(title)
    expect(first.text()).toContain(text)

    const [number = ''] = await desk.numbers()
    expect(await desk.read(number)).toEqual([text])
    await desk.answer(number, '<b>Wij</b> bellen & letten op')

    const later = visitor()
    await later.post(`${prefix}/code`, { code: code.join(' ') })
    expect(later.text()).toContain('<b>Wij</b> bellen & letten op')
    await later.send(`${prefix}/talk`, { do: 'write', text: 'شكرا <script>' })
    expect(later.text()).toContain('شكرا <script>')
    expect(await desk.read(number)).toEqual([text, '<b>Wij</b> bellen & letten op', 'شكرا <script>'])
    expect(await rows('conversation')).toBe(1)
  })

  test('needs to say nothing but that help is needed', async () => {
    const { visitor, desk } = await openDesk()
    await begin(visitor(), {})
    const [number = ''] = await desk.numbers()
    expect(await desk.read(number)).toEqual(['Ik heb hulp nodig.'])
  })

  test('has answers to what was asked sealed with the text, and to what was not asked nowhere', async () => {
    const { visitor, desk } = await openDesk()
    await begin(visitor(), { text: 'Help', acute: 'soon', when: 'vrijdag', country: 'Marokko', reach: 'mail' })
    const [number = ''] = await desk.numbers()
    expect(await desk.read(number)).toEqual([
      'Help\n\nWanneer is de reis of de bruiloft?\nvrijdag\n\nVeilig contact: hoe en wanneer?\nmail',
    ])
  })
})
