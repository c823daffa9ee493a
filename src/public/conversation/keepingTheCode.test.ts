import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { beginTalk, openTalkHub, type TalkHub, writeFirst } from '../../../test/support/talkHub.ts'
import { parseCode } from '../../domain/conversations/parseCode.ts'
import { codeInGroups } from '../../domain/conversations/writeCode.ts'

let hub: TalkHub
beforeAll(async () => {
  hub = await openTalkHub()
})
afterAll(() => hub.close())

const groupsOf = (words: readonly string[]) => {
  const code = parseCode(words.join(' '))
  if (!code.ok) throw new Error('no code')
  return codeInGroups(code.value)
}

describe('nothing is sent before the code is kept', () => {
  test('not with the form, not with a wrong word, not when somebody asks to go without', async () => {
    const before = await hub.rows('conversation')
    const visitor = hub.visitor()
    const code = await writeFirst(visitor, { kind: 'report', text: 'Nog niet.' })
    for (const word of ['fout', '', '1234', code.join(' ')]) await visitor.send('/write', { step: 'keep', word })
    await visitor.send('/write', { step: 'ask-without' })
    expect(visitor.text()).toContain('Versturen zonder code?')
    expect(await hub.rows('conversation')).toBe(before)
    expect(visitor.cookie()).toBe('')
  })

  test('a wrong word leaves the code, the question and what was written as they were', async () => {
    const visitor = hub.visitor()
    const code = await writeFirst(visitor, { kind: 'report', text: 'Regel 1\nRegel 2' })
    const place = visitor.place()
    await visitor.send('/write', { step: 'keep', word: 'fout' })
    expect(visitor.text()).toMatch(new RegExp(`Dat is niet woord ${place} ?\\.`))
    expect([visitor.code(), visitor.place()]).toEqual([code, place])
    await visitor.send('/write', { step: 'edit' })
    expect(visitor.page()).toContain('Regel 1\nRegel 2</textarea>')
  })

  test.each([
    ['the first four letters', (word: string) => word.slice(0, 4)],
    ['capitals and spaces', (word: string) => `  ${word.toUpperCase()} `],
  ])('the word may be typed as %s', async (_, typed) => {
    const visitor = hub.visitor()
    const code = await writeFirst(visitor, {})
    await visitor.send('/write', { step: 'keep', word: typed(code[visitor.place() - 1] ?? '') })
    expect(visitor.text()).toContain('Ons gesprek')
  })

  test('in Arabic the code is groups of digits, which may be typed in Arabic ones', async () => {
    const visitor = hub.visitor()
    const code = await writeFirst(visitor, {}, '/ar')
    expect(code.every((group) => /^\d{4}$/.test(group))).toBe(true)
    const arabic = (code[visitor.place() - 1] ?? '').replaceAll(/\d/g, (digit) =>
      String.fromCodePoint(0x0660 + Number(digit)),
    )
    await visitor.send('/ar/write', { step: 'keep', word: arabic })
    expect(visitor.text()).toContain('محادثتنا')
  })
})

test('what is sent twice is begun once, and leads to the conversation both times', async () => {
  const before = await hub.rows('conversation')
  const [first, second] = [hub.visitor(), hub.visitor()]
  await writeFirst(first, { kind: 'report', text: 'Twee keer gedrukt.' })
  const code = first.code()
  const again = { kind: 'report', text: 'Twee keer gedrukt.', code: code.join(' '), place: '3', word: code[2] ?? '' }
  await Promise.all([first, second].map((visitor) => visitor.post('/write', { step: 'keep', ...again })))
  for (const visitor of [first, second]) expect(visitor.text()).toMatch(/Ons gesprek.*Twee keer gedrukt\./)
  expect(await hub.rows('conversation')).toBe(before + 1)
})

describe('a page with a code that is sent again with another text, as after Back', () => {
  const sentAgain = async (step: 'keep' | 'send-without', texts: readonly string[]) => {
    const visitor = hub.visitor()
    const code = await writeFirst(visitor, { kind: 'report', text: texts[0] ?? '' })
    const carried = { kind: 'report', code: code.join(' '), place: '3', word: code[2] ?? '' }
    for (const text of texts) await visitor.post('/write', { step, ...carried, text })
    return { visitor, said: await hub.desk.read((await hub.desk.numbers()).at(-1) ?? '') }
  }

  test('adds that text to what was begun, and what is the same is there once', async () => {
    const { visitor, said } = await sentAgain('keep', ['Ik ben in Utrecht.', 'Ik ben in Ankara.', 'Ik ben in Ankara.'])
    expect(said).toEqual(['Ik ben in Utrecht.', 'Ik ben in Ankara.'])
    expect(visitor.text()).toMatch(/Ons gesprek.*Ik ben in Utrecht\..*Ik ben in Ankara\./)
  })

  test('adds it also for who wants no code, and leaves no session', async () => {
    const { visitor, said } = await sentAgain('send-without', ['Ik ben in Utrecht.', 'Ik ben in Ankara.'])
    expect(said).toEqual(['Ik ben in Utrecht.', 'Ik ben in Ankara.'])
    expect(visitor.text()).toContain('Je bericht is verstuurd')
    expect(visitor.cookie()).toBe('')
  })

  test('says why when nothing can be added any more, and keeps the text', async () => {
    const visitor = hub.visitor()
    const code = await beginTalk(visitor, { kind: 'report', text: 'Eerst dit.' })
    await visitor.send('/talk', { do: 'withdraw' })
    const carried = { kind: 'report', code: code.join(' '), place: '3', word: code[2] ?? '', text: 'Toch dit.' }
    for (const step of ['keep', 'send-without']) {
      await visitor.post('/write', { step, ...carried })
      expect(visitor.text()).toContain('Druk dan op ‘Ga weer verder’')
      expect(visitor.page()).toContain('Toch dit.</textarea>')
    }
  })
})

