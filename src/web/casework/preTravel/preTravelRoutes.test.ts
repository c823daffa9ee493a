import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '../../../../test/registerWork.ts'
import { openTestDesk, type TestDesk } from '../../../../test/support/testDesk.ts'
import { timeZone } from '../../../../test/support/testRegister.ts'
import { uploadTo } from '../../../../test/support/uploadTo.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { todayIn } from '../../../main/today.ts'

let desk: TestDesk
let file: string
const today = todayIn(timeZone)

const left = (changes: Readonly<Record<string, string>> = {}) => ({
  given: 'Karim',
  family: 'Verzonnen',
  birth_date: '2006-05-06',
  contact_way: 'KANARIE-CONTACT',
  code_word: 'groene paraplu',
  leaves_on: addDays(today, 3),
  returns_on: addDays(today, 30),
  country: 'PK',
  contact_language: 'KANARIE-TAAL',
  contact_zone: 'Asia/Karachi',
  address: 'KANARIE-ADRES',
  trusted_name: 'KANARIE-DOCENT',
  consents: 'open_file',
  ...changes,
})

beforeAll(async () => {
  desk = await openTestDesk({ demo: true, cases: 'none' })
})
afterAll(() => desk.drop())

beforeEach(async () => {
  const sent = await desk.as('intake', '/pre-travel', left())
  expect(sent.statusCode).toBe(303)
  file = String(sent.headers.location).replace('?done=left', '')
})

test('a file is registered on one page; the list and the address name nobody, and it is shown sealed', async () => {
  expect(file).toMatch(/^\/pre-travel\/R\d{2}-\d{4}$/)
  const list = (await desk.as('noord', '/pre-travel')).body
  expect(list).toContain(file.slice('/pre-travel/'.length))
  expect((await desk.as('noord', '/pre-travel?lang=en')).body).toContain('Waits for the return')
  const page = (await desk.as('noord', file)).body
  for (const body of [list, page]) expect(body).not.toMatch(/Karim|KANARIE|paraplu/)
})

test('opened, it shows what the consent covers and says that a part stays closed; never the code word', async () => {
  const { statusCode, body } = await desk.as('noord', `${file}/opening`, {})
  expect(statusCode).toBe(200)
  for (const text of [
    'Karim',
    'KANARIE-ADRES',
    'Pakistan',
    'KANARIE-CONTACT',
    'KANARIE-TAAL',
    'tijd in Pakistan (Karachi). Nu daar: ',
    'Een deel blijft dicht',
  ]) {
    expect(body).toContain(text)
  }
  expect(body).not.toMatch(/KANARIE-DOCENT|paraplu/)
  expect(body).toContain('6 mei 2006')
  const lines = await ask(
    desk.register,
    `select part from access_log where action = 'open_pre_travel' order by id desc limit 1`,
  )
  expect(lines).toEqual([{ part: `pre_travel.${file.slice(12).toLowerCase().replace('-', '_')}` }])
})

test('to everybody but handlers of the hub there is no such page, whatever they send', async () => {
  for (const who of [
    'consular',
    'safety',
    'shelter',
    'analyst',
    'auditor',
    'administrator',
    'chat',
    'privacy',
  ] as const) {
    for (const url of ['/pre-travel', file]) expect((await desk.as(who, url)).statusCode).toBe(404)
    for (const act of ['opening', 'copies', 'back', 'decision', 'destruction']) {
      expect((await desk.as(who, `${file}/${act}`, {})).statusCode).toBe(404)
    }
    expect((await desk.as(who, '/pre-travel/search', { name: 'Karim Verzonnen' })).statusCode).toBe(404)
  }
})

test('who is looked for is found by name and birth date, and the answer names nobody but the file', async () => {
  const found = await desk.as('intake', '/pre-travel/search', { name: 'Karim Verzonnen', birth_date: '2006-05-06' })
  expect(found.statusCode).toBe(200)
  expect(found.body).toContain(`href="${file}"`)
  const none = await desk.as('intake', '/pre-travel/search', { name: 'Iemand Anders' })
  expect(none.body).toContain('Geen reisdossier gevonden.')
})

