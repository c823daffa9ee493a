import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import {
  parseInvitationForm,
  parseInvitationToken,
  parseOrganisationForm,
  parsePasskeyForm,
  parsePasswordForm,
  parseRecoveryForm,
  parseSignInWay,
  parseSlug,
} from './signInForms.ts'

describe('a form to sign in with', () => {
  test('that is left empty is as wrong as one with a wrong word, and no other error', () => {
    expect(parsePasswordForm({})).toEqual({ signInName: '', password: '', code: '' })
    expect(parseRecoveryForm({ name: ' anna@nl ' })).toEqual({ signInName: 'anna@nl', password: '', recoveryCode: '' })
  })

  test('keeps a password to the letter', () => {
    expect(parsePasswordForm({ name: 'a', password: '  spatie ', code: '1' }).password).toBe('  spatie ')
  })

  test.each([{ name: 'x'.repeat(301) }, { name: ['a', 'b'] }, { person: '1' }])('is refused when it is %j', (body) => {
    expect(() => parsePasswordForm(body)).toThrow(AppError)
  })
})

test('the answer of an authenticator is JSON, and missing otherwise', () => {
  expect(parsePasskeyForm({ response: '{"id":"x"}', name: ' laptop ' })).toEqual({
    response: { id: 'x' },
    name: 'laptop',
  })
  expect(parsePasskeyForm({ response: 'no json' }).response).toBeUndefined()
  expect(parsePasskeyForm({}).response).toBeUndefined()
  expect(() => parsePasskeyForm({ response: 'x'.repeat(20_001) })).toThrow(AppError)
})

test.each(['short', 'with space in the middle', '../../etc/passwd', ''])(
  'an address with %j for a token or a public name is not found',
  (text) => {
    for (const parse of [
      () => parseInvitationToken({ token: text }),
      () => parseInvitationForm({ token: text }),
      () => parseSlug({ slug: text }),
    ]) {
      expect(parse).toThrow(expect.objectContaining({ code: 'not-found' }))
    }
    expect(parseOrganisationForm({ code: text })).toBeUndefined()
  },
)

test('the way with a password is opened by the address, and by nothing else', () => {
  expect([parseSignInWay({}), parseSignInWay({ way: 'password' })]).toEqual([undefined, 'password'])
  expect(() => parseSignInWay({ way: 'sms' })).toThrow(AppError)
})
