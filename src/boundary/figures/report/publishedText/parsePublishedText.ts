import type { NotRead, PrintedNumber, PrintedReport } from '../../../../domain/figures/reconcile/printedReport.ts'
import { assemble, stated } from '../assemble.ts'
import { cleanWords } from '../unreadable.ts'
import { sectionsOf } from './prose.ts'
import { readSentences } from './sentences.ts'
import { type TextLine, textLines } from './textLines.ts'
import { type ReadTable, readTable } from './textTable.ts'

/** The annual figures as published: tables between running text. Throws `unreadable` when there is no table in it. */
export function parsePublishedText(text: string): PrintedReport {
  const { tables, running } = tablesAndText(textLines(text))
  const sections = sectionsOf(running)
  const sentences = sections.map(readSentences)
  const ids = new Set(tables.map(({ table }) => table.id))
  return assemble({
    tables: tables.map(({ table }) => table),
    statements: [
      ...yearOfTitle(running),
      ...tables.flatMap(({ headerYear }) =>
        headerYear ? [stated(['year'], headerYear.value, { line: headerYear.line, label: headerYear.words })] : [],
      ),
      ...sentences.flatMap(({ statements }) => statements),
    ],
    phrases: sentences.flatMap((read) => read.phrases),
    notRead: [
      ...tables.flatMap(({ notRead }) => notRead),
      ...sentences.flatMap(({ notRead }) => notRead),
      ...sections.flatMap((section) => missingTables(section, ids)),
    ],
  })
}

function tablesAndText(lines: readonly TextLine[]): {
  readonly tables: readonly ReadTable[]
  readonly running: readonly TextLine[]
} {
  const tables: ReadTable[] = []
  const running: TextLine[] = []
  for (let place = 0; place < lines.length; ) {
    const found = readTable(lines, place)
    if (found) tables.push(found)
    else running.push(...lines.slice(place, place + 1))
    place = found ? found.next : place + 1
  }
  return { tables, running }
}

function yearOfTitle(lines: readonly TextLine[]): readonly PrintedNumber[] {
  const title = lines.find(({ text }) => /jaarcijfers (?:19|20)\d{2}\b/i.test(text))
  const year = /jaarcijfers (\d{4})/i.exec(title?.text ?? '')?.[1]
  return title && year ? [stated(['year'], Number(year), { line: title.line, label: title.text })] : []
}

/** A sentence sends the reader to a table that is not there, or that was not recognised. */
function missingTables(
  section: { text: string; lineAt: (place: number) => number },
  ids: ReadonlySet<string>,
): readonly NotRead[] {
  return [...section.text.matchAll(/\btabel (\d{1,3})\b/gi)]
    .filter(([, id]) => id !== undefined && !ids.has(String(Number(id))))
    .map((match) => ({
      part: 'reference',
      place: { table: null, row: null, line: section.lineAt(match.index) },
      words: cleanWords(match[0]),
    }))
}
