import type { Actor } from '../../../domain/access/actor.ts'
import { heaviestFirst } from '../../../domain/casework/agendaWeight.ts'
import {
  type BoardList,
  type CaseListName,
  caseLists,
  expiringCodes,
  type ItemListName,
  managersLists,
} from '../../../domain/casework/boardList.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addDays, addYears } from '../../../domain/terms/calendar.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import {
  type Aftercare,
  type AnswersOf,
  countAftercare,
  type FirstAnswers,
  type FundOf,
  listAnswers,
  measureFirstAnswers,
  sumFund,
} from '../../../store/casework/today/accounts.ts'
import { type AgendaLine, listExpiring } from '../../../store/casework/today/agendaLines.ts'
import { type BoardDays, listBoardCases, listBoardItems } from '../../../store/casework/today/boardLists.ts'
import type { DangerLine } from '../../../store/casework/today/dangerLines.ts'
import {
  type ColleagueLoad,
  listLoad,
  listWaiting,
  type OrganisationWaits,
} from '../../../store/casework/today/load.ts'
import type { WithActor } from '../../../store/withActor.ts'
import { refuseUnless } from '../../access/refuseUnless.ts'
import type { CaseworkTools } from '../casework.ts'
import { dangerBounds, workScope } from './showToday.ts'

const MOST_ROWS = 50
const MOST_ENDED = 20
/** How many lines a list behind a number has at most. */
export const MOST_LISTED = 200
const EXPIRES_DAYS = 30
const WEEK_DAYS = 7

/** What a whole hub accounts for, over the last year. */
export type Accounts = {
  readonly since: IsoDate
  readonly answers: readonly AnswersOf[]
  readonly firstAnswers: FirstAnswers
  readonly fund: readonly FundOf[]
  readonly aftercare: Aftercare
}

export type Boards = {
  readonly today: IsoDate
  readonly load: readonly ColleagueLoad[]
  readonly waiting: readonly OrganisationWaits[]
  /** What runs out in thirty days, the earliest first. */
  readonly expiring: readonly AgendaLine[]
  /** What ran out and was not renewed, the longest ago first. */
  readonly ended: readonly AgendaLine[]
  readonly unassigned: readonly DangerLine[]
  /** For a manager. */
  readonly accounts: Accounts | undefined
}

export type BoardListShown = {
  readonly cases: readonly DangerLine[]
  readonly items: readonly AgendaLine[]
  readonly isCut: boolean
}

export type ShowBoards = {
  /** Who has how much to do, for whom it waits, and what runs out: of the cases that the actor sees. Fails with `forbidden` for who leads nobody. */
  readonly overview: (actor: Actor) => Promise<Boards>
  /** What is behind a number. Fails with `forbidden`, also for a manager's list that is asked for by somebody else. */
  readonly list: (actor: Actor, asked: BoardList) => Promise<BoardListShown>
}

/** The boards of who leads. Each reading is a line in the access log, with the cases that were shown. */
export function makeShowBoards({
  withActor,
  profile,
  today,
}: Pick<CaseworkTools, 'withActor' | 'profile' | 'today'>): ShowBoards {
  return {
    overview: async (actor) => {
      refuseUnless(actor, 'assign_case')
      const days = boardDays(profile, today())
      return readBoards(withActor, actor, profile, days)
    },
    list: async (actor, asked) => {
      refuseUnless(actor, 'assign_case')
      if (managersLists.includes(asked.list) && actor.role !== 'manager')
        throw new AppError('forbidden', { reason: 'role' })
      const bounds = { days: boardDays(profile, today()), most: MOST_LISTED + 1 }
      return withActor(actor, async (tx) => {
        const scope = workScope(actor, 'team')
        const cases = isCaseList(asked) ? await listBoardCases(tx, scope, asked, bounds) : []
        const listed = isItemList(asked) ? await listBoardItems(tx, scope, asked, bounds) : []
        const items = ofWork.some((name) => name === asked.list)
          ? heaviestFirst(listed, { profile, today: today() })
          : listed
        const shown = { cases: cases.slice(0, MOST_LISTED), items: items.slice(0, MOST_LISTED) }
        const ids = [...new Set([...shown.cases, ...shown.items].map(({ case_id }) => case_id))]
        await appendAccess(tx, { action: 'read_boards', purpose: actor.purpose, cases: ids })
        return { ...shown, isCut: cases.length + items.length > MOST_LISTED }
      })
    },
  }
}

function readBoards(withActor: WithActor, actor: Actor, profile: Profile, days: BoardDays): Promise<Boards> {
  const scope = workScope(actor, 'team')
  return withActor(actor, async (tx) => {
    const [codes, until] = [expiringCodes(profile), addDays(days.today, EXPIRES_DAYS)]
    const expiring = await listExpiring(tx, scope, { codes, from: days.today, until, most: MOST_ROWS })
    const ended = await listExpiring(tx, scope, { codes, until: addDays(days.today, -1), most: MOST_ENDED })
    const unassigned = await listBoardCases(tx, scope, { list: 'unassigned' }, { days, most: MOST_ROWS })
    const boards = {
      today: days.today,
      load: await listLoad(tx, scope, days),
      waiting: await listWaiting(tx, scope, days.today),
      expiring,
      ended,
      unassigned,
      accounts: actor.role === 'manager' ? await accountsOf() : undefined,
    }
    const cases = [...new Set([...expiring, ...ended, ...unassigned].map(({ case_id }) => case_id))]
    await appendAccess(tx, { action: 'read_boards', purpose: actor.purpose, cases })
    return boards

    async function accountsOf(): Promise<Accounts> {
      return {
        since: days.since,
        answers: await listAnswers(tx, scope, days),
        firstAnswers: await measureFirstAnswers(tx, scope, days),
        fund: await sumFund(tx, scope, days),
        aftercare: await countAftercare(tx, scope, days),
      }
    }
  })
}

/** The lists of work that waits to be done; the others account for a time, by its days. */
const ofWork: readonly ItemListName[] = ['late', 'week', 'waiting', 'waiting_late']

function boardDays(profile: Profile, today: IsoDate): BoardDays {
  return {
    danger: dangerBounds(profile, today),
    today,
    week: addDays(today, WEEK_DAYS),
    since: addYears(today, -1),
  }
}

function isCaseList(asked: BoardList): asked is BoardList & { readonly list: CaseListName } {
  return caseLists.some((name) => name === asked.list)
}

function isItemList(asked: BoardList): asked is BoardList & { readonly list: ItemListName } {
  return !isCaseList(asked)
}
