import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spellings } from './spellings.ts'

const around = fc.uint8Array({ maxLength: 40 })

test.each(['utf8', 'utf16le', 'hex', 'base64', 'base64url'] as const)(
  'a text is found in %s, whatever stands before and after it',
  (encoding) => {
    fc.assert(
      fc.property(around, around, (before, after) => {
        const whole =
          encoding === 'utf16le'
            ? Buffer.concat([before, Buffer.from('KanarieX9', encoding), after])
            : Buffer.from(
                Buffer.concat([before, Buffer.from('KanarieX9'), after]).toString(
                  encoding === 'utf8' ? 'latin1' : encoding,
                ),
                'latin1',
              )
        expect(spellings('KanarieX9').some((spelling) => whole.includes(spelling))).toBe(true)
      }),
    )
  },
)
