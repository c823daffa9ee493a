/** The first letters of the first and last word of a name, in capitals; a question mark for a name without letters. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s-]+/u)
    .map((word) => /\p{L}/u.exec(word)?.[0] ?? '')
    .filter((letter) => letter !== '')
  const first = letters.at(0)
  if (first === undefined) return '?'
  const last = letters.length > 1 ? letters.at(-1) : ''
  return `${first}${last}`.toLocaleUpperCase('nl')
}
