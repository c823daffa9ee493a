import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { draftCodeOf, draftFieldsOf, parseDraft, parseDraftCode, readDraftText } from './draftRequest.ts'

const form = 'cases/c-2018-0001/access/shares'
const page = '/cases/C-2018-0001/access'

describe('a form that is kept', () => {
  test('never holds a password, a code or a token, whatever form they stand in', () => {
    const secret = fc.constantFrom('password', 'again', 'code', 'recovery_code', 'token', 'response')
    const plain = fc.constantFrom('reason', 'purpose', 'country_code', 'area')
    const fields = fc.array(fc.tuple(fc.oneof(secret, plain), fc.string()), { maxLength: 30 })
    fc.assert(
      fc.property(fields, (typed) => {
        const kept = parseDraft({ form, page, fields: typed }).text.fields
        expect(kept).toEqual(typed.filter(([name]) => ['reason', 'purpose', 'country_code', 'area'].includes(name)))
      }),
    )
  })

  test('is read back as it was kept', () => {
    const fields = fc.array(fc.tuple(fc.constantFrom('reason', 'area'), fc.string()), { maxLength: 50 })
    fc.assert(
      fc.property(fields, (typed) => {
        const { text } = parseDraft({ form, page, fields: typed })
        expect(readDraftText(JSON.stringify(text))).toEqual({ page, fields: typed })
      }),
    )
  })

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example/', 'cases', '/a b', ''])(
    'can not stand on %j, which is no page of ours',
    (elsewhere) => {
      expect(() => parseDraft({ form, page: elsewhere, fields: [] })).toThrow(AppError)
      expect(readDraftText(JSON.stringify({ page: elsewhere, fields: [] }))).toBeUndefined()
    },
  )

  test.each([
    ['with a name that is too long', [['n'.repeat(61), 'x']]],
    ['with a field that is no text', [['reason', 7]]],
    ['with more fields than a form has', Array(201).fill(['reason', 'x'])],
  ])('is refused %s', (_, fields) => {
    expect(() => parseDraft({ form, page, fields })).toThrow(AppError)
  })

  test('that can not be read any more is nothing, and no error', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readDraftText(text)))
    expect(readDraftText('{"page":"/cases"}')).toBeUndefined()
  })
})

describe('what was posted', () => {
  test('is kept when something was typed, every value of a name that occurs twice', () => {
    expect(draftFieldsOf({ area: ['safety', 'return'], purpose: 'care' })).toEqual([
      ['area', 'safety'],
      ['area', 'return'],
      ['purpose', 'care'],
    ])
  })

  test.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ reason: ' ' }],
    [{ password: 'geheim' }],
    [{ file: Buffer.of(1) }],
  ])('is nothing to keep when it is %j', (body) => {
    expect(draftFieldsOf(body)).toBeUndefined()
  })
})

test('the code of a form is the address that it is sent to', () => {
  expect(draftCodeOf('/cases/C-2018-0001/access/shares?lang=en')).toBe(form)
  expect(draftCodeOf('/cases/C 1')).toBeUndefined()
  expect(draftCodeOf('/')).toBeUndefined()
  expect(parseDraftCode({ form: 'Cases/C-2018-0001/access/shares' })).toBe(form)
  expect(() => parseDraftCode({ form: '../../x y' })).toThrow(AppError)
})
