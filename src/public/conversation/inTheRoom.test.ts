import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginTalk, openTalkHub, type TalkHub, type Visitor } from '../../../test/support/talkHub.ts'

let hub: TalkHub
beforeAll(async () => {
  hub = await openTalkHub()
})
afterAll(() => hub.close())

async function inTalk(text = 'Help mij.'): Promise<{ readonly visitor: Visitor; readonly number: string }> {
  const visitor = hub.visitor()
  await beginTalk(visitor, { kind: 'report', text })
  return { visitor, number: (await hub.desk.numbers()).at(-1) ?? '' }
}

test('what is sent twice is said once; the same words later are said again', async () => {
  const { visitor, number } = await inTalk()
  await visitor.post('/talk', { do: 'write', text: 'Ja.', seen: '1' })
  await visitor.post('/talk', { do: 'write', text: 'Ja.', seen: '1' })
  expect(await hub.desk.read(number)).toEqual(['Help mij.', 'Ja.'])
  await visitor.post('/talk', { do: 'write', text: 'Ja.', seen: '2' })
  expect(await hub.desk.read(number)).toEqual(['Help mij.', 'Ja.', 'Ja.'])
})

test('what is written while the desk answers comes after its answer, and neither is lost', async () => {
  const { visitor, number } = await inTalk()
  await hub.desk.answer(number, 'Wij zijn er.')
  await visitor.post('/talk', { do: 'write', text: 'Ik ook.', seen: '1' })
  expect(await hub.desk.read(number)).toEqual(['Help mij.', 'Wij zijn er.', 'Ik ook.'])
})

test('an empty message is not sent, and one that is too long stays in its box', async () => {
  const { visitor, number } = await inTalk()
  await visitor.send('/talk', { do: 'write', text: '  ' })
  expect(visitor.text()).toContain('Schrijf eerst iets.')
  const text = 'y'.repeat(20_001)
  await visitor.send('/talk', { do: 'write', text })
  expect(visitor.page()).toContain(`${text}</textarea>`)
  expect(await hub.desk.read(number)).toEqual(['Help mij.'])
})

test('what a page of one conversation sends while another is open in the same browser is done in neither, and stays', async () => {
  const visitor = hub.visitor()
  const code = await beginTalk(visitor, { kind: 'report', text: 'De eerste.' })
  const first = (await hub.desk.numbers()).at(-1) ?? ''
  const [, of = ''] = /name="of" value="([^"]+)"/.exec(visitor.page()) ?? []
  expect(of).toHaveLength(22)
  await beginTalk(visitor, { kind: 'report', text: 'De tweede.' })
  const second = (await hub.desk.numbers()).at(-1) ?? ''
  await visitor.post('/talk', { do: 'ask-deletion', of })
  await visitor.post('/talk', { do: 'write', of, text: 'Nog iets bij de eerste.' })
  expect(visitor.page()).toContain('Nog iets bij de eerste.</textarea>')
  expect([await hub.desk.read(first), await hub.desk.read(second)]).toEqual([['De eerste.'], ['De tweede.']])
  await visitor.post('/code', { code: code.join(' '), text: 'Nog iets bij de eerste.' })
  expect(visitor.text()).toMatch(/Ons gesprek.*De eerste\./)
  await visitor.post('/talk', { do: 'write', of, text: 'Nog iets bij de eerste.' })
  expect(await hub.desk.read(first)).toEqual(['De eerste.', 'Nog iets bij de eerste.'])
})

test.each([
  ['with a code', 'keep'],
  ['without a code', 'send-without'],
])('beginning a second conversation %s ends the session of the first', async (_, step) => {
  const { visitor } = await inTalk('De eerste.')
  const first = visitor.cookie()
  await visitor.post('/write', { step: 'begin', kind: 'report', text: 'De tweede.' })
  await visitor.send('/write', { step, word: visitor.code()[visitor.place() - 1] ?? '' })
  const { body } = await hub.app.inject({ url: '/talk', headers: { host: 'localhost', cookie: first } })
  expect(body).not.toContain('De eerste.')
})

test('what was written in one conversation goes along to another only after a question', async () => {
  const { visitor } = await inTalk('De eerste.')
  const [, of = ''] = /name="of" value="([^"]+)"/.exec(visitor.page()) ?? []
  const code = (await beginTalk(visitor, { kind: 'report', text: 'De tweede.' })).join(' ')
  await visitor.post('/talk', { do: 'write', of, text: 'Hoort bij de eerste.' })
  await visitor.send('/code', { code, text: 'Hoort bij de eerste.' })
  expect(visitor.text()).toContain('Deze code opent een ander gesprek dan waarin je dit schreef.')
  expect(visitor.page()).toContain('Hoort bij de eerste.</textarea>')
  expect(visitor.text()).not.toContain('Ons gesprek')
  await visitor.send('/code', { code, text: 'Hoort bij de eerste.' })
  expect(visitor.text()).toContain('Ons gesprek')
  expect(visitor.page()).toContain('Hoort bij de eerste.</textarea>')
})

