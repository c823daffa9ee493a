import { beginningOf, type CodeLanguage, codeWords, ENOUGH_LETTERS } from './codeWords.ts'

const MOST_NEAR = 3
const FARTHEST = 2

/**
 * Up to three words that look like what was typed, the nearest first: at most two letters put in, taken out, changed or turned around.
 * Words of the language in which more of the other words were typed go first.
 */
export function nearWords(typed: string, others: readonly string[]): readonly string[] {
  const found = languagesBy(others).flatMap((language) =>
    codeWords[language].flatMap((word) => {
      const distance = editDistance(typed, typed.length > ENOUGH_LETTERS ? word : beginningOf(word))
      return distance <= FARTHEST ? [{ word, distance }] : []
    }),
  )
  const nearest = [...found].sort((a, b) => a.distance - b.distance).map(({ word }) => word)
  return [...new Set(nearest)].slice(0, MOST_NEAR)
}

function languagesBy(words: readonly string[]): readonly CodeLanguage[] {
  const known = (language: CodeLanguage) => words.filter((word) => codeWords[language].includes(word)).length
  return known('en') > known('nl') ? ['en', 'nl'] : ['nl', 'en']
}

/** How many letters have to be put in, taken out, changed, or turned around with the next (optimal string alignment). */
function editDistance(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > FARTHEST) return FARTHEST + 1
  let before: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1]
      const turned = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      current.push(
        Math.min(
          at(previous, j - 1) + (same ? 0 : 1),
          at(previous, j) + 1,
          at(current, j - 1) + 1,
          turned ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = previous
    previous = current
  }
  return at(previous, to.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
