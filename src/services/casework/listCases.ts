import type { AccessAction } from '../../domain/access/accessActions.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { databaseRoleOf } from '../../domain/access/roles.ts'
import { asksForUnshared, CASES_PER_PAGE, type CaseCursor, type CaseQuery } from '../../domain/casework/caseQuery.ts'
import { IDENTITY } from '../../domain/casework/sealedPart.ts'
import type { FiguresQuestion } from '../../domain/figures/annualFigures.ts'
import type { Cell } from '../../domain/figures/cell.ts'
import { AppError } from '../../errors.ts'
import { appendAccess } from '../../store/access/log/accessLog.ts'
import { type CaseLine, type ListScope, listCases } from '../../store/casework/caseList.ts'
import { casesUnder } from '../../store/figures/casesUnder.ts'
import type { ActorTx, WithActor } from '../../store/withActor.ts'
import type { KeyRing } from '../keys/keyRing.ts'
import { flagOwnSurname } from './flagOwnSurname.ts'
import { openParts } from './openParts.ts'
import { scopeOf } from './scopeOf.ts'

export type CaseListRequest = {
  readonly query: CaseQuery
  /** Only the cases behind one number of the figures. */
  readonly under?: { readonly cell: Cell; readonly question: FiguresQuestion }
  /** Names are shown when asked for, and the list then says so in the access log. */
  readonly names: boolean
  /** How many at most; a page of the desk when it is left out. */
  readonly limit?: number
}

export type CaseListPage = {
  readonly rows: readonly (CaseLine & { readonly name?: string })[]
  /** Counted up to `COUNT_LIMIT`. */
  readonly count: number
  readonly years: readonly number[]
  readonly previous: CaseCursor | undefined
  readonly next: CaseCursor | undefined
}

/** A list counts exactly up to here, and says 'more than' beyond it: counting a whole register would cost more than the list. */
export const COUNT_LIMIT = 1000

export type ListCases = (actor: Actor, request: CaseListRequest) => Promise<CaseListPage>

/** A page of the cases that the actor may see, with the cursors of the pages around it. One line in the access log. */
export function makeListCases(withActor: WithActor, keyRing: KeyRing, timeZone: string): ListCases {
  return async (actor, { query, under, names, limit = CASES_PER_PAGE }) => {
    refuseUnshared(actor, query, under !== undefined)
    return withActor(actor, async (tx) => {
      const among = under && casesUnder(actor.tenant, under.cell, under.question, timeZone)
      const scope: ListScope = { ...scopeOf(actor), ...(among && { among }) }
      const limits = { limit: limit + 1, most: COUNT_LIMIT + 1 }
      const { rows: found, count, years } = await listCases(tx, scope, query, limits)
      const more = found.length > limit
      const rows = query.backwards ? found.slice(more ? 1 : 0) : found.slice(0, limit)
      await appendAccess(tx, {
        action: actionOf(query, under !== undefined),
        purpose: actor.purpose,
        cases: rows.map(({ case_id }) => case_id),
        ...(names && { part: IDENTITY }),
      })
      return {
        rows: names ? await withNames(tx, keyRing, actor, rows) : rows,
        count,
        years,
        ...neighbours(query, rows, more),
      }
    })
  }
}

function actionOf({ filter }: CaseQuery, underNumber: boolean): AccessAction {
  if (underNumber) return 'list_cases_under_number'
  return filter.number === undefined ? 'list_cases' : 'search_cases'
}

/** What an organisation was not told, it can't ask for by another way. Fails with `invalid-input`, as an unknown field does. */
function refuseUnshared(actor: Actor, query: CaseQuery, underNumber: boolean): void {
  if (databaseRoleOf(actor.role) !== 'partner') return
  const field = underNumber ? 'under' : asksForUnshared(query)
  if (field !== undefined) throw new AppError('invalid-input', { field, expected: 'nothing' })
}

function neighbours({ after, backwards }: CaseQuery, rows: readonly CaseLine[], more: boolean) {
  const [first, last] = [rows[0], rows.at(-1)]
  const before = after !== undefined && (!backwards || more)
  const beyond = backwards || more
  return { previous: before ? cursorAt(first) : undefined, next: beyond ? cursorAt(last) : undefined }
}

function cursorAt(line: CaseLine | undefined): CaseCursor | undefined {
  return line && { value: line.sorted_by, caseId: line.case_id }
}

async function withNames(tx: ActorTx, keyRing: KeyRing, actor: Actor, rows: readonly CaseLine[]) {
  const streams = rows.map(({ case_id }) => case_id)
  const opened = await openParts(tx, keyRing, actor.tenant, streams, [IDENTITY])
  await flagOwnSurname(tx, actor, opened)
  const names = new Map(opened.map(({ stream, content }) => [stream, content.name]))
  return rows.map((row) => {
    const name = names.get(row.case_id)
    return typeof name === 'string' ? { ...row, name } : row
  })
}