describe('what is sent when nobody is in the conversation any more stays, and is in the box after the code', () => {
  const ends: readonly (readonly [string, (visitor: Visitor) => unknown])[] = [
    ['the session is over', () => hub.change('delete from conversation_session')],
    ['the cookie is gone', (visitor) => visitor.forgetCookie()],
    ['the process was started anew', () => hub.talk.withoutScript.close()],
  ]
  test.each(ends)('when %s', async (_, end) => {
    const visitor = hub.visitor()
    const code = await beginTalk(visitor, { kind: 'report', text: 'Help mij.' })
    const number = (await hub.desk.numbers()).at(-1) ?? ''
    await end(visitor)
    const text = 'Een lange tekst,\nover <alles>.'
    await visitor.send('/talk', { do: 'write', text })
    expect(visitor.text()).toContain('Niet verstuurd. Je tekst staat nog in het vak.')
    const kept = 'Een lange tekst,\nover &lt;alles>.</textarea>'
    for (const typed of ['', 'appel', code.toReversed().join(' ')]) {
      await visitor.post('/code', { code: typed, text })
      expect(visitor.page()).toContain(kept)
    }
    await visitor.post('/code', { code: code.join(' '), text })
    expect(visitor.text()).toMatch(/Ons gesprek.*Help mij\./)
    expect(visitor.page()).toContain(kept)
    expect(await hub.desk.read(number)).toEqual(['Help mij.'])
    await visitor.send('/talk', { do: 'write', text })
    expect(await hub.desk.read(number)).toEqual(['Help mij.', text])
  })

  test('also when it was withdrawn meanwhile: it is in the box again when that is taken back', async () => {
    const { visitor } = await inTalk()
    await visitor.send('/talk', { do: 'withdraw' })
    await visitor.post('/talk', { do: 'write', text: 'Toch nog.', seen: '1' })
    expect(visitor.page()).toContain('Toch nog.</textarea>')
    await visitor.post('/talk', { do: 'resume', text: 'Toch nog.' })
    expect(visitor.page()).toContain('Toch nog.</textarea>')
    expect(visitor.text()).not.toContain('teruggetrokken')
  })

  test('what somebody wanted to do is said not to be done', async () => {
    const { visitor } = await inTalk()
    await hub.change('delete from conversation_session')
    await visitor.post('/talk', { do: 'withdraw' })
    expect(visitor.text()).toContain('Dit gesprek is hier niet meer open')
  })
})

test('with another code the conversation that was open before is open no more', async () => {
  const visitor = hub.visitor()
  const code = await beginTalk(hub.visitor(), { kind: 'report', text: 'De andere.' })
  await beginTalk(visitor, { kind: 'report', text: 'De ene.' })
  const [, before = ''] = visitor.cookie().split('=')
  await visitor.post('/code', { code: code.join(' ') })
  expect(visitor.text()).toContain('De andere.')
  expect(await hub.talk.door.state(before)).toBeUndefined()
})

test('the page says whether somebody has read the newest message', async () => {
  const { visitor, number } = await inTalk()
  expect(visitor.text()).toContain('Niemand heeft het nog gelezen.')
  await hub.desk.read(number)
  await visitor.get('/talk')
  expect(visitor.text()).toContain('Wij hebben je bericht gelezen.')
  await visitor.send('/talk', { do: 'write', text: 'Nog iets.' })
  expect(visitor.text()).toContain('Niemand heeft het nog gelezen.')
})

