import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { type Colleague, openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { uploadTo } from '../../../../test/support/uploadTo.ts'

let desk: TestDesk
let number: string
beforeAll(async () => {
  desk = await openTestDesk()
  const [row] = await ask<{ number: string }>(
    desk.register,
    `select number from case_state c join case_grant g using (tenant, case_id) join principal p on p.tenant = g.tenant and p.id = g.principal
     where p.name = 'Noord' and closed_on is null order by number limit 1`,
  )
  number = row?.number ?? ''
})
afterAll(() => desk.drop())

function upload(who: Colleague, name: string, bytes: Uint8Array) {
  return uploadTo(desk, who, `/cases/${number}/documents/upload`, { name, bytes })
}

const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
  .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 0/1' } })
  .jpeg()
  .toBuffer()

test('a photo is added, its place is taken out, and the page says so', async () => {
  const added = await upload('noord', 'foto.jpg', photo)
  expect([added.statusCode, added.headers.location]).toEqual([303, `/cases/${number}/documents?done=add-document#done`])
  const { body } = await desk.as('noord', `/cases/${number}/documents`)
  expect(body).toContain('foto.jpg')
  expect(body).toContain('plaats eruit gehaald')
})

test('a document is looked at in a preview made here, and taken down as a file', async () => {
  const page = await desk.as('noord', `/cases/${number}/documents/1/view`)
  expect(page.body).toContain(`src="/cases/${number}/documents/1/preview"`)
  const preview = await desk.as('noord', `/cases/${number}/documents/1/preview`)
  expect(preview.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'no-store' })
  const file = await desk.as('noord', `/cases/${number}/documents/1/file`)
  expect(file.headers['content-disposition']).toMatch(/^attachment/)
  expect(file.rawPayload.includes('GPS')).toBe(false)
})

const refused: readonly (readonly [string, string, Uint8Array, string])[] = [
  [
    'an SVG with a script',
    'tekening.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    'SVG-tekening',
  ],
  ['a web page', 'brief.html', Buffer.from('<!doctype html><script>1</script>'), 'webpagina'],
  ['nothing', 'leeg.txt', Buffer.alloc(0), 'leeg'],
  ['a program', 'foto.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'bestand'],
]

test.each(refused)('%s is refused with a sentence, on the page with the others', async (_, name, bytes, said) => {
  const answer = await upload('noord', name, bytes)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(said)
  expect(answer.body).toContain('foto.jpg')
})

test('a document of a case that may not be seen, one that is not there, and its preview and file are answered alike', async () => {
  const answers = new Set<string>()
  for (const as of ['view', 'preview', 'file']) {
    for (const [who, document] of [
      ['zuid', 1],
      ['shelter', 1],
      ['noord', 99],
    ] as const) {
      const { statusCode, body } = await desk.as(who, `/cases/${number}/documents/${document}/${as}`)
      answers.add(`${statusCode} ${/<h1>(.*?)<\/h1>/.exec(body)?.[1]}`)
    }
  }
  expect([...answers]).toEqual([expect.stringMatching(/^404 /)])
})

test('a document that was withdrawn is shown to nobody, and that it was there stays', async () => {
  const { body } = await desk.as('noord', `/cases/${number}/documents`)
  const seen = /name="seen" value="(\d+)"/.exec(body)?.[1] ?? ''
  const on = /name="on" type="date" value="([\d-]+)"/.exec(body)?.[1] ?? ''
  const form = { seen, document: '1', reason: 'Verkeerde casus.', on }
  expect((await desk.as('noord', `/cases/${number}/documents/withdraw-document`, form)).statusCode).toBe(303)
  expect((await desk.as('noord', `/cases/${number}/documents/1/file`)).statusCode).toBe(404)
  expect((await desk.as('noord', `/cases/${number}/documents`)).body).toContain('Ingetrokken')
})
