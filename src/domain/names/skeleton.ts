/**
 * How a word of a name sounds, whatever language spelled it: consonants in classes, and whether it begins with a vowel (`a`). Voiced and
 * voiceless pairs are one (Davut, Dawud), so are s, z and sh, and k, q, g and gh; w and y count at the beginning only, since in the script
 * of Arabic they also write vowels. A letter that several languages read differently gives several skeletons: Turkish c is j, Somali c is
 * the ayn, French ch is sh, Dutch ch is kh and Dutch j is y.
 */
export function skeletonsOf(word: string): readonly string[] {
  let found: readonly string[] = ['']
  let rest = withoutSilence(word)
  let place: Place = 'begin'
  while (rest !== '') {
    const { length, sounds } = readLetters(rest, place)
    found = distinct(found.flatMap((begun) => sounds.map((sound) => begun + sound))).slice(0, MOST)
    rest = rest.slice(length)
    place = 'within'
  }
  return found
}

const MOST = 6

type Place = 'begin' | 'within'
type Reading = { readonly letters: RegExp; readonly begin: readonly string[]; readonly within: readonly string[] }

const same = (letters: RegExp, ...sounds: readonly string[]): Reading => ({ letters, begin: sounds, within: sounds })

/** The first that fits is taken. */
const readings: readonly Reading[] = [
  same(/^(?:tsch|tzsch|tch|tsh|tj|sch|shj|sj|sh)/, 's'),
  same(/^sc(?=[ei]|$)/, 's'),
  same(/^(?:dzj|dsch|dj|dzh|zh)/, 'j'),
  same(/^chr/, 'kr'),
  same(/^ch/, 's', 'h'),
  same(/^kh/, 'h'),
  same(/^gh/, 'k'),
  same(/^rh/, 'rh', 'k'),
  same(/^[td]h/, 't', 's'),
  same(/^ph/, 'f'),
  same(/^t[sz]/, 's'),
  same(/^c[kq]/, 'k'),
  same(/^qu(?=[ei])/, 'k'),
  same(/^x/, 'h', 'ks'),
  { letters: /^c(?=[eiy])/, begin: ['j', 's', 'a'], within: ['j', 's', ''] },
  { letters: /^c(?=[rlt])/, begin: ['k'], within: ['k', 'j', ''] },
  { letters: /^c/, begin: ['k', 'j', 'a', 's'], within: ['j', '', 's', 'k'] },
  same(/^g/, 'k', 'j'),
  same(/^[kq]/, 'k'),
  { letters: /^j/, begin: ['j', 'y'], within: ['j', ''] },
  { letters: /^y(?=[aouw])/, begin: ['y'], within: [''] },
  { letters: /^y[ie]?/, begin: ['y', 'a'], within: [''] },
  { letters: /^i(?=[aou])/, begin: ['y', 'a'], within: [''] },
  { letters: /^ie(?=[^u])/, begin: ['a', 'y'], within: [''] },
  { letters: /^(?:ou|oe|u|oo)(?=[aei])/, begin: ['w', 'a'], within: [''] },
  { letters: /^[wv]/, begin: ['w'], within: [''] },
  { letters: /^[aeiouy]+/, begin: ['a'], within: [''] },
  same(/^[bp]/, 'b'),
  same(/^f/, 'f'),
  same(/^[td]/, 't'),
  same(/^h/, 'h'),
  same(/^[sz]/, 's'),
  same(/^m/, 'm'),
  same(/^n/, 'n'),
  same(/^l/, 'l'),
  same(/^r/, 'r'),
]

function readLetters(rest: string, place: Place): { readonly length: number; readonly sounds: readonly string[] } {
  for (const reading of readings) {
    const [taken] = reading.letters.exec(rest) ?? []
    if (taken !== undefined) return { length: taken.length, sounds: reading[place] }
  }
  return { length: 1, sounds: [''] }
}

/** Without doubled consonants, and without an h that is not said at the end: Sarah, Fatimah. */
function withoutSilence(word: string): string {
  return word
    .replaceAll(/[^a-z]/g, '')
    .replaceAll(/([b-df-hj-np-tv-z])\1+/g, '$1')
    .replace(/(?<![cdgkpst])h$/, '')
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
