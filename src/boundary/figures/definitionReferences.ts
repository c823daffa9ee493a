import { type CodedField, codedFields } from '../../domain/codes/codedState.ts'
import { cellOf } from '../../domain/figures/cellOf.ts'
import { type CodeNames, isCode } from '../../domain/figures/codeNames.ts'
import type { Condition } from '../../domain/figures/condition.ts'
import type {
  CodeLabel,
  DefinitionSet,
  SentenceDefinition,
  TableDefinition,
} from '../../domain/figures/definitionSet.ts'

/** Something that a definition set names and that is not there. `path` leads to it in the file. */
export type BrokenReference = { readonly path: string; readonly expected: string }

/** What a definition set names that is not there: codes, tables, sections, cells; and ids that stand twice. */
export function brokenReferences(set: DefinitionSet, names: CodeNames): readonly BrokenReference[] {
  return [
    ...doubledIds(set),
    ...unknownCodesIn(names, 'population', set.population),
    ...unknownCodes(names, 'topics', 'topic', codesOf(set.topics)),
    ...unknownCodes(names, 'victim_groups', 'victimGroup', codesOf(set.victimGroups)),
    ...unknownCodes(names, 'returns', 'result', set.returns),
    ...set.tables.flatMap((table) => brokenInTable(set, names, table)),
    ...brokenInSections(set),
    ...set.sentences.flatMap((sentence) => brokenInSentence(set, names, sentence)),
  ]
}

function doubledIds({ sections, tables, sentences }: DefinitionSet): readonly BrokenReference[] {
  const ids = {
    sections: sections.map(({ id }) => id),
    tables: tables.map(({ id }) => id),
    sentences: sentences.map(({ id }) => id),
    'sections.tables': sections.flatMap((section) => section.tables),
  }
  return Object.entries(ids).flatMap(([path, all]) =>
    all
      .filter((id, at) => all.indexOf(id) !== at)
      .map((id) => ({ path: `${path}.${id}`, expected: 'an id that stands once' })),
  )
}

function brokenInTable(set: DefinitionSet, names: CodeNames, table: TableDefinition): readonly BrokenReference[] {
  const path = `tables.${table.id}`
  const isPrinted = set.sections.some(({ tables }) => tables.includes(table.id))
  return [
    ...(isPrinted ? [] : [{ path, expected: 'a table that stands in a section' }]),
    ...unknownCodesIn(names, `${path}.of`, table.of),
    ...table.rows.flatMap(({ code, counts }) => unknownCodes(names, `${path}.rows.${code}`, table.by, counts)),
  ]
}

function brokenInSections({ sections, tables }: DefinitionSet): readonly BrokenReference[] {
  return sections.flatMap((section) =>
    section.tables
      .filter((id) => !tables.some((table) => table.id === id))
      .map((id) => ({ path: `sections.${section.id}.tables`, expected: `a table of this set, not ${id}` })),
  )
}

function brokenInSentence(
  set: DefinitionSet,
  names: CodeNames,
  { id, section, numbers }: SentenceDefinition,
): readonly BrokenReference[] {
  const path = `sentences.${id}`
  const isPlaced = set.sections.some((known) => known.id === section)
  const broken = Object.entries(numbers).flatMap(([number, terms]) =>
    terms
      .filter(({ cell }) => !isSummable(set, names, cell, terms.length))
      .map(({ cell }) => ({ path: `${path}.numbers.${number}`, expected: `a cell of this set, not ${cell}` })),
  )
  return isPlaced ? broken : [{ path: `${path}.section`, expected: 'a section of this set' }, ...broken]
}

/** Advice requests are no cases, so they are printed alone; and a sum is made of printed cells, not of other sums. */
function isSummable(set: DefinitionSet, names: CodeNames, id: string, terms: number): boolean {
  const found = id.startsWith('sentence.') ? undefined : cellOf(set, names, id)
  return found !== undefined && (found.counts === 'cases' || terms === 1)
}

function unknownCodesIn(names: CodeNames, path: string, condition: Condition): readonly BrokenReference[] {
  return codedFields.flatMap((field) => unknownCodes(names, `${path}.${field}`, field, condition[field] ?? []))
}

function unknownCodes(
  names: CodeNames,
  path: string,
  field: CodedField,
  codes: readonly string[],
): readonly BrokenReference[] {
  return codes
    .filter((code) => !isCode(names, field, code))
    .map((code) => ({ path, expected: `a code of the profile, not ${code}` }))
}

function codesOf(labels: readonly CodeLabel[]): readonly string[] {
  return labels.map(({ code }) => code)
}
