import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LEFT_OUT, withoutAddresses } from './withoutAddresses.ts'

test.each([
  'bel 06 12345678 na tien uur',
  'bel +31 6 1234 5678',
  'op 0031-6-12345678',
  'tel. (020) 123 45 67',
  'Kerkstraat 12',
  'Kerkstraat 12a, 1234 AB',
  'woont aan de Lange Laan 7',
  '1234AB 12',
  '12 High Street 4',
  'schrijf naar iemand@voorbeeld.example',
])('%s does not leave as it is', (text) => {
  const left = withoutAddresses(text)
  expect(left).toContain(LEFT_OUT)
  expect(left).not.toMatch(/\d{4}|straat|Laan 7|High Street|@/)
})

test.each([
  'op 2026-11-22 om 22:30',
  'van 12 juli 2026 tot 3 augustus 2026',
  'vanaf 05-04-2026 06:30',
  'zij is 16 jaar, haar broer 12',
  'casus 26-0012, C-2018-0001',
  'klas 4 VWO in 2025',
  'om 22.00 uur daar, 21.00 uur hier',
])('%s is no address and stays', (text) => {
  expect(withoutAddresses(text)).toBe(text)
})

test('no telephone number stays, however it is written', () => {
  const gap = fc.constantFrom('', ' ', '-', '.', ' - ')
  const digits = fc.array(fc.tuple(gap, fc.integer({ min: 0, max: 9 })), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(fc.constantFrom('0', '+31', '0031', '+212'), digits, (begin, rest) => {
      const written = `${begin}${rest.map(([between, digit]) => `${between}${digit}`).join('')}`
      expect(withoutAddresses(`bel ${written} vanavond`)).toBe(`bel ${LEFT_OUT} vanavond`)
    }),
  )
})
