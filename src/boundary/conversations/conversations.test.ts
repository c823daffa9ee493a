import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { parseBeginForm, parseCodeForm, parseTalkForm } from './sentByForm.ts'
import { parseAdded, parseBegun, parseOpened, parseSaltAsked, parseWorkDone } from './sentByScript.ts'

const filled = (length: number) => Buffer.alloc(length, 7).toString('base64url')
const age = (length: number) =>
  Buffer.concat([Buffer.from('age-encryption.org/v1\n'), Buffer.alloc(length, 7)])
    .subarray(0, length)
    .toString('base64url')
const recipient = 'age1qkazj2dj96apkn7z64jh8lq7v608696evlwl4mzhklkxp5h6mdqshjmdhx'
const work = { challenge: 'abc', answer: 12 }
const begun = {
  ...{ locator: filled(32), salt: filled(16), verifier: filled(32), recipient, reporter: recipient },
  ...{ kind: 'help', facts: { acute: 'yes' }, message: age(1300), parts: [age(900)] },
  ...{ keys: [{ reader: 1, sealed: age(600) }], reporterKey: age(500) },
}

describe('what a script sends', () => {
  test('is bytes, codes and numbers, each of its size', () => {
    const read = parseBegun(begun)
    expect(read).toMatchObject({ kind: 'help', facts: { acute: 'yes' }, keys: [{ reader: 1 }] })
    expect(read.parts.map(({ length }) => length)).toEqual([900])
    expect(parseWorkDone('abc 12')).toEqual(work)
    expect([read.locator.length, read.salt.length, read.message.length]).toEqual([32, 16, 1300])
    expect(parseSaltAsked({ locator: filled(32) }).locator).toEqual(new Uint8Array(32).fill(7))
    expect(parseOpened({ locator: filled(32), verifier: filled(32), work }).verifier).toHaveLength(32)
    expect(parseAdded({ number: 2, generation: 1, sealed: age(1300) })).toMatchObject({ number: 2, generation: 1 })
  })

  test.each([
    ['locator', { ...begun, locator: filled(31) }],
    ['salt', { ...begun, salt: `${filled(16)}A` }],
    ['verifier', { ...begun, verifier: 7 }],
    ['recipient', { ...begun, recipient: recipient.toUpperCase() }],
    ['reporter', { ...begun, reporter: `${recipient}q` }],
    ['kind', { ...begun, kind: 'joke' }],
    ['language', { ...begun, language: 'nl' }],
    ['reporterKey', { ...begun, reporterKey: undefined }],
    ['facts.acute', { ...begun, facts: { acute: 'maybe' } }],
    ['facts', { ...begun, facts: 'yes' }],
    ['message', { ...begun, message: age(300_001) }],
    ['message', { ...begun, message: age(20) }],
    ['message', { ...begun, message: filled(1300) }],
    ['reporterKey', { ...begun, reporterKey: filled(500) }],
    ['keys', { ...begun, keys: [] }],
    ['keys', { ...begun, keys: [...begun.keys, ...begun.keys] }],
    ['keys', { ...begun, keys: Array.from({ length: 201 }, (_, index) => ({ reader: index + 1, sealed: age(600) })) }],
    ['keys.0.reader', { ...begun, keys: [{ reader: 0, sealed: age(600) }] }],
    ['parts', { ...begun, parts: undefined }],
    ['parts', { ...begun, parts: Array.from({ length: 6 }, () => age(900)) }],
    ['parts.0', { ...begun, parts: [age(1_600_001)] }],
    ['parts.1', { ...begun, parts: [age(900), age(20)] }],
    ['parts.0', { ...begun, parts: [filled(900)] }],
    ['work', { ...begun, work }],
    ['name', { ...begun, name: 'Sara' }],
  ])('is refused with the field %s named, and what was sent is not repeated', (field, sent) => {
    const { publicDetail } = refusalOf(() => parseBegun(sent))
    expect(publicDetail['field']).toBe(field)
    expect(JSON.stringify(publicDetail)).not.toContain('Sara')
    expect(publicDetail['expected']).not.toBe('')
  })

  test('has an unknown fact refused: nothing is said in clear that nobody may read there', () => {
    expect(refusalOf(() => parseBegun({ ...begun, facts: { name: 'Sara' } })).code).toBe('invalid-input')
  })

  test('tells its work in a header, a challenge and a whole number, or it is no work', () => {
    for (const header of ['', 'abc', 'abc ', ' 12', 'abc 12 ', 'abc 1 2', 'abc -1', 'abc 1.5', 'abc 1e3', 'abc 0x1'])
      expect(refusalOf(() => parseWorkDone(header)).code, header).toBe('invalid-input')
    fc.assert(
      fc.property(fc.string(), (header) => {
        if (!/^\S+ \d+$/.test(header)) expect(refusalOf(() => parseWorkDone(header)).code).toBe('invalid-input')
      }),
    )
  })

  test('never makes it fall over', () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        for (const parse of [parseBegun, parseOpened, parseAdded, parseSaltAsked])
          expect(refusalOf(() => parse(sent)).code).toBe('invalid-input')
      }),
    )
  })
})

