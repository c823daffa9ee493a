import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharesSurname } from './ownSurname.ts'

test.each([
  ['Marit van Oefenen', 'Noor van Oefenen'],
  ['Emre Yılmaz', 'AYŞE YILMAZ'],
  ['Emre Yilmaz', 'Ayşe Yılmaz'],
  ['Sara Proef-Voorbeeld', 'Ali Voorbeeld'],
  ['İpek İçten', 'Deniz içten'],
  ['Lena Müller', 'Jan Muller'],
])('%s and %s share a surname', (one, other) => {
  expect(sharesSurname(one, other)).toBe(true)
})

test.each([
  ['Marit van Oefenen', 'Noor van Proefhuis'],
  ['Oefenen', 'Oefenen'],
  ['Fatima El Denkbeeld', 'Samir El Modelhof'],
  ['Noor Oefenen', 'Oefenen Noor'],
  ['A. B. Oefenen', 'C. B. Proefhuis'],
  ['', 'Marit van Oefenen'],
])('%s and %s share none', (one, other) => {
  expect(sharesSurname(one, other)).toBe(false)
})

test('it does not matter who reads and who is read about, or how the name is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(sharesSurname(one, other)).toBe(sharesSurname(other, one))
      expect(sharesSurname(`${one} `, other.normalize('NFC'))).toBe(sharesSurname(one, other.normalize('NFD')))
    }),
  )
})