test('whoever takes a report on somebody with a pre-travel file is shown that there is one, in both languages', async () => {
  const asked = { given: 'Karim', family: 'Verzonnen', birth_date: '2006-05-06' }
  const nl = await desk.as('intake', '/intake/known', asked)
  expect(nl.body).toContain(`href="${file}"`)
  expect(nl.body).toContain('Misschien is er een reisdossier')
  expect((await desk.as('intake', '/intake/known?lang=en', asked)).body).toContain('Perhaps there is a pre-travel file')
  const nobody = await desk.as('intake', '/intake/known', { given: 'Iemand', family: 'Anders' })
  expect(nobody.body).not.toContain('reisdossier')
})

test('an opened file fills the form of a report: with what the consent covers, in the page and never in an address', async () => {
  const { body } = await desk.as('noord', `${file}/opening`, {})
  const [, form = ''] = /<form[^>]*action="\/intake\/known"[^>]*>([\s\S]*?)<\/form>/.exec(body) ?? []
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
  expect(fields.map(([name]) => name)).toEqual([
    ...['kind', 'pre_travel', 'travel_date', 'given', 'family', 'birth_date', 'country', 'says'],
  ])
  const intake = await desk.as('noord', '/intake/known', Object.fromEntries(fields))
  expect(intake.statusCode).toBe(200)
  for (const text of [
    'value="Karim"',
    'value="2006-05-06"',
    'KANARIE-ADRES',
    `name="pre_travel" value="${file.slice(12)}"`,
  ])
    expect(intake.body).toContain(text)
  await desk.as('intake', '/pre-travel', left({ consents: '' }))
})

