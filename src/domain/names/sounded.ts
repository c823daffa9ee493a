/**
 * A word of a name with its vowels in three classes, for telling alike from very alike: Jamal and Jamil have one skeleton and are two
 * names. `undefined` when it has no vowels to speak of, as what comes from the script of Arabic.
 */
export function soundedOf(word: string): string | undefined {
  if (!/^.[^aeiou]*[aeiou].*[aeiou]|^[^aeiou]*[aeiou]+[^aeiou]?$|^.{0,3}$/.test(word)) return undefined
  return word
    .replaceAll(/ou|oo|oe|o|w/g, 'u')
    .replaceAll(/ee|ie|ei|ai|ay|e|y|j(?=[^aeiou]|$)/g, 'i')
    .replaceAll(/([a-z])\1+/g, '$1')
    .replace(/[hi]$/, '')
}

/** How alike two texts are, from 0 to 1: one less the distance of Damerau and Levenshtein per letter of the longer. */
export function likenessOf(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - distanceOf(one, other) / longest
}

/** How many letters to insert, drop, change or turn around (Damerau and Levenshtein, each part once). */
export function distanceOf(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (last[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      const turned =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (beforeLast[column - 2] ?? 0) + 1
          : changed
      line.push(Math.min(changed, turned, (last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    ;[beforeLast, last] = [last, line]
  }
  return last[other.length] ?? 0
}