describe('what a form sends', () => {
  test('is read with what was left empty left out, and what nobody sees taken out', () => {
    const text = ' Mijn zus \u202Eis weg. '
    const body = { kind: 'report', text, who: 'friend_or_relative', where: '', acute: 'unsure', step: 'begin' }
    expect(parseBeginForm(body)).toEqual({
      ...{ step: 'begin', kind: 'report', text: 'Mijn zus is weg.', reach: '', when: '', country: '', word: '' },
      ...{ facts: { who: 'friend_or_relative', acute: 'unsure' }, code: undefined, place: undefined },
    })
    expect(parseTalkForm({ do: 'write', text: '\r\n' })).toMatchObject({ do: 'write', text: '', seen: 0 })
    expect(parseCodeForm({ code: '1. appel, 2. boom' })).toEqual({
      code: '1. appel, 2. boom',
      unsent: { text: '', of: '', asked: '' },
    })
  })

  test('may be nothing but that help is needed', () => {
    expect(parseBeginForm({})).toMatchObject({ step: 'begin', kind: 'help', facts: {}, text: '' })
  })

  test('has what the page before offered only when somebody wants it', () => {
    const offered = 'Wat ik koos'
    expect(parseBeginForm({ step: 'fill', offered }).text).toBe('')
    expect(parseBeginForm({ step: 'fill', offered, with_offered: '1' }).text).toBe(offered)
    expect(parseBeginForm({ step: 'fill', text: 'Mijn zus', offered, with_offered: '1' }).text).toBe(
      `Mijn zus\n\n${offered}`,
    )
  })

  test('brings back the code of the page before, and one that is none is none', () => {
    const code = '0001 0002 0003 0004 0005 0006 0007 0008 0009 0010'
    expect(parseBeginForm({ step: 'keep', code, place: '4' })).toMatchObject({
      code: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      place: 4,
    })
    expect(parseBeginForm({ step: 'keep', code: `${code} 0011`, place: '4' }).code).toBeUndefined()
  })

  test('that is longer than one message is read all the same, so that the page can say it and keep it', () => {
    expect(parseBeginForm({ text: 'x'.repeat(30_000) }).text).toHaveLength(30_000)
    expect(parseTalkForm({ do: 'write', text: 'x'.repeat(30_000) }).text).toHaveLength(30_000)
  })

  test.each([
    [parseTalkForm, { do: 'write', text: 'x'.repeat(200_001) }, 'text'],
    [parseTalkForm, { do: 'delete' }, 'do'],
    [parseTalkForm, { do: 'show', after: '-1' }, 'after'],
    [parseTalkForm, { do: 'show', after: '1.5' }, 'after'],
    [parseTalkForm, {}, 'do'],
    [parseCodeForm, { code: 'x'.repeat(1_001) }, 'code'],
    [parseBeginForm, { kind: 'report', phone: '06' }, 'phone'],
    [parseBeginForm, { kind: 'report', where: 'mars' }, 'where'],
    [parseBeginForm, { place: '11' }, 'place'],
    [parseBeginForm, { text: ['a', 'b'] }, 'text'],
  ])('is refused with the field named when no page of ours sends it (%#)', (parse, body, field) => {
    expect(refusalOf(() => parse(body)).publicDetail).toMatchObject({ field })
  })
})

function refusalOf(parse: () => unknown): AppError {
  try {
    parse()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it was taken')
}
