import { expect, test } from 'vitest'
import { comparePersons } from '../../../domain/names/comparePersons.ts'
import { tokensAsked, tokensOf } from '../../../domain/names/nameTokens.ts'
import { romanise } from './romanise.ts'

/** The same name as two people write it down. */
const written: readonly (readonly [string, string, string])[] = [
  ['Arabic', 'فاطمة الزهراء العمراني', 'Fatima Zahra El Amrani'],
  ['Arabic, with the signs of vowels', 'مُحَمَّد الخَطيب', 'Mohammed Al-Khatib'],
  ['Arabic, one servant of', 'عبد الرحمن حسين', 'Abderrahman Houssein'],
  ['Arabic and Dutch', 'عائشة بوزيد', 'Aïcha Boezid'],
  ['Arabic, an h that is said', 'سهام بشار', 'Siham Bachar'],
  ['Turkish', 'Ayşe Yılmaz', 'AYSE YILMAZ'],
  ['Turkish and Arabic', 'Mehmet Şahin', 'محمد شاهين'],
  ['Somali', 'Faadumo Xasan Cali', 'Fatima Hassan Ali'],
  ['Dari', 'رحمت‌الله کریمی', 'Rahmatullah Karimi'],
  ['Pashto', 'سپوږمۍ احمدزی', 'Spoghmai Ahmadzai'],
  ['Urdu', 'عثمان شیخ', 'Usman Sheikh'],
  ['Sorani', 'شێرکۆ تاڵەبانی', 'Sherko Talabani'],
  ['Kurmanji', 'Şîrîn Bozan', 'Shirin Bozan'],
  ['Tigrinya', 'ዮሃንስ ተስፋይ', 'Yohannes Tesfai'],
  ['Amazigh', 'ⵜⴰⵡⵙ ⵓⵎⴰⵔ', 'Taous Oumar'],
]

test.each(written)('%s: it is one person, found and shown', (_, one, other) => {
  const [held, asked] = [{ name: romanise(one) }, { name: romanise(other) }]
  const tokens = tokensOf(held)
  expect(tokensAsked(asked).some((token) => tokens.includes(token))).toBe(true)
  expect(comparePersons(held, asked).score).toBeGreaterThan(0.5)
})

test('whatever is typed becomes plain letters, and never fails', () => {
  for (const text of ['', '😀', '山田太郎', '\u0000', 'ﷲ', 'İIıi', 'e\u0301'])
    expect(romanise(text)).toMatch(/^\p{ASCII}*$/u)
})