test('a wrong code word is refused in both languages and says to act as if nobody is back; the right one confirms', async () => {
  const wrong = await desk.as('noord', `${file}/back`, { code_word: 'rode paraplu' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Dit is niet het afgesproken codewoord.')
  expect(wrong.body).toContain('Vraag niets aan de familie.')
  const en = await desk.as('noord', `${file}/back?lang=en`, { code_word: 'rode paraplu' })
  expect(en.body).toContain('This is not the agreed code word.')
  expect(
    (await desk.as('noord', `${file}/back`, { code_word: 'Groene Paraplu', gone_at_once: 'yes' })).statusCode,
  ).toBe(303)
  expect((await desk.as('noord', file)).body).toContain('Reisdossier vernietigen')
  const gone = await desk.as('noord', `${file}/destruction`, {})
  expect(gone.headers.location).toBe(`${file}?done=destroyed`)
  expect((await desk.as('noord', `${file}/opening`, {})).body).not.toMatch(/Karim|KANARIE/)
})

test('without a return or a decision destroying is refused, whoever asks and however late it is', async () => {
  await ask(
    desk.register,
    `update pre_travel_file set leaves_on = '2020-01-01', returns_on = '2020-02-01' where number = $1`,
    [file.slice(12)],
  )
  const refused = await desk.as('manager', `${file}/destruction`, {})
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Een datum alleen is nooit genoeg.')
  expect(refused.body).not.toContain('>Reisdossier vernietigen<')
  const list = (await desk.as('manager', '/pre-travel')).body
  expect(list).toContain('Niet teruggemeld')
  expect(list).toContain('Vraag nooit aan de familie of de persoon terug is.')
  expect((await desk.as('intake', '/today')).body).toMatch(/perso\w+ (is|zijn) op de afgesproken dag niet teruggemeld/)
  for (const who of ['consular', 'shelter'] as const)
    expect((await desk.as(who, '/today')).body).not.toContain('teruggemeld')
})

test('a decision needs its reason, and then the alarm is over', async () => {
  await ask(
    desk.register,
    `update pre_travel_file set leaves_on = '2020-01-01', returns_on = '2020-02-01' where number = $1`,
    [file.slice(12)],
  )
  const reason = 'Zij belde zelf.'
  for (const form of [
    { what: 'can_go' },
    { what: 'became_report', reason },
    { what: 'other_return', reason },
    { reason },
  ]) {
    const without = await desk.as('intake', `${file}/decision`, form)
    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('baken-notice--danger')
  }
  const sent = await desk.as('intake', `${file}/decision`, { what: 'can_go', reason })
  expect(sent.statusCode).toBe(303)
  const { body } = await desk.as('intake', file)
  expect(body).toContain('Het mag weg')
  expect(body).not.toContain('Niet teruggemeld')
})

test('an alarm stands on the list and above the work of a day with what it asks for, in both languages', async () => {
  await ask(
    desk.register,
    `update pre_travel_file set leaves_on = '2020-01-01', returns_on = '2020-02-01' where number = $1`,
    [file.slice(12)],
  )
  for (const url of ['/pre-travel', '/today', file]) {
    const nl = (await desk.as('intake', url)).body
    expect(nl).toContain('Reisdossier: nagaan of de persoon terug is')
    expect(nl).toContain('Besluiten wat met het reisdossier gebeurt')
  }
  expect((await desk.as('senior', '/today?lang=en')).body).toContain(
    'Pre-travel file: find out whether the person is back',
  )
})

test('a copy is added on the page, listed after opening, looked at in a preview made here, and refused when it is hostile', async () => {
  const url = `${file}/copies`
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  const added = await uploadTo(desk, 'noord', url, { name: 'Paspoort.jpg', bytes })
  expect([added.statusCode, added.headers.location]).toEqual([303, `${file}?done=copied`])
  expect((await desk.as('noord', file)).body).toContain('Er is 1 kopie.')
  expect((await desk.as('noord', `${file}?lang=en`)).body).toContain('There is 1 copy.')
  expect((await desk.as('noord', file)).body).not.toContain('Paspoort.jpg')
  expect((await desk.as('noord', `${file}/opening`, {})).body).toContain('Paspoort.jpg')
  expect((await desk.as('noord', `${url}/1/view`)).body).toContain(`src="${url}/1/preview"`)
  const preview = await desk.as('noord', `${url}/1/preview`)
  expect(preview.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'no-store' })
  expect((await desk.as('noord', `${url}/1/file`)).headers['content-disposition']).toMatch(/^attachment/)
  const hostile = {
    name: 'x.svg',
    bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
  }
  const refused = await uploadTo(desk, 'noord', url, hostile)
  expect([refused.statusCode, refused.body.includes('SVG-tekening')]).toEqual([422, true])
  for (const at of ['2/view', '2/file', '0/file', 'x/preview', '99/file']) {
    expect((await desk.as('noord', `${url}/${at}`)).statusCode).toBe(404)
  }
  for (const who of ['shelter', 'consular', 'auditor'] as const) {
    expect((await uploadTo(desk, who, url, { name: 'x.jpg', bytes })).statusCode).toBe(404)
    for (const as of ['view', 'preview', 'file']) expect((await desk.as(who, `${url}/1/${as}`)).statusCode).toBe(404)
  }
})

test('a report that is taken in from an opened file opens the case and shows it on the file, to who may see it', async () => {
  const { body } = await desk.as('noord', `${file}/opening`, {})
  const [, form = ''] = /<form[^>]*action="\/intake\/known"[^>]*>([\s\S]*?)<\/form>/.exec(body) ?? []
  const filled = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
  const { travel_date: _, ...typed } = Object.fromEntries(filled)
  const said = {
    on: today,
    channel: 'phone',
    reporter_role: 'victim',
    topic: 'forced_marriage',
    danger: 'no',
    place: 'abroad',
  }
  const known = await desk.as('noord', '/intake', { ...typed, ...said })
  const shown = [...known.body.matchAll(/name="shown" value="([^"]+)"/g)].map(([, number]) => number)
  const sent =
    known.statusCode === 303
      ? known
      : await desk.as('noord', '/intake', { ...typed, ...said, double: 'none', shown: String(shown[0]) })
  expect(sent.statusCode).toBe(303)
  const address = String(sent.headers.location)
  expect(address).toMatch(/^\/cases\//)
  const page = (await desk.as('noord', file)).body
  expect(page).toContain(`href="${address}"`)
  expect(page).toContain('Het is een melding geworden')
  expect((await desk.as('noord', `${file}?lang=en`)).body).toContain('It became a report')
  expect((await desk.as('manager', file)).body).toContain(`href="${address}"`)
  expect((await desk.as('zuid', file)).statusCode).toBe(404)
  expect((await desk.as('zuid', '/pre-travel')).body).not.toContain(file.slice(12))
})

test('an existing case is named by its number; a wrong one is refused with a sentence', async () => {
  const refused = await desk.as('noord', `${file}/decision`, {
    ...{ what: 'became_report', case_number: '26-9999', reason: 'Zij belde niet.' },
  })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Deze casus vinden wij niet.')
})

test('a case of nobody that is named takes the file only after a person says to have compared, in both languages', async () => {
  const said = { on: today, channel: 'phone', reporter_role: 'victim', topic: 'forced_marriage', danger: 'no' }
  const opened = await desk.as('noord', '/intake', {
    ...said,
    kind: 'report',
    place: 'abroad',
    country: 'PK',
    age_band: '18-20',
  })
  const of = /\/cases\/([^?/]+)/.exec(String(opened.headers.location))?.[1] ?? opened.body
  const form = { what: 'became_report', case_number: of, reason: 'Zij belde niet.' }
  expect((await desk.as('noord', file)).body).not.toContain('name="same_person"')
  const refused = await desk.as('noord', `${file}/decision`, form)
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Niets wijst erop dat dit reisdossier van de cliënt van deze casus is.')
  expect(refused.body).toContain('name="same_person"')
  const en = await desk.as('noord', `${file}/decision?lang=en`, form)
  expect(en.body).toContain('Nothing shows that this pre-travel file is of the client of this case.')
  expect((await desk.as('noord', `${file}/decision`, { ...form, same_person: 'yes' })).statusCode).toBe(303)
})

test('an alarm is put off for a year at most, and who took the file in reads that somebody did', async () => {
  const later = (returns_on: string) => ({ what: 'other_return', returns_on, reason: 'Zij belde zelf.' })
  const refused = await desk.as('zuid', `${file}/decision`, later('9999-12-31'))
  expect([refused.statusCode, refused.body]).toEqual([
    422,
    expect.stringContaining('Deze dag is meer dan een jaar weg.'),
  ])
  const en = await desk.as('zuid', `${file}/decision?lang=en`, later('9999-12-31'))
  expect(en.body).toContain('This day is more than a year away.')
  expect((await desk.as('intake', '/pre-travel', left({ returns_on: '9999-12-31' }))).statusCode).toBe(422)
  expect((await desk.as('zuid', `${file}/decision`, later(addDays(today, 60)))).statusCode).toBe(303)
  const inbox = (await desk.as('intake', '/inbox')).body
  expect(inbox).toContain('Reisdossier: een collega besloot')
  expect(inbox).toContain(`href="${file}"`)
})

test('the fourth try of a code word is refused with what to do instead, and the inbox tells who took the file in', async () => {
  for (const word of ['een', 'twee', 'drie']) await desk.as('noord', `${file}/back`, { code_word: word })
  const fourth = await desk.as('noord', `${file}/back`, { code_word: 'groene paraplu' })
  expect(fourth.statusCode).toBe(422)
  expect(fourth.body).toContain('Er zijn te veel verkeerde codewoorden gezegd.')
  expect(fourth.body).toContain('Er is 3 keer een verkeerd codewoord gezegd.')
  const en = await desk.as('noord', `${file}/back?lang=en`, { code_word: 'groene paraplu' })
  expect(en.body).toContain('Too many wrong code words were said.')
  expect((await desk.as('intake', '/inbox')).body).toContain('Reisdossier: verkeerde codewoorden')
})

test.each([
  [{ country: 'Nergensland' }, 'leave-country-error'],
  [{ country: 'XK' }, 'leave-country-error'],
  [{ contact_zone: 'Mars/Olympus' }, 'leave-contact_zone-error'],
  [{ consents: 'tell_partners' }, 'name="consents"'],
])('%o is no choice', async (changes, id) => {
  const answer = await desk.as('intake', '/pre-travel', left(changes))
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(id)
})

test.each([
  [{ returns_on: addDays(today, 1) }, 'De terugkeer ligt voor het vertrek.'],
  [{ leaves_on: '2020-01-01', returns_on: '2020-02-01' }, 'De dag van terugkeer is al voorbij.'],
])('%o is refused with: %s', async (changes, sentence) => {
  const answer = await desk.as('intake', '/pre-travel', left(changes))
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(sentence)
  expect(answer.body).toContain('value="Karim"')
})

test.each(['given', 'contact_way', 'code_word', 'leaves_on', 'returns_on', 'country'])(
  '%s is asked for',
  async (field) => {
    const answer = await desk.as('intake', '/pre-travel', left({ [field]: '' }))
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(`id="leave-${field}-error"`)
  },
)

test.each(['/pre-travel/R26-9999', '/pre-travel/26-0001', '/pre-travel/x'])('%s is not there', async (url) => {
  expect((await desk.as('manager', url)).statusCode).toBe(404)
})
