import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSignInName, writtenSignInName } from './signInName.ts'

const halves = fc.record({
  name: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{1,39}$/),
  tenantCode: fc.stringMatching(/^[a-z][a-z0-9-]{1,19}$/),
})

test('a sign-in name is read back as it is written, with capitals and spaces around it too', () => {
  fc.assert(
    fc.property(halves, (name) => {
      expect(parseSignInName(writtenSignInName(name))).toEqual(name)
      expect(parseSignInName(`  ${writtenSignInName(name).toUpperCase()} `)).toEqual(name)
    }),
  )
})

test('what is no sign-in name is missing', () => {
  for (const text of [
    '',
    'marit',
    '@nl',
    'marit@',
    'a@nl',
    '.marit@nl',
    'marit@nl@be',
    'ma rit@nl',
    'marit@9',
    `${'m'.repeat(41)}@nl`,
  ]) {
    expect(parseSignInName(text), text).toBeUndefined()
  }
})