test('when the locator of a code is taken another code is shown, which says so, and nothing is lost', async () => {
  const taken = groupsOf(await beginTalk(hub.visitor(), {}))
  const before = await hub.rows('conversation')
  const code = [...taken.slice(0, 2), ...taken.slice(2).toReversed()].join(' ')
  const visitor = hub.visitor()
  // The third group of this code is the last of the other.
  const fields = { kind: 'report', text: 'Blijft staan.', code, place: '3', word: taken[9] ?? '' }
  await visitor.post('/write', { step: 'keep', ...fields })
  expect(visitor.text()).toContain('De vorige code was al in gebruik')
  expect(groupsOf(visitor.code())).not.toEqual(code.split(' '))
  expect(visitor.page()).toContain('name="text" value="Blijft staan."')
  expect(await hub.rows('conversation')).toBe(before)
})

describe('without a code', () => {
  test('a message is sent after a second page, and leaves no session', async () => {
    const visitor = hub.visitor()
    await writeFirst(visitor, { kind: 'report', text: 'Zonder code.', reach: 'bel 06' })
    await visitor.send('/write', { step: 'ask-without' })
    expect(visitor.text()).toContain('bel 06')
    await visitor.send('/write', { step: 'send-without' })
    expect(visitor.text()).toContain('Je bericht is verstuurd')
    expect(visitor.cookie()).toBe('')
    const number = (await hub.desk.numbers()).at(-1) ?? ''
    expect((await hub.desk.read(number))[0]).toContain('Zonder code.')
  })

  test('somebody can still choose to have one', async () => {
    const visitor = hub.visitor()
    const code = await writeFirst(visitor, {})
    await visitor.send('/write', { step: 'ask-without' })
    expect(visitor.text()).toContain('Je krijgt dus geen antwoord')
    await visitor.send('/write', { step: 'keep' })
    expect(visitor.code()).toEqual(code)
    expect(visitor.text()).not.toContain('Dat is niet woord')
  })
})

test('a text that is too long is kept and said, with how long it is', async () => {
  const before = await hub.rows('conversation')
  const visitor = hub.visitor()
  const text = 'x'.repeat(20_001)
  await visitor.post('/write', { step: 'begin', kind: 'report', text })
  expect(visitor.text()).toMatch(/20\.?001 tekens/)
  expect(visitor.page()).toContain(`${text}</textarea>`)
  expect(await hub.rows('conversation')).toBe(before)
})

test('a report without a text and without a way to reach somebody asks for one of them', async () => {
  const visitor = hub.visitor()
  await visitor.post('/write', { step: 'begin', kind: 'report' })
  expect(visitor.text()).toContain('Schrijf wat er aan de hand is, of hoe wij je veilig kunnen bereiken.')
  await visitor.post('/write', { step: 'begin', kind: 'report', reach: 'bel 06' })
  expect(visitor.code()).toHaveLength(10)
})

test('in danger the page with the code says first whom to call', async () => {
  const visitor = hub.visitor()
  await writeFirst(visitor, { acute: 'yes' })
  expect(visitor.text()).toContain('Bel eerst')
  await writeFirst(visitor, { acute: 'no' })
  expect(visitor.text()).not.toContain('Bel eerst')
})

test('what the guide or a page offers is in the box only when it was asked for, and can be changed', async () => {
  const visitor = hub.visitor()
  const offered = { step: 'fill', kind: 'advice', who: 'professional', offered: 'Wat ik koos: ja' }
  await visitor.post('/write', offered)
  expect(visitor.page()).not.toContain('Wat ik koos')
  await visitor.post('/write', { ...offered, with_offered: '1' })
  expect(visitor.page()).toContain('Wat ik koos: ja</textarea>')
  expect(visitor.page()).toMatch(/value="advice" checked.*value="professional" checked/s)
  expect(visitor.text()).toContain('Uw naam is niet nodig')
})

test('of what somebody writes and of their code nothing is written down by the process', async () => {
  const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')]
  const visitor = hub.visitor()
  const code = await beginTalk(visitor, { kind: 'report', text: 'kanarievogel' })
  await visitor.post('/code', { code: code.join(' ') })
  await visitor.post('/code', { code: 'kanarievogel' })
  const written = [...out.mock.calls, ...err.mock.calls].map(([line]) => String(line)).join('')
  out.mockRestore()
  err.mockRestore()
  expect(written).not.toContain('kanarievogel')
  for (const word of code) expect(written).not.toContain(word)
  const everything = await hub.register.asAdministrator(async (client) => {
    const { rows } = await client.query<{ row: string }>(`select to_jsonb(c)::text as row from conversation c
      union all select encode(sealed, 'escape') from conversation_message`)
    return rows.map(({ row }) => row).join('')
  })
  expect(everything).not.toContain('kanarievogel')
})
