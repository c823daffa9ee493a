import { expect, test } from 'vitest'
import { adviceFor } from './enrolment.ts'

const passkey = { id: 1, name: 'Firefox, Linux', added: '', used: null, backedUp: false }
const nothing = { passkeys: [], password: undefined, totp: undefined, recoveryCodesLeft: 0, provider: false }
const withPassword = { password: { set: '' }, totp: { confirmed: '' } }

test('who has no passkey is advised to add one, also with a password and an app', () => {
  expect(adviceFor({ ...nothing, ...withPassword, recoveryCodesLeft: 10 })).toBe('add-passkey')
})

test('who has one passkey is advised to add a second, so that its loss shuts nobody out', () => {
  expect(adviceFor({ ...nothing, passkeys: [passkey] })).toBe('add-second-passkey')
})

test('recovery codes are advised where there is a password to use them with, before the last one is used', () => {
  const two = { ...nothing, passkeys: [passkey, passkey] }
  expect(adviceFor(two)).toBeUndefined()
  expect(adviceFor({ ...two, ...withPassword })).toBe('make-recovery-codes')
  expect(adviceFor({ ...two, ...withPassword, recoveryCodesLeft: 2 })).toBe('few-recovery-codes')
  expect(adviceFor({ ...two, ...withPassword, recoveryCodesLeft: 3 })).toBeUndefined()
})

test('who signs in with the provider of their organisation is advised there, not here', () => {
  expect(adviceFor({ ...nothing, provider: true })).toBeUndefined()
})
