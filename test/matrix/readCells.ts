import type { LightMyRequestResponse } from 'fastify'
import { caseFacts } from '../../src/boundary/api/caseAnswers.ts'
import {
  type CaseSight,
  holdsCase,
  mayFindCase,
  mayOpenPart,
  mayReadEvent,
  sightOf,
} from '../../src/domain/access/caseAccess.ts'
import { caseAreas } from '../../src/domain/access/caseAreas.ts'
import { mayDo } from '../../src/domain/access/permissions.ts'
import { type Cell, type Matrix, send } from './cell.ts'
import { eventTypes, parts, VAULT_PART } from './matrixRegister.ts'
import { accessOf, numberOf, type Relation } from './relations.ts'
import { askers, type Subject } from './subjects.ts'

/** What an organisation is told of a case with any share; all other facts are for who sees all of it. */
export const toldWithAnyShare: readonly string[] = [
  ...['number', 'version', 'reportedOn', 'topic', 'victimGroup', 'country', 'place', 'sex', 'ageBand', 'phase'],
  ...['closedOn', 'changed'],
]
const fields = Object.keys(caseFacts.shape)

/** What the pure rule says that a subject sees of the case of a relation. */
export function sightIn(subject: Subject, relation: Relation): CaseSight {
  return sightOf(subject, accessOf(relation), Date.now())
}

/** Whether the pure rule lets somebody change who sees the case. */
export function holdsIn(subject: Subject, relation: Relation): boolean {
  return holdsCase(subject, accessOf(relation), Date.now())
}

/** What the pure rule says of a sealed part. Those asked for the address for whom the relation is about, and got the agreement. */
export function mayOpen(subject: Subject, relation: Relation, part: string): boolean {
  const asked = relation.agreed === 'now' && askers.includes(subject)
  return mayOpenPart(sightIn(subject, relation), part, asked ? [VAULT_PART] : [])
}

/** How an operation on one case is answered: by the role first, then by what is seen. */
function statusOf({ role }: Subject, sight: CaseSight, may = mayFindCase(sight)): number {
  if (!mayDo(role, 'read_cases')) return 403
  return may ? 200 : 404
}

/** Reading a case: whether it is there, its tag, each of its facts and events, and what can be opened. One request. */
export async function readCells(matrix: Matrix, subject: Subject, relation: Relation): Promise<readonly Cell[]> {
  const sight = sightIn(subject, relation)
  const answer = await send(matrix, subject, `/cases/${numberOf(relation)}`)
  const status = statusOf(subject, sight)
  const found = status === 200
  const shown = bodyOf(answer)
  const events = listOf(shown.events).map((event) => event.type)
  const all = sight.sees === 'all'
  const cell = (operation: string, expected: unknown, actual: unknown): Cell => {
    return { subject, relation, operation, expected, actual }
  }
  return [
    cell('read', status, answer.statusCode),
    cell('etag', found, answer.headers.etag !== undefined),
    ...fields.map((field) => cell(`fact ${field}`, found && (all || toldWithAnyShare.includes(field)), field in shown)),
    ...eventTypes.map((type) => cell(`event ${type}`, found && mayReadEvent(sight, { type }), events.includes(type))),
    ...caseAreas.map((area) =>
      cell(`area ${area}`, found && mayOpen(subject, relation, area), textsOf(shown.areas).includes(area)),
    ),
    ...parts.map((part) =>
      cell(`part ${part}`, found && mayOpen(subject, relation, part), textsOf(shown.parts).includes(part)),
    ),
    cell('nothing of what is sealed', false, answer.body.includes('verzonnen')),
  ]
}

/** Opening each area, and the part that is in none. */
export async function openCells(
  matrix: Matrix,
  subject: Subject,
  relation: Relation,
  opened: readonly string[] = parts,
): Promise<readonly Cell[]> {
  const sight = sightIn(subject, relation)
  const cells: Cell[] = []
  for (const part of opened) {
    const body = caseAreas.some((area) => area === part) ? { area: part } : { part }
    const answer = await send(matrix, subject, `/cases/${numberOf(relation)}/openings`, { body })
    const status = statusOf(subject, sight, mayOpen(subject, relation, part))
    const texts = listOf(bodyOf(answer).parts).map((each) => each.part)
    const actual = [answer.statusCode, texts.join(' ')]
    cells.push({ subject, relation, operation: `open ${part}`, expected: [status, status === 200 ? part : ''], actual })
  }
  return cells
}

/** Searching by the whole number, and who may see the case: an organisation is told of its own shares only. */
export async function aroundCells(matrix: Matrix, subject: Subject, relation: Relation): Promise<readonly Cell[]> {
  const sight = sightIn(subject, relation)
  const number = numberOf(relation)
  const searched = await send(matrix, subject, '/cases/searches', { body: { text: number } })
  const access = await send(matrix, subject, `/cases/${number}/access`)
  const told = bodyOf(access)
  const cell = (operation: string, expected: unknown, actual: unknown): Cell => {
    return { subject, relation, operation, expected, actual }
  }
  const found = listOf(bodyOf(searched).cases).some((line) => line.number === number)
  const all = sight.sees === 'all'
  const glass = relation.grants.filter(({ kind }) => kind === 'break_glass')
  const shares = all
    ? relation.shares
    : relation.shares.filter(({ organisation }) => organisation === subject.organisation)
  return [
    cell('search', [mayDo(subject.role, 'read_cases') ? 200 : 403, mayFindCase(sight)], [searched.statusCode, found]),
    cell('access: owner', all, typeof told.owner === 'object' && told.owner !== null),
    cell('access', statusOf(subject, sight), access.statusCode),
    cell(
      'access: exclusions',
      all && mayDo(subject.role, 'exclude_others') ? relation.excluded.length : 0,
      listOf(told.exclusions).length,
    ),
    cell('access: named list', all && relation.readers ? relation.readers.length : 0, listOf(told.readers).length),
    cell('access: emergency accesses', all ? glass.length : 0, listOf(told.emergencyAccesses).length),
    cell('access: shares', mayFindCase(sight) ? shares.length : 0, listOf(told.shares).length),
  ]
}

type Json = Readonly<Record<string, unknown>>

export function bodyOf(answer: LightMyRequestResponse): Json {
  if (answer.statusCode !== 200) return {}
  return answer.json<Json>()
}

export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : []
}
