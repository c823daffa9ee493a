import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { parseBeginForm, parseCodeForm, parseWriteForm } from './sentByForm.ts'
import { parseAdded, parseBegun, parseOpened, parseSaltAsked } from './sentByScript.ts'

const filled = (length: number) => Buffer.alloc(length, 7).toString('base64url')
const recipient = 'age1qkazj2dj96apkn7z64jh8lq7v608696evlwl4mzhklkxp5h6mdqshjmdhx'
const work = { challenge: 'abc', answer: 12 }
const begun = {
  ...{ locator: filled(32), salt: filled(16), verifier: filled(32), recipient, reporter: recipient },
  ...{ kind: 'help', facts: { acute: 'yes' }, message: filled(1300), work },
  ...{ keys: [{ reader: 1, sealed: filled(600) }], reporterKey: filled(500) },
}

describe('what a script sends', () => {
  test('is bytes, codes and numbers, each of its size', () => {
    const read = parseBegun(begun)
    expect(read).toMatchObject({ kind: 'help', facts: { acute: 'yes' }, keys: [{ reader: 1 }], work })
    expect([read.locator.length, read.salt.length, read.message.length]).toEqual([32, 16, 1300])
    expect(parseSaltAsked({ locator: filled(32) }).locator).toEqual(new Uint8Array(32).fill(7))
    expect(parseOpened({ locator: filled(32), verifier: filled(32), work }).verifier).toHaveLength(32)
    expect(parseAdded({ number: 2, generation: 1, sealed: filled(1300) })).toMatchObject({ number: 2, generation: 1 })
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
    ['message', { ...begun, message: filled(300_001) }],
    ['message', { ...begun, message: filled(20) }],
    ['keys', { ...begun, keys: [] }],
    ['keys', { ...begun, keys: [...begun.keys, ...begun.keys] }],
    [
      'keys',
      { ...begun, keys: Array.from({ length: 201 }, (_, index) => ({ reader: index + 1, sealed: filled(600) })) },
    ],
    ['keys.0.reader', { ...begun, keys: [{ reader: 0, sealed: filled(600) }] }],
    ['work.answer', { ...begun, work: { ...work, answer: -1 } }],
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
  test('is read with what was left empty left out', () => {
    const body = {
      kind: 'report',
      text: ' Mijn zus \u202Eis weg. ',
      who: 'friend_or_relative',
      where: '',
      acute: 'unsure',
    }
    expect(parseBeginForm(body)).toEqual({
      ...{ kind: 'report', text: 'Mijn zus is weg.' },
      facts: { who: 'friend_or_relative', acute: 'unsure' },
    })
    expect(parseWriteForm({ text: '\r\n' })).toBe('')
    expect(parseCodeForm({ code: '1. appel, 2. boom' })).toBe('1. appel, 2. boom')
  })

  test('is refused when it is longer than a page lets anybody write, or has fields that the page has not', () => {
    expect(refusalOf(() => parseWriteForm({ text: 'x'.repeat(20_001) })).publicDetail).toMatchObject({ field: 'text' })
    expect(refusalOf(() => parseCodeForm({ code: 'x'.repeat(1_001) })).publicDetail).toMatchObject({ field: 'code' })
    expect(refusalOf(() => parseBeginForm({ kind: 'report', phone: '06' })).publicDetail).toMatchObject({
      field: 'phone',
    })
    expect(refusalOf(() => parseBeginForm({ kind: 'report', where: 'mars' })).publicDetail).toMatchObject({
      field: 'where',
    })
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