describe('what somebody wants with their conversation', () => {
  test('withdrawing takes the room to write away, and going on gives it back', async () => {
    const { visitor, number } = await inTalk()
    await visitor.send('/talk', { do: 'withdraw' })
    expect(visitor.text()).toContain('Je hebt dit teruggetrokken.')
    expect(visitor.page()).not.toContain('name="text"')
    await visitor.post('/talk', { do: 'write', text: 'Toch nog.', seen: '1' })
    expect(visitor.text()).toContain('Druk dan op ‘Ga weer verder’')
    expect(await hub.desk.read(number)).toEqual(['Help mij.'])
    await visitor.send('/talk', { do: 'resume' })
    await visitor.send('/talk', { do: 'write', text: 'Daar ben ik weer.' })
    expect(await hub.desk.read(number)).toEqual(['Help mij.', 'Daar ben ik weer.'])
  })

  test('asking for deletion says from when it can be carried out, and can be taken back until then', async () => {
    const { visitor } = await inTalk()
    expect(visitor.text()).toContain('De wachttijd is 7 dagen.')
    await visitor.send('/talk', { do: 'ask-deletion' })
    expect(visitor.text()).toMatch(
      /Je vroeg om alles te wissen\. Dat gebeurt na de wachttijd\. Het wissen kan vanaf \d+ \p{L}+, \d+\.\d\d\. Wil je weer schrijven\? Druk dan op ‘Toch niet wissen’\./u,
    )
    expect(visitor.page()).not.toContain('name="text"')
    await visitor.send('/talk', { do: 'take-back-deletion' })
    expect(visitor.text()).not.toContain('Je vroeg om alles te wissen')
    expect(visitor.page()).toContain('name="text"')
  })

  test('agreeing that it goes into a file is asked only after somebody has read, and is kept', async () => {
    const { visitor, number } = await inTalk()
    expect(visitor.page()).not.toContain('value="consent"')
    await hub.desk.answer(number, 'Mag dit in een dossier?')
    await visitor.get('/talk')
    await visitor.send('/talk', { do: 'consent' })
    expect(visitor.text()).toContain('Je vond het goed dat dit in een dossier komt.')
    expect(visitor.page()).not.toContain('value="consent"')
    await visitor.send('/talk', { do: 'take-back-consent' })
    expect(visitor.text()).toContain('Je ja is teruggenomen: uit dit gesprek komt niets in een dossier.')
    expect(visitor.text()).not.toContain('Je vond het goed')
    expect(visitor.page()).toContain('value="consent"')
  })

  test('what a colleague noted is told as such, with how to take it back, and withdrawing takes it back', async () => {
    const { visitor, number } = await inTalk()
    await hub.desk.answer(number, 'Mag dit in een dossier?')
    await hub.desk.noteConsent(number)
    await visitor.get('/talk')
    expect(visitor.text()).toContain('Een medewerker heeft genoteerd dat je het goed vindt')
    expect(visitor.page()).toContain('value="take-back-consent"')
    await visitor.send('/talk', { do: 'withdraw' })
    expect(visitor.text()).toContain('Je ja is teruggenomen')
  })

  test('pressing twice is no mistake', async () => {
    const { visitor } = await inTalk()
    for (const act of ['resume', 'take-back-deletion']) {
      await visitor.post('/talk', { do: act })
      expect(visitor.page()).not.toContain('role="alert">')
    }
    await visitor.post('/talk', { do: 'withdraw' })
    await visitor.post('/talk', { do: 'withdraw' })
    expect(visitor.text()).toContain('Je hebt dit teruggetrokken.')
  })
})

test('whoever is blocked can read, is told so, and hears whom to call', async () => {
  const { visitor, number } = await inTalk('Scheldwoorden.')
  await hub.change(
    `update conversation set blocked_at = now(), blocked_by = 71, blocked_reason = 'threats' where number = '${number}'`,
  )
  await visitor.get('/talk')
  expect(visitor.text()).toContain('Scheldwoorden.')
  expect(visitor.text()).toContain('Je kunt hier niets meer toevoegen.')
  await visitor.post('/talk', { do: 'write', text: 'Nog meer.', seen: '1' })
  expect(await hub.desk.read(number)).toEqual(['Scheldwoorden.'])
})

test('in practice the first line of a conversation says that nobody reads it, and where help is', async () => {
  const { visitor } = await inTalk()
  const text = visitor.text()
  expect(text.indexOf('niemand leest dit en je krijgt hier geen hulp')).toBeGreaterThan(0)
  expect(text.indexOf('niemand leest dit')).toBeLessThan(text.indexOf('Help mij.'))
  expect(visitor.page()).toMatch(/geen hulp.*href="tel:112".*Help mij\./s)
})

describe('a code that opens nothing', () => {
  test('is answered in one sentence, whether there is such a conversation or not', async () => {
    const visitor = hub.visitor()
    const code = await beginTalk(visitor, { kind: 'report', text: 'Geheim.' })
    const wrong = [...code.slice(0, 2), ...code.slice(2).toReversed()]
    const never = Array.from({ length: 10 }, (_, at) => String(at).padStart(4, '0'))
    const answers = []
    for (const typed of [wrong, never]) {
      const other = hub.visitor()
      await other.post('/code', { code: typed.join(' ') })
      answers.push(other.text().replaceAll(typed.join(' '), ''))
      expect(other.cookie()).toBe('')
    }
    expect(answers[0]).toContain('Deze code opent geen gesprek.')
    expect(answers[0]).toBe(answers[1])
  })

  test('says of each word that is none where it stands and which is near, and keeps what was typed', async () => {
    const visitor = hub.visitor()
    await visitor.post('/code', { code: 'xqzv appel 99 <b>' })
    const text = visitor.text()
    expect(text).toContain('Woord 1, ‘\u2068xqzv\u2069’')
    expect(text).toContain('Groepje 3, ‘\u206899\u2069’')
    expect(text).toContain('Hier staan er 4.')
    expect(visitor.page()).toContain('xqzv appel 99 &lt;b></textarea>')
    await visitor.post('/code', { code: '' })
    expect(visitor.text()).toContain('Vul je code in.')
  })
})
