/** Words of a name that say nothing about a family. */
const particles = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  'ten',
  'ter',
  'te',
  'von',
  'la',
  'le',
  'du',
  'da',
  'di',
  'dos',
  'el',
  'al',
  'ben',
  'bin',
  'bint',
  'ibn',
  'abu',
  'oglu',
])

/**
 * Whether two people bear a surname in common: a word of the one's name behind the first is a word of the other's behind the first.
 * Signs and capitals do not count (Yılmaz, YILMAZ and Yilmaz are one). A reason to look, and no more: names are shared by many.
 */
export function sharesSurname(name: string, other: string): boolean {
  const surnames = surnamesOf(name)
  return [...surnamesOf(other)].some((word) => surnames.has(word))
}

function surnamesOf(name: string): ReadonlySet<string> {
  const [, ...behind] = name
    .split(/[\s-]+/u)
    .map(plain)
    .filter((word) => word !== '')
  return new Set(behind.filter((word) => word.length > 1 && !particles.has(word)))
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .replaceAll('ı', 'i')
}
