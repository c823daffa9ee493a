import { expect, test } from 'vitest'
import { weaknessOf } from './passwordStrength.ts'

const known = ['Anna de Vries', 'anna@nl']

test.each(['drie blauwe fietsen op dinsdag', 'paardenstal-fiets-1987', 'mijn hond eet graag appels', 'xK9#mQ2$vL5pQz'])(
  'a good password is taken: %s',
  async (password) => expect(await weaknessOf(password, known)).toBeUndefined(),
)

test.each(['', 'kort', 'elf letters', '\u{1F600}'.repeat(11)])(
  'fewer than 12 characters is too short (%#)',
  async (password) => {
    expect(await weaknessOf(password, known)).toBe('too-short')
  },
)

test.each(['x'.repeat(201), 'x'.repeat(3_000_000)])('more than 200 characters is too long (%#)', async (password) => {
  expect(await weaknessOf(password, known)).toBe('too-long')
})

test.each(['123456789012', '1QAZ2wsx3edc', 'Unbelievable', 'sonyericsson'])(
  'a password of the common lists is called common: %s',
  async (password) => expect(await weaknessOf(password, known)).toBe('common'),
)

test.each([
  'Welkom2024!!!',
  'Wachtwoord123!',
  'qwertyuiop[]',
  'amsterdam1234',
  'aaaaaaaaaaaaaaaa',
  'zomervakantie2025',
])('words, years and rows of keys are guessable, also in Dutch: %s', async (password) =>
  expect(await weaknessOf(password, known)).toBe('guessable'),
)

test.each(['Anna de Vries', 'anna.vries.baken', '!!Anna!!Vries!!1987', 'baken2026baken', 'annadevries1'])(
  'the own name and the name of the program are no protection: %s',
  async (password) => expect(await weaknessOf(password, known)).toBeDefined(),
)

test('a name only weakens the password of its owner', async () => {
  const password = 'Xanthippe Quirijnen'
  expect(await weaknessOf(password, [password])).toBeDefined()
  expect(await weaknessOf(password, known)).toBeUndefined()
})

test('the longest password costs less than a second', async () => {
  const password = Array.from({ length: 200 }, (_, at) => String.fromCharCode(33 + ((at * 37) % 90))).join('')
  await weaknessOf('loads the lists first', [])
  const start = performance.now()
  await weaknessOf(password, known)
  expect(performance.now() - start).toBeLessThan(1000)
})
