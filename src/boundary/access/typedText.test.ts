import { describe, expect, test } from 'vitest'
import { AppError } from '../../errors.ts'
import { parseAppCode, parseNewPassword } from './accountForms.ts'
import {
  parseChangeForm,
  parseMailForm,
  parseMemberForm,
  parseNameForm,
  parseOrganisationForm as parseNewOrganisation,
  parseProviderForm,
  parseTypedAccount,
} from './administrationForms.ts'
import {
  parseEmergency,
  parseEmergencyStart,
  parseReaders,
  parseVaultForm,
  readShareForm,
} from './caseAccessRequest.ts'
import {
  parseConfirmForm,
  parseOrganisationForm,
  parsePasskeyForm,
  parsePasswordForm,
  parseRecoveryForm,
} from './signInForms.ts'

const forms: readonly (readonly [string, (body: unknown) => unknown, readonly string[]])[] = [
  ['sign-in', parsePasswordForm, ['name', 'password', 'code']],
  ['confirmation', parseConfirmForm, ['password', 'code']],
  ['recovery', parseRecoveryForm, ['name', 'password', 'recovery_code']],
  ['organisation', parseOrganisationForm, ['code']],
  ['passkey', parsePasskeyForm, ['response', 'name']],
  ['new password', parseNewPassword, ['password', 'again']],
  ['app', parseAppCode, ['code']],
  ['account', parseTypedAccount, ['name', 'signInName', 'place', 'provider']],
  ['place', parseChangeForm, ['place']],
  ['mail', parseMailForm, ['address']],
  ['name', parseNameForm, ['name']],
  ['member', parseMemberForm, ['person']],
  ['new organisation', parseNewOrganisation, ['name', 'kind']],
  ['provider', parseProviderForm, ['issuer', 'clientId', 'clientSecret', 'acrValues', 'amrValues']],
  ['readers', parseReaders, ['reader']],
  ['share', readShareForm, ['organisation', 'area', 'ground', 'purpose', 'until', 'sure']],
  ['emergency', parseEmergency, ['number', 'reason']],
  ['start of an emergency', parseEmergencyStart, ['number']],
  ['address', parseVaultForm, ['part', 'reason']],
]

/** What stands in the other fields: right, so that a refusal is about the one. */
const right: Readonly<Record<string, string>> = {
  name: 'Verzonnen naam',
  kind: 'shelter',
  issuer: 'https://login.example.org',
  sure: 'yes',
  part: 'place_abroad',
}

/** What a refusal says was expected; missing when nothing was refused. */
function expectedOf(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return String(error.publicDetail.expected)
  }
}

describe.each(forms)('the form of the %s', (_, parse, fields) => {
  test.each(fields)('says in signs that read the same in every language what %s can be', (field) => {
    const whole = Object.fromEntries(fields.map((name) => [name, right[name] ?? '1']))
    const refused = ['x'.repeat(70_000), ['x', 'y', { z: 1 }], 7].flatMap(
      (wrong) => expectedOf(() => parse({ ...whole, [field]: wrong })) ?? [],
    )
    expect(refused.length).toBeGreaterThan(1)
    for (const expected of refused) expect(expected).not.toMatch(/^$|expected|received|invalid|too /i)
  })
})

test('what is longer than a field takes is told with the range', () => {
  expect(expectedOf(() => parsePasswordForm({ name: 'x'.repeat(301) }))).toBe('1-300')
})

test('a name that is written with a joiner or a non-joiner is a name, and one that nobody can see is none', () => {
  expect(parseNameForm({ name: 'امیر\u200Cحسین' })).toBe('امیر\u200Cحسین')
  expect(parseNameForm({ name: 'शर्\u200Dमा' })).toBe('शर्\u200Dमा')
  for (const name of ['\u200C\u200D', 'a\u202Eb', 'a\u0000b', 'a\u200Bb']) {
    expect(() => parseNameForm({ name })).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  }
})
