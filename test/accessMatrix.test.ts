import { afterAll, beforeAll, expect, test } from 'vitest'
import { mayDo } from '../src/domain/access/permissions.ts'
import { wireDesk } from '../src/main/desk.ts'
import { type Cell, inWords, isDifferent, type Matrix } from './matrix/cell.ts'
import { exportCells, listCells } from './matrix/listCells.ts'
import { openMatrixRegister, parts, VAULT_PART } from './matrix/matrixRegister.ts'
import { aroundCells, openCells, readCells, sightIn } from './matrix/readCells.ts'
import { type Relation, relations } from './matrix/relations.ts'
import { type Subject, subjects } from './matrix/subjects.ts'
import { writeCells } from './matrix/writeCells.ts'
import { timeZone } from './support/testRegister.ts'

// Role x organisation x relation to the case x operation: what the pure rules say, and what the running API does with row security on.

let matrix: Matrix
const asked: Cell[] = []

beforeAll(async () => {
  const made = await openMatrixRegister()
  const app = await wireDesk({ ...made.register, demo: true, timeZone }, '')
  matrix = { ...made, app }
})
afterAll(async () => {
  await matrix.app.close()
  await matrix.drop()
})

/** Who may do nothing with cases is refused before anything is looked for: a few relations show it. */
const forTheBlind = ['none', 'team', 'person', 'share of all', 'broken glass now']
const relationsFor = ({ role }: Subject) =>
  mayDo(role, 'read_cases') ? relations : relations.filter(({ name }) => forTheBlind.includes(name))

async function check(
  cellsOf: (subject: Subject, relation: Relation) => Promise<readonly Cell[]>,
  among = relationsFor,
) {
  const cells: Cell[] = []
  for (const subject of subjects)
    for (const relation of among(subject)) cells.push(...(await cellsOf(subject, relation)))
  settle(cells)
}

function settle(cells: readonly Cell[]): void {
  asked.push(...cells)
  expect(cells.filter(isDifferent).slice(0, 20).map(inWords)).toEqual([])
}

test(
  'reading: a case, each of its facts, events, areas and parts are there for whom the rule lets see them',
  {
    timeout: 180_000,
  },
  () => check((subject, relation) => readCells(matrix, subject, relation)),
)

/** Where nothing is seen, a few doors show that none opens. */
const opened = (subject: Subject, relation: Relation) =>
  sightIn(subject, relation).sees === 'nothing' ? ['identity', 'documents', VAULT_PART] : parts

test(
  'opening: each area opens for whom the rule lets open it, and gives no part of another',
  { timeout: 180_000 },
  () => check((subject, relation) => openCells(matrix, subject, relation, opened(subject, relation))),
)

test('searching, and asking who sees a case, follow the same rule', { timeout: 180_000 }, () =>
  check((subject, relation) => aroundCells(matrix, subject, relation)),
)

test('lists, counts, orders and filters are of the cases that the rule lets see, and no count tells more', {
  timeout: 180_000,
}, async () => {
  const cells: Cell[] = []
  for (const subject of subjects) cells.push(...(await listCells(matrix, subject)))
  settle(cells)
})

test('exports are of the cases that the rule lets see, for the roles that export', { timeout: 180_000 }, async () => {
  const cells: Cell[] = []
  for (const subject of subjects) cells.push(...(await exportCells(matrix, subject)))
  settle(cells)
})

/** One of each way to see and not to see. */
const written = [
  ...['none', 'team', 'share of all', 'share over', 'excluded, in the team', 'excluded, with a share'],
  ...['restricted without them, in the team', 'restricted with them, in the team', 'broken glass now', 'grant over'],
]
const relationsWritten = ({ role }: Subject) =>
  relations.filter(({ name }) => (mayDo(role, 'read_cases') ? written.includes(name) : name === 'team'))

test('what changes who sees a case is done by whom the rule lets, and else changes no row', { timeout: 240_000 }, () =>
  check((subject, relation) => writeCells(matrix, subject, relation), relationsWritten),
)

test('the matrix has at least five thousand squares', () => {
  expect(asked.length).toBeGreaterThan(5000)
  expect(new Set(asked.map(({ expected }) => JSON.stringify(expected))).size).toBeGreaterThan(10)
})
