import type { NotRead, Phrase, PrintedNumber } from '../../../../domain/figures/reconcile/printedReport.ts'
import { stated } from '../assemble.ts'
import { checkedCount } from '../count.ts'
import { cleanWords } from '../unreadable.ts'
import { parseTopic, topicNames } from './labels.ts'
import { numberInText, parseNumber } from './numberWords.ts'
import type { Section } from './prose.ts'
import { phrasePatterns, sentencePatterns } from './sentencePatterns.ts'

export type ReadSentences = {
  readonly statements: readonly PrintedNumber[]
  readonly phrases: readonly Phrase[]
  readonly notRead: readonly NotRead[]
}

/** A number in running text, and where its characters stand. */
type Found = { readonly number: PrintedNumber; readonly place: number }

const compiled = sentencePatterns.map((pattern) => ({ ...pattern, ...compile(pattern.sentence) }))
const phrases = phrasePatterns.map((pattern) => ({ ...pattern, expression: new RegExp(pattern.sentence, 'gi') }))
const listItem = new RegExp(`(${topicNames.join('|')}) (${numberInText})\\b`, 'gi')

/** What the sentences of one section say; a number that stands in no known sentence is named as not read. */
export function readSentences(section: Section): ReadSentences {
  const found = compiled
    .filter(({ under }) => standsUnder(under, section.topic))
    .flatMap((pattern) => [...section.text.matchAll(pattern.expression)].flatMap((m) => numbersIn(m, pattern, section)))
  const read = new Set(found.map(({ place }) => place))
  return {
    statements: found.map(({ number }) => number),
    phrases: phrases
      .filter(({ under }) => standsUnder(under, section.topic))
      .flatMap(({ says, expression }) =>
        [...section.text.matchAll(expression)].map((match) => ({
          says,
          topic: section.topic ?? '',
          line: section.lineAt(match.index),
        })),
      ),
    notRead: unreadNumbers(section, read),
  }
}

function numbersIn(match: RegExpExecArray, pattern: (typeof compiled)[number], section: Section): readonly Found[] {
  const numbers = pattern.slots.map((claims, index): Found => {
    const [place = match.index, end = place] = match.indices?.groups?.[`n${index}`] ?? []
    const sign = match.groups?.down !== undefined && claims.some((claim) => claim.startsWith('change')) ? -1 : 1
    return numberAt({ section, place, end, claims, sign, words: match[0] })
  })
  const implied = Object.entries(pattern.implies ?? {}).map(([claim, value]): Found => {
    const line = section.lineAt(match.index)
    return { number: stated([claim], value, { line, label: match[0], implied: true }), place: -1 }
  })
  return [...numbers, ...implied, ...(pattern.listOf ? listAfter(match, pattern.listOf, section) : [])]
}

/** The list after 'betrof de melding minderjarigen:', up to the end of the sentence. */
function listAfter(match: RegExpExecArray, group: string, section: Section): readonly Found[] {
  const start = match.index + match[0].length
  const end = section.text.indexOf('.', start)
  const list = section.text.slice(start, end < 0 ? start + 300 : end)
  const items = [...list.matchAll(listItem)].map((item) => {
    const [, name = '', digits = ''] = item
    const place = start + item.index + name.length + 1
    const topic = parseTopic(name) ?? ''
    const claims = [`group.${group}.${topic}`]
    return { topic, found: numberAt({ section, place, end: place + digits.length, claims, sign: 1, words: item[0] }) }
  })
  if (items.length === 0) return []
  const named = new Set(items.map(({ topic }) => topic))
  const leftOut = [...new Set(topicNames.map((name) => parseTopic(name) ?? ''))].filter((topic) => !named.has(topic))
  const line = section.lineAt(match.index)
  return [
    ...items.map(({ found }) => found),
    ...leftOut.map((topic) => ({
      number: stated([`group.${group}.${topic}`], 0, { line, label: match[0], implied: true }),
      place: -1,
    })),
  ]
}

function numberAt(at: {
  section: Section
  place: number
  end: number
  claims: readonly string[]
  sign: 1 | -1
  words: string
}): Found {
  const text = at.section.text.slice(at.place, at.end)
  const line = at.section.lineAt(at.place)
  const value = checkedCount(parseNumber(text) ?? Number.NaN, { line, words: cleanWords(text) })
  const claims = at.claims.map((claim) => claim.replace('TOPIC', at.section.topic ?? ''))
  return { number: stated(claims, at.sign * value, { line, label: at.words }), place: at.place }
}

function unreadNumbers(section: Section, read: ReadonlySet<number>): readonly NotRead[] {
  const numbers = [...section.text.matchAll(/(?<![\p{L}\d.,])\d[\d.,]*(?![\p{L}])/gu)]
  return numbers
    .filter((match) => !read.has(match.index) && !isReference(section.text, match.index, match[0]))
    .map((match) => ({
      part: 'sentence',
      place: { table: null, row: null, line: section.lineAt(match.index) },
      words: cleanWords(section.text.slice(Math.max(0, match.index - 25), match.index + 34)),
    }))
}

/** A year, a day of a month, or the number of a table: no count. */
function isReference(text: string, place: number, digits: string): boolean {
  const before = text.slice(Math.max(0, place - 12), place)
  const after = text.slice(place + digits.length, place + digits.length + 12)
  if (/^(?:19|20)\d{2}[.,]?$/.test(digits)) return true
  if (/\b(?:tabel|tabellen|bijlage|pagina|artikel|paragraaf)\s$/i.test(before)) return true
  return /^ (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/i.test(after)
}

function standsUnder(under: string | null, topic: string | null): boolean {
  return under === 'topic' ? topic !== null : under === topic
}

function compile(sentence: string): { expression: RegExp; slots: readonly (readonly string[])[] } {
  const slots: string[][] = []
  const source = sentence.replace(/\{([a-zA-Z_.|]+)\}/g, (_, claims: string) => {
    slots.push(claims.split('|'))
    return `(?<n${slots.length - 1}>${numberInText})`
  })
  return { expression: new RegExp(`(?<![\\p{L}\\d.])${source}`, 'dgiu'), slots }
}
