import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { heaviestFirst } from '../../../domain/casework/agendaWeight.ts'
import { foldChapters } from '../../../domain/casework/caseFile.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import { ACUTE, type SafetyFile } from '../../../domain/casework/safety/safetyFile.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { AppError } from '../../../errors.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import {
  type AskedLine,
  listAnswered,
  listToldDanger,
  listWaiting,
} from '../../../store/casework/partnerDesk/askedLines.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'

const MOST_WAITING = 200
const MOST_ANSWERED = 20
const DAYS_BACK = 30

/** Something that an organisation is asked, and the danger in its case as far as the organisation was told. */
export type WaitingLine = AskedLine & {
  readonly isAcute: boolean
  /** The journey and the wedding that are planned. */
  readonly planned: SafetyFile['plannedDays']
}

export type PartnerDesk = { readonly waiting: readonly WaitingLine[]; readonly answered: readonly AskedLine[] }

export type ShowPartnerDesk = (actor: Actor) => Promise<PartnerDesk>

/**
 * What waits for the actor's organisation, what weighs most first, and what it answered in the last thirty days: facts only, one line in the
 * access log. Fails with `not-found` for the hub, whose work stands elsewhere.
 */
export function makeShowPartnerDesk({
  withActor,
  profile,
  today,
}: Pick<CaseworkTools, 'withActor' | 'profile' | 'today'>): ShowPartnerDesk {
  return async (actor) => {
    if (databaseRoleOf(actor.role) !== 'partner') throw new AppError('not-found')
    return withActor(actor, async (tx) => {
      const day = today()
      const waiting = await withDanger(tx, actor, await listWaiting(tx, actor, MOST_WAITING))
      const answered = await listAnswered(tx, actor, { from: addDays(day, -DAYS_BACK), most: MOST_ANSWERED })
      const cases = [...new Set([...waiting, ...answered].map(({ case_id }) => case_id))]
      await appendAccess(tx, { action: 'list_cases', purpose: actor.purpose, cases })
      const weighing = { profile, today: day, isInAcuteDanger: ({ isAcute }: WaitingLine) => isAcute }
      return { waiting: heaviestFirst(waiting, weighing), answered }
    })
  }
}

async function withDanger(
  tx: ActorTx,
  { tenant }: Actor,
  lines: readonly AskedLine[],
): Promise<readonly WaitingLine[]> {
  const cases = [...new Set(lines.map(({ case_id }) => case_id))]
  const told = Map.groupBy(await listToldDanger(tx, tenant, cases), ({ stream }) => stream)
  return lines.map((line) => {
    const facts = told.get(line.case_id) ?? []
    const { safety } = foldChapters(
      facts.map(({ type, occurred, facts: said }) => parseCaseEvent(type, occurred, said)),
    )
    return { ...line, isAcute: safety.level === ACUTE, planned: safety.plannedDays }
  })
}
