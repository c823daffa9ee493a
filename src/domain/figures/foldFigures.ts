import type { CodedField, CubeCell } from '../codes/codedState.ts'
import { codeIn } from '../codes/codedState.ts'
import type { FiguresQuestion } from './annualFigures.ts'
import { type Counts, countOf } from './cell.ts'
import { cellOf, numberCellId } from './cellOf.ts'
import { type CodeNames, withUnlistedCodes } from './codeNames.ts'
import { both, type Condition, holds } from './condition.ts'
import type {
  CountedFigures,
  CountedFlow,
  CountedNumber,
  CountedRow,
  CountedSentence,
  CountedTable,
} from './countedFigures.ts'
import type { CodeLabel, DefinitionSet, SentenceDefinition, TableDefinition } from './definitionSet.ts'

type Fold = {
  readonly definitions: DefinitionSet
  readonly names: CodeNames
  readonly counts: Counts
  readonly number: (cell: string) => CountedNumber
}

/**
 * The annual figures of a year, from the counts of its cases per combination of codes and those of the year before (as they stood
 * on the same day a year earlier, see `previousYearOf`). Every number is counted through `cellOf`, so that what a number opens is
 * what it counted.
 */
export function foldFigures(
  definitions: DefinitionSet,
  listed: CodeNames,
  counts: Counts,
  question: FiguresQuestion,
): CountedFigures {
  const fold = makeFold(definitions, listed, counts)
  const { number } = fold
  const topics = topicsOf(fold)
  return {
    question,
    definitions: definitions.name,
    previousYear: counts.previousCube.some(({ count }) => count > 0) ? 'data' : 'no data',
    total: number('total'),
    previous: number('previous'),
    change: number('change'),
    open: number('open'),
    adviceRequests: number('advice_requests'),
    topics: topics.map(({ code, label }) => ({
      code,
      label,
      total: number(`total.${code}`),
      previous: number(`previous.${code}`),
      change: number(`change.${code}`),
      open: number(`open.${code}`),
    })),
    victimGroups: foreseenAndFound(fold, 'victimGroup', definitions.victimGroups, counts.cube).map((group) => ({
      code: group.code,
      label: group.label,
      total: number(`group.${group.code}`),
      topics: topics.map((topic) => ({ ...topic, ...number(`group.${group.code}.${topic.code}`) })),
    })),
    returned: number('returned'),
    flows: flowsOf(fold),
    tables: definitions.tables.map((table) => tableOf(fold, table)),
    sentences: definitions.sentences.map((sentence) => sentenceOf(fold, sentence)),
  }
}

function makeFold(definitions: DefinitionSet, listed: CodeNames, counts: Counts): Fold {
  const inPopulation = (state: CubeCell) => state.count > 0 && holds(definitions.population, state)
  const cube = counts.cube.filter(inPopulation)
  const previousCube = counts.previousCube.filter(inPopulation)
  const names = withUnlistedCodes(listed, [...cube, ...previousCube])
  const counted = { cube, previousCube, adviceRequests: counts.adviceRequests }
  const number = (id: string): CountedNumber => {
    const cell = cellOf(definitions, names, id)
    if (!cell) throw new Error(`${definitions.name} has no cell ${id}`)
    return { cell: id, count: countOf(cell, counted) }
  }
  return { definitions, names, counts: counted, number }
}

function topicsOf(fold: Fold) {
  const cubes = [...fold.counts.cube, ...fold.counts.previousCube]
  return foreseenAndFound(fold, 'topic', fold.definitions.topics, cubes)
}

function tableOf(fold: Fold, table: TableDefinition): CountedTable {
  const counted = table.rows.flatMap(({ counts }) => counts)
  const inTable: Condition = both(fold.definitions.population, table.of)
  const unforeseen = found(
    fold,
    table.by,
    fold.counts.cube.filter((state) => holds(inTable, state)),
  ).filter(({ code }) => !counted.includes(code))
  const rows = [...table.rows.map(foreseen), ...unforeseen]
  return {
    id: table.id,
    title: table.title,
    rows: rows.map((row): CountedRow => ({ ...row, ...fold.number(`table.${table.id}.${row.code}`) })),
    total: fold.number(`table.${table.id}`),
  }
}

/** Tallied in one pass, since there can be hundreds of ways; that each equals its cell is held by a property test. */
function flowsOf({ names, counts }: Fold): readonly CountedFlow[] {
  const tally = new Map<string, number>()
  for (const state of counts.cube) {
    const way = wayOf(state.topic, state.outcome, codeIn(state, 'result'))
    tally.set(way, (tally.get(way) ?? 0) + state.count)
  }
  return names.topic.flatMap(({ code: topic }) =>
    names.outcome.flatMap(({ code: outcome }) =>
      names.result.flatMap(({ code: result }) => {
        const cell = wayOf(topic, outcome, result)
        const count = tally.get(cell)
        return count === undefined ? [] : [{ topic, outcome, result, cell, count }]
      }),
    ),
  )
}

function wayOf(topic: string, outcome: string, result: string): string {
  return `flow.${topic}.${outcome}.${result}`
}

function sentenceOf(fold: Fold, { id, section, text, numbers }: SentenceDefinition): CountedSentence {
  const counted = Object.entries(numbers).map(([name, terms]): [string, CountedNumber] => [
    name,
    fold.number(numberCellId(id, name, terms)),
  ])
  return { id, section, text, numbers: Object.fromEntries(counted) }
}

/** The codes that are always printed, and after them those that occur, in the order of the code list. */
function foreseenAndFound(fold: Fold, field: CodedField, always: readonly CodeLabel[], states: readonly CubeCell[]) {
  const printed = always.map(({ code }) => code)
  return [...always.map(foreseen), ...found(fold, field, states).filter(({ code }) => !printed.includes(code))]
}

function found({ names }: Fold, field: CodedField, states: readonly CubeCell[]) {
  const occurring = new Set(states.map((state) => codeIn(state, field)))
  return names[field].filter(({ code }) => occurring.has(code)).map((name) => ({ ...name, foreseen: false }))
}

function foreseen({ code, label }: CodeLabel) {
  return { code, label, foreseen: true }
}
