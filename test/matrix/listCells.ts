import { mayFindCase } from '../../src/domain/access/caseAccess.ts'
import { mayDo } from '../../src/domain/access/permissions.ts'
import { databaseRoleOf } from '../../src/domain/access/roles.ts'
import { type Cell, type Matrix, send } from './cell.ts'
import { OUTCOME } from './matrixRegister.ts'
import { bodyOf, listOf, sightIn } from './readCells.ts'
import { numberOf, type Relation, relations } from './relations.ts'
import type { Subject } from './subjects.ts'

const sorts = ['reportedOn', 'number', 'country', 'topic', 'victimGroup', 'outcome'] as const

/** A question to the list, and which of the cases that are seen it is about. */
type Question = { readonly query: string; readonly fits: (caseId: number) => boolean; readonly ofOutcome?: true }

const isClosed = (caseId: number) => caseId % 2 === 1
const questions: readonly Question[] = [
  ...sorts.flatMap((sort) =>
    ['asc', 'desc'].map((order) => ({
      query: `sort=${sort}&order=${order}`,
      fits: () => true,
      ...(sort === 'outcome' && { ofOutcome: true as const }),
    })),
  ),
  { query: `outcome=${OUTCOME}`, fits: isClosed, ofOutcome: true },
  { query: 'outcome=open', fits: (caseId) => !isClosed(caseId), ofOutcome: true },
  { query: 'year=2018', fits: () => true },
  { query: 'year=2017', fits: () => false },
  { query: 'country=MA', fits: () => true },
  { query: 'topic=abandonment', fits: () => true },
  { query: 'victimGroup=minor', fits: () => true },
  { query: 'victimGroup=adult', fits: () => false },
  { query: 'status=open', fits: (caseId) => !isClosed(caseId) },
  { query: 'status=closed', fits: isClosed },
]

/** Lists, counts, orders and filters: which cases are in them, and how many they say that there are. */
export async function listCells(matrix: Matrix, subject: Subject): Promise<readonly Cell[]> {
  const cells: Cell[] = []
  const may = mayDo(subject.role, 'read_cases')
  const isPartner = databaseRoleOf(subject.role) === 'partner'
  for (const { query, fits, ofOutcome } of questions) {
    const answer = await send(matrix, subject, `/cases?${query}`)
    const status = !may ? 403 : isPartner && ofOutcome ? 400 : 200
    const { cases, total } = bodyOf(answer)
    const numbers = listOf(cases).map(({ number }) => number)
    const seen = status === 200 ? seenBy(matrix, subject, fits) : []
    cells.push(
      { subject, relation: undefined, operation: `list ${query}`, expected: status, actual: answer.statusCode },
      {
        ...{ subject, relation: undefined, operation: `count ${query}` },
        ...{ expected: status === 200 ? seen.length : 'none', actual: total ?? 'none' },
      },
      ...relations.map((relation) => {
        const expected = seen.includes(relation)
        return { subject, relation, operation: `list ${query}`, expected, actual: numbers.includes(numberOf(relation)) }
      }),
    )
  }
  return cells
}

/** Both exports, case by case. */
export async function exportCells(matrix: Matrix, subject: Subject): Promise<readonly Cell[]> {
  const cells: Cell[] = []
  const status = mayDo(subject.role, 'export_cases') ? 200 : 403
  const seen = status === 200 ? seenBy(matrix, subject, () => true) : []
  for (const format of ['csv', 'json']) {
    const answer = await send(matrix, subject, '/cases/exports', { body: { format } })
    const numbers = answer.statusCode === 200 ? [...answer.body.matchAll(/M-[a-z-]+/g)].map(([number]) => number) : []
    cells.push(
      { subject, relation: undefined, operation: `export ${format}`, expected: status, actual: answer.statusCode },
      ...relations.map((relation) => {
        const actual = numbers.includes(numberOf(relation))
        return { subject, relation, operation: `export ${format}`, expected: seen.includes(relation), actual }
      }),
    )
  }
  return cells
}

function seenBy({ caseIds }: Matrix, subject: Subject, fits: (caseId: number) => boolean): readonly Relation[] {
  return relations.filter((relation) => mayFindCase(sightIn(subject, relation)) && fits(caseIds.get(relation) ?? 0))
}
