import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedExtras, writtenText } from './beginning.ts'
import { reporterFacts } from './reporterFacts.ts'

const facts = fc.record(
  {
    who: fc.constantFrom(...reporterFacts.who),
    where: fc.constantFrom(...reporterFacts.where),
    acute: fc.constantFrom(...reporterFacts.acute),
  },
  { requiredKeys: [] },
)

test('a country is asked of who is abroad or about to go, and a day when something is near', () => {
  expect(askedExtras({ where: 'abroad' })).toEqual(['country'])
  expect(askedExtras({ where: 'about_to_travel' })).toEqual(['when', 'country'])
  expect(askedExtras({ acute: 'soon' })).toEqual(['when'])
  expect(askedExtras({})).toEqual([])
})

test('what is asked never hangs on who somebody is', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...reporterFacts.who), (given, who) => {
      expect(askedExtras({ ...given, who })).toEqual(askedExtras(given))
    }),
  )
})

test('the first message is the text, then each answer under its question; what was left empty is not there', () => {
  const answers = [
    { label: 'In welk land?', value: ' Marokko ' },
    { label: 'Wanneer?', value: '' },
  ]
  expect(writtenText(' Help mij. ', answers, 'Ik heb hulp nodig.')).toBe('Help mij.\n\nIn welk land?\nMarokko')
})

test('who writes nothing says the one sentence', () => {
  expect(writtenText(' \n', [{ label: 'Wanneer?', value: ' ' }], 'Ik heb hulp nodig.')).toBe('Ik heb hulp nodig.')
})

test('no letter of a text is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, value) => {
      const written = writtenText(text, [{ label: 'x', value }], 'y')
      expect([written.includes(text.trim()), written.includes(value.trim())]).toEqual([true, true])
    }),
  )
})
