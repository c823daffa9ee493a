import { importColumns, optionalColumns, requiredColumns } from '../../domain/casework/importRow.ts'
import { type CodeColumn, codesOfColumn, listOfColumn } from '../../domain/casework/importRowCodes.ts'
import { columnOfCondition } from '../../domain/casework/importRowRules.ts'
import type { CodeEntry } from '../../domain/codes/codeList.ts'
import { conditionLists, type Profile } from '../../domain/codes/profile.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { type Words, words } from '../../messages/words.ts'

/** What an import file has to look like: its header line as it can be copied, then what each column holds, and every code. */
export function importTemplate(profile: Profile, locale: Locale): string {
  const say = words(locale)
  const sections = [
    [requiredColumns.join(',')],
    [say('import.template_optional'), indented(optionalColumns.join(', '))],
    [say('import.template_columns'), ...table(importColumns.map((column) => [column, say(`import.about_${column}`)]))],
    ...codeColumns().map((column) => codeSection(profile, column, locale)),
    [say('import.template_rules'), ...table(allowedPairs(profile))],
    [say('import.template_conditions'), ...table(conditions(profile, say))],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** One column per list: the topic as reported and the topic after verification have lists of their own. */
function codeColumns(): readonly CodeColumn[] {
  return Object.keys(listOfColumn) as CodeColumn[]
}

function codeSection(profile: Profile, column: CodeColumn, locale: Locale): readonly string[] {
  const { labels, entries } = codesOfColumn(profile, column)
  const title = words(locale)('import.template_codes', { column, list: labels[locale] })
  return [title, ...table(entries.map((entry) => [entry.code, labelWithDates(entry, locale)]))]
}

function labelWithDates({ labels, validFrom, validTo }: CodeEntry, locale: Locale): string {
  const say = words(locale)
  const from = validFrom && say('import.template_from', { date: validFrom })
  const to = validTo && say('import.template_to', { date: validTo })
  const dates = [from, to].filter((part) => part !== undefined).join(' ')
  return dates === '' ? labels[locale] : `${labels[locale]} (${dates})`
}

function allowedPairs({ allowedResults }: Profile): readonly (readonly [string, string])[] {
  return allowedResults
    .filter(({ results }) => results.length > 0)
    .map(({ topic, outcome, results }) => [`${topic} + ${outcome}`, results.join(', ')])
}

function conditions(profile: Profile, say: Words): readonly (readonly [string, string])[] {
  const ofOutcomes = profile.outcomeConditions.map(({ outcome, needs }) => ({ of: 'outcome', code: outcome, needs }))
  const ofResults = profile.resultConditions.map(({ result, needs }) => ({ of: 'result', code: result, needs }))
  return [...ofOutcomes, ...ofResults].flatMap(({ of, code, needs }) =>
    conditionLists.flatMap((list): [string, string][] => {
      const codes = needs[list]?.join(', ')
      if (codes === undefined) return []
      const needed = say('import.template_needs', { column: columnOfCondition[list], codes })
      return [[say('import.template_condition', { of, code }), needed]]
    }),
  )
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => indented(`${first.padEnd(width)}  ${second}`))
}

function indented(text: string): string {
  return `  ${text}`
}
