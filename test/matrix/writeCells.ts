import { mayFindCase } from '../../src/domain/access/caseAccess.ts'
import { type Act, mayDo } from '../../src/domain/access/permissions.ts'
import { type Cell, type Matrix, send } from './cell.ts'
import { addShare, resetAccess } from './matrixRegister.ts'
import { holdsIn, sightIn } from './readCells.ts'
import { numberOf, type Relation } from './relations.ts'
import { FREE_TEAM, KEEPER, OUTSIDE, organisationAt, STRANGER, type Subject, TEAM } from './subjects.ts'

type Sent = Parameters<typeof send>[3]

/** Something that changes who sees a case; `there` says whether there is anything to change. */
type Write = {
  readonly name: string
  readonly act: Act
  readonly path: (made: Made) => string
  readonly sent: Sent | ((subject: Subject) => Sent)
  readonly done: number
  readonly there?: (relation: Relation, subject: Subject) => boolean
}

/** What was put on the case before each try: a share outside that waits. */
type Made = { readonly waiting: number }

const share = { areas: ['return'], ground: 'consent_of_client', purpose: 'return', until: '2027-01-31' }
const shareWith = (organisation: number) => ({ body: { organisation, ...share }, method: 'POST' }) as const

export const writes: readonly Write[] = [
  { name: 'assign', act: 'assign_case', path: () => 'team', sent: { body: { principal: FREE_TEAM } }, done: 204 },
  {
    ...{ name: 'unassign', act: 'assign_case', path: () => `team/${TEAM}`, sent: { method: 'DELETE' }, done: 204 },
    there: ({ grants }) => grants.some(({ principal, kind }) => principal === TEAM && kind === 'team'),
  },
  {
    ...{ name: 'set owner', act: 'assign_case', path: () => 'owner', done: 204 },
    sent: ({ person }) => ({ method: 'PUT', body: { person } }),
  },
  {
    ...{ name: 'share', act: 'share_case', path: () => 'shares', done: 201 },
    sent: shareWith(organisationAt('child_protection_board', 'other')),
  },
  { name: 'share outside', act: 'share_case', path: () => 'shares', sent: shareWith(OUTSIDE), done: 201 },
  {
    ...{ name: 'end a share', act: 'share_case', sent: { method: 'DELETE' }, done: 204 },
    path: ({ waiting }) => `shares/${waiting}`,
  },
  { name: 'recuse', act: 'recuse_oneself', path: () => 'recusals', sent: { method: 'POST' }, done: 204 },
  { name: 'exclude', act: 'exclude_others', path: () => 'exclusions', sent: { body: { person: KEEPER } }, done: 204 },
  {
    ...{ name: 'readmit', act: 'exclude_others', sent: { method: 'DELETE' }, done: 204 },
    path: () => `exclusions/${STRANGER}`,
  },
  {
    ...{ name: 'restrict', act: 'restrict_case', path: () => 'restriction', done: 204 },
    sent: { method: 'PUT', body: { readers: [KEEPER] } },
  },
  {
    ...{ name: 'unrestrict', act: 'restrict_case', path: () => 'restriction', sent: { method: 'DELETE' }, done: 204 },
    there: ({ readers }) => readers !== undefined,
  },
]

/** Tries to change who sees the case of a relation, compares the tables before and after, and puts the case back. */
export async function writeCells(
  matrix: Matrix,
  subject: Subject,
  relation: Relation,
  tried: readonly Write[] = writes,
): Promise<readonly Cell[]> {
  const cells: Cell[] = []
  const caseId = matrix.caseIds.get(relation) ?? 0
  let made = await prepare(matrix, relation)
  let before = await sumOf(matrix, caseId)
  for (const write of tried) {
    const url = `/cases/${numberOf(relation)}/${write.path(made)}`
    const { statusCode } = await send(
      matrix,
      subject,
      url,
      typeof write.sent === 'function' ? write.sent(subject) : write.sent,
    )
    const after = await sumOf(matrix, caseId)
    const expected = expectedOf(write, subject, relation)
    const changes = expected === 201 || expected === 204
    cells.push(
      { subject, relation, operation: write.name, expected, actual: statusCode },
      { subject, relation, operation: `${write.name}: changes`, expected: changes, actual: after !== before },
    )
    if (after === before) continue
    made = await prepare(matrix, relation)
    before = await sumOf(matrix, caseId)
  }
  await resetAccess(matrix.administrator, caseId, relation)
  return cells
}

function expectedOf({ act, done, there }: Write, subject: Subject, relation: Relation): number {
  if (!mayDo(subject.role, act)) return 403
  if (!mayFindCase(sightIn(subject, relation))) return 404
  if (act !== 'recuse_oneself' && !holdsIn(subject, relation)) return 422
  return (there?.(relation, subject) ?? true) ? done : 404
}

async function prepare({ administrator, caseIds }: Matrix, relation: Relation): Promise<Made> {
  const caseId = caseIds.get(relation) ?? 0
  await resetAccess(administrator, caseId, relation)
  await administrator.query(
    `insert into exclusion (tenant, case_id, person, made_by) values (1, ${caseId}, ${STRANGER}, ${KEEPER})`,
  )
  const terms = { organisation: OUTSIDE, areas: ['journal'], until: Date.now() + DAY, state: 'waiting' } as const
  const waiting = await addShare(administrator, caseId, terms)
  return { waiting }
}

const DAY = 86_400_000

/** All that opens or closes a case, as one text. */
async function sumOf({ administrator }: Matrix, caseId: number): Promise<string> {
  const tables = ['case_grant', 'case_share', 'exclusion', 'case_restriction', 'case_owner']
  const rows = tables.map((table) => `select '${table}' || t::text as row from ${table} t where case_id = $1`)
  const query = `select coalesce(md5(string_agg(row, ';' order by row)), '') as sum from (${rows.join(' union all ')}) all_rows`
  const { rows: found } = await administrator.query<{ sum: string }>(query, [caseId])
  return found[0]?.sum ?? ''
}
