import type { Chance } from './chance.ts'
import { birthText, type Drawn, writtenName } from './drawnPerson.ts'
import type { ListedName } from './nameList.ts'
import type { PairPerson } from './pairs.ts'

/** The same person as somebody else writes them down, and what is different. */
export function writtenAgain(chance: Chance, person: Drawn): { readonly typed: PairPerson; readonly what: string } {
  const native = person.words.every((word) => word.native !== undefined) && chance.happens(0.2)
  const kept = keptWords(chance, person.words)
  const words = kept.map((word, index) => respelled(chance, word, person.spelled[index] ?? '', native))
  const swapped = words.length > 1 && chance.happens(0.2)
  const birth = birthAgain(chance, person)
  const what = [
    native ? 'script' : 'spelling',
    ...(kept.length < person.words.length ? ['part_missing'] : []),
    ...(swapped ? ['order'] : []),
    birth.what,
  ]
  const name = writtenName(swapped ? [...words.slice(-1), ...words.slice(0, -1)] : words)
  return {
    typed: {
      name,
      birth: birth.text,
      phone: chance.happens(0.35) ? person.phone.replace(/^0/, '+31 ') : '',
      place: chance.happens(0.5) ? person.place : '',
      country: chance.happens(0.8) ? person.country : '',
    },
    what: what.join(' '),
  }
}

/** Of three words one may be missing, never the first; of two words the second, seldom. */
function keptWords(chance: Chance, words: readonly ListedName[]): readonly ListedName[] {
  if (!chance.happens(words.length > 2 ? 0.4 : 0.03)) return words
  const missing = 1 + chance.below(words.length - 1)
  return words.filter((_, index) => index !== missing)
}

function respelled(chance: Chance, { latin, native: own }: ListedName, before: string, native: boolean): string {
  if (native && own !== undefined) return own
  const others = latin.filter((spelling) => spelling !== before)
  return others.length > 0 && chance.happens(0.75) ? chance.pick(others) : chance.pick(latin)
}

type Birth = { readonly text: string; readonly what: string }

function birthAgain(chance: Chance, { year, month, day }: Drawn): Birth {
  const turn = chance.below(100)
  if (turn < 18) return { text: '', what: 'no_birth' }
  if (turn < 28) return { text: birthText(year + (chance.happens(0.5) ? 1 : -1), month, day), what: 'year_near' }
  if (turn < 36 && day <= 12 && day !== month) return { text: birthText(year, day, month), what: 'day_month_swapped' }
  if (turn < 45) return { text: birthText(year, month, mistyped(chance, day)), what: 'digit_mistyped' }
  return { text: birthText(year, month, day), what: 'birth_same' }
}

function mistyped(chance: Chance, day: number): number {
  const tens = Math.floor(day / 10) * 10
  const others = [1, 2, 3, 4, 5, 6, 7, 8].map((units) => tens + units).filter((other) => other !== day && other <= 28)
  return chance.pick(others)
}
