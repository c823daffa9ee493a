import { parseTopic } from './labels.ts'
import type { TextLine } from './textLines.ts'

/** Running text under one heading, its lines joined, so that a sentence can be found across lines and pages. */
export type Section = {
  /** The topic of the heading; null before the first such heading. */
  readonly topic: string | null
  readonly text: string
  readonly lineAt: (place: number) => number
}

const numberedHeading = /^\d{1,2}\.\s+\p{Lu}/u

/** The running text: what is left of the lines without tables, headings, footnotes and page numbers. */
export function sectionsOf(lines: readonly TextLine[]): readonly Section[] {
  const marks = footnoteMarks(lines)
  const found: { topic: string | null; lines: TextLine[] }[] = [{ topic: null, lines: [] }]
  let inFootnote = false
  let sentenceEnded = true
  for (const line of lines) {
    const { text } = line
    inFootnote = inFootnote ? !endsSentence(text) : false
    if (/^\d{1,4}$/.test(text)) continue
    const mark = /^(\d{1,2})\s+\p{Lu}/u.exec(text)?.[1]
    if (sentenceEnded && mark !== undefined && marks.has(mark)) {
      inFootnote = !endsSentence(text)
      continue
    }
    if (inFootnote) continue
    const topic = sentenceEnded && text.length < 80 ? parseTopic(text) : undefined
    if (topic !== undefined || (sentenceEnded && numberedHeading.test(text) && text.length < 120)) {
      found.push({ topic: topic ?? null, lines: [] })
      continue
    }
    found.at(-1)?.lines.push(line)
    sentenceEnded = endsSentence(text)
  }
  return found.filter((section) => section.lines.length > 0).map((section) => joined(section.topic, section.lines))
}

/** Footnotes are marked by a digit at the end of a word. */
function footnoteMarks(lines: readonly TextLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => [...text.matchAll(/\p{Ll}(\d{1,2})(?=[.,;:)\s]|$)/gu)].flatMap((m) => m[1] ?? [])),
  )
}

function endsSentence(text: string): boolean {
  return /[.:!?]['")\d]{0,3}$/.test(text)
}

function joined(topic: string | null, lines: readonly TextLine[]): Section {
  const starts: Start[] = []
  let length = 0
  for (const { text, line } of lines) {
    starts.push({ place: length, line })
    length += text.length + 1
  }
  return {
    topic,
    text: lines.map(({ text }) => text).join(' '),
    lineAt: (place) => lineAt(starts, place),
  }
}

type Start = { readonly place: number; readonly line: number }

/** The line of the last start at or before the place, by halving: a hostile text has very many lines. */
function lineAt(starts: readonly Start[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle]?.place ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return starts[low]?.line ?? 0
}
