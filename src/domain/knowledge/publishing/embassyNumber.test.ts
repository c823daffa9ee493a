import { expect, test } from 'vitest'
import { isInternationalNumber } from './embassyNumber.ts'

test('a number of an embassy works from everywhere: a plus, the code of the country, 7 to 15 digits in all', () => {
  for (const number of ['+212 537 21 96 00', '+93-20-2102-0', '+2125372196', '+1234567']) {
    expect([number, isInternationalNumber(number)]).toEqual([number, true])
  }
  for (const number of [
    '0537 21 96 00',
    '00212537219600',
    '+',
    '+0 12345678',
    '+212 53',
    '+212 537 21 96 00 123 456',
    '112',
  ]) {
    expect([number, isInternationalNumber(number)]).toEqual([number, false])
  }
  for (const number of [
    '+212  537219600',
    '+212 537 21 96 00 ',
    '+212 (0)537 219600',
    'tel:+212537219600',
    '+٢١٢ ٥٣٧٢١٩٦',
  ]) {
    expect([number, isInternationalNumber(number)]).toEqual([number, false])
  }
})
