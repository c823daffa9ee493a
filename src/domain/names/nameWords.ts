import { sameNameOf } from './sameNames.ts'
import { skeletonsOf } from './skeleton.ts'
import { soundedOf } from './sounded.ts'

/** A word of a name: as spelled in small plain letters, and what it is found by. */
export type NameWord = {
  readonly text: string
  /** How it may sound, and which of the names it is that are one in several languages. */
  readonly keys: readonly string[]
  readonly skeleton: string
  readonly sameName: number | undefined
  readonly sounded: string | undefined
}

/** Words that tell nothing by themselves: articles, son and daughter of, titles. */
const particles = new Set(
  'al el ul il ad ar as at an az ash ud ed er es ez en l d e i y van von de der den het ten ter te la le du da di bin bint binti ben ibn ibnou oglu mr mrs mw dhr'.split(
    ' ',
  ),
)
/** Words that are as often written to the one beside them: behind these, and before those. */
const openers = new Set(
  'abd abdul abdel abdal abdi abdu cabdi cabdu abu abou bou abi umm oum um ait aid ould oulad nour nur noor nwr gebre ghebre wolde welde haile tekle habte lete amete fikre tesfa zera kara hadj haj sidi moulay lalla ziya'.split(
    ' ',
  ),
)
const closers = new Set(
  'ullah oullah ollah eddine eddin uddin din dine deen dien zai zay zadeh zade khel jan'.split(' '),
)

const MOST_WORDS = 6

export type NameRead = {
  readonly words: readonly NameWord[]
  /** The name read otherwise: two words beside each other taken as one (Gebre Medhin, Nour-Eddine). */
  readonly joined: readonly (readonly NameWord[])[]
}

/** The words of a name in our letters. More than six are not looked at. */
export function readName(name: string): NameRead {
  const pieces = piecesOf(name).slice(0, MOST_WORDS)
  const words = pieces.map(({ text }) => wordOf(text))
  const joined = pieces.flatMap(({ text, hyphen }, index) => {
    const next = pieces[index + 1]
    if (!next || !(hyphen || openers.has(text) || closers.has(next.text))) return []
    return [[...words.slice(0, index), wordOf(text + next.text), ...words.slice(index + 2)]]
  })
  return { words, joined }
}

type Piece = { readonly text: string; readonly hyphen: boolean }

/** The words but particles, as long as something is left; `hyphen` when one stood before the next. */
function piecesOf(name: string): readonly Piece[] {
  const pieces = name
    .toLowerCase()
    .split(/[\s.,;/]+/)
    .flatMap((part) => {
      const texts = part.split('-').map((text) => text.replaceAll(/[^a-z]/g, ''))
      return texts.filter((text) => text !== '').map((text, index, all) => ({ text, hyphen: index < all.length - 1 }))
    })
  const telling = pieces.filter(({ text }) => !particles.has(text) && text.length > 1)
  return telling.length > 0 ? telling : pieces
}

function wordOf(text: string): NameWord {
  const sameName = sameNameOf(text)
  const found = stemsOf(text).flatMap(({ before, stem }) => skeletonsOf(stem).map((skeleton) => before + skeleton))
  const skeletons = [...new Set(found)].filter((skeleton) => skeleton.length > 1)
  const known = sameName === undefined ? [] : [`=${sameName}`]
  const sounding = skeletons.length > 0 ? skeletons : [`.${text}`]
  return { text, keys: [...known, ...sounding], skeleton: sounding[0] ?? '', sameName, sounded: soundedOf(text) }
}

type Stem = { readonly before: string; readonly stem: string }

/** What is compared of a word: after `abd` without the article; also without an article or `ben` that was written to it. */
function stemsOf(text: string): readonly Stem[] {
  const plain = text.replace(/(?<=..)[aeu]l(?=d[eiy]*n$)/, '')
  const servant = /^c?abd[aeiou]{0,2}(?:l|(?=([dnrstz])\1))?(?=[^aeiou]?[aeiou]|[^aeiou]{2})(.{2,})$/.exec(plain)
  if (servant?.[2] !== undefined) return [{ before: 'abt+', stem: servant[2] }]
  const whole = { before: '', stem: plain.replace(/^abou?(?=[^aeiou][aeiou])/, 'bou') }
  const article = /^(?:[ae]l(?=[^l])|[ae](?=([dnrstz])\1)|ben(?=[^n]))([a-z]{4,})$/.exec(plain)
  return article?.[2] === undefined ? [whole] : [whole, { before: '', stem: article[2] }]
}
