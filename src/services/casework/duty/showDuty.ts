import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { mayHandOver, mayPlanDuty, mayReadDuty } from '../../../domain/casework/duty/mayPlanDuty.ts'
import { type DutyPost, dutyPosts } from '../../../domain/casework/duty/shift.ts'
import { SOON } from '../../../domain/casework/safety/safetyFile.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { AppError } from '../../../errors.ts'
import { listOrganisations, type OrganisationName } from '../../../store/access/cases/colleagues.ts'
import { type Handover, listHandovers } from '../../../store/casework/duty/handovers.ts'
import {
  type DutyPerson,
  findNow,
  listDutyPeople,
  listShifts,
  type Shift,
} from '../../../store/casework/duty/shifts.ts'
import { type DangerLine, listDanger } from '../../../store/casework/today/dangerLines.ts'
import type { ActorTx } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'

export type DutyOrganisation = OrganisationName & { readonly post: DutyPost | undefined }

/** The list of who is on duty, as its reader may see it. */
export type DutyList = {
  /** UTC, ISO 8601. */
  readonly now: string
  /** From yesterday until eight days from now. */
  readonly shifts: readonly Shift[]
  /** All organisations of the tenant; `post` is set for those where somebody has to be reached at any hour. */
  readonly organisations: readonly DutyOrganisation[]
  /** Whom the reader may put on the list of their own organisation; missing when they plan nothing. */
  readonly people: readonly DutyPerson[] | undefined
  /** Missing for who hands over nothing. */
  readonly handing: Handing | undefined
}

export type Handing = {
  readonly colleagues: readonly DutyPerson[]
  /** Cases of the reader with danger that is near. */
  readonly danger: readonly DangerLine[]
  /** What waits first, then the newest. */
  readonly handovers: readonly Handover[]
}

export type ShowDuty = (actor: Actor) => Promise<DutyList>

const A_DAY_MS = 86_400_000
const DAYS_AHEAD = 8
const SOON_DAYS = 7
const MOST = 20

/** Fails with `not-found` for who has nothing to do with it. It says nothing on any case but to who hands over cases, of their own. */
export function makeShowDuty(tools: Pick<CaseworkTools, 'withActor' | 'profile' | 'today'>): ShowDuty {
  return (actor) => {
    if (!mayReadDuty(actor.role)) throw new AppError('not-found')
    return tools.withActor(actor, async (tx) => {
      const now = await findNow(tx)
      const around = { begins: shifted(now, -1), ends: shifted(now, DAYS_AHEAD) }
      const organisations = await listOrganisations(tx, actor.tenant)
      const people = mayPlanDuty(actor.role) || mayHandOver(actor.role) ? await listDutyPeople(tx) : []
      return {
        now,
        shifts: await listShifts(tx, actor.tenant, around),
        organisations: organisations.map((one) => ({ ...one, post: dutyPosts.find((post) => post === one.kind) })),
        people: mayPlanDuty(actor.role) ? people : undefined,
        handing: mayHandOver(actor.role) ? await handingOf(tx, tools, actor, people) : undefined,
      }
    })
  }
}

async function handingOf(
  tx: ActorTx,
  { profile, today }: Pick<CaseworkTools, 'profile' | 'today'>,
  actor: Actor,
  people: readonly DutyPerson[],
): Promise<Handing> {
  const levels = profile.casework.safety_levels.entries.filter(({ answerDue }) => answerDue === 'same_day')
  const scope = { tenant: actor.tenant, person: actor.person, role: databaseRoleOf(actor.role), whose: 'team' } as const
  const soon = { levels: [...levels.map(({ code }) => code), SOON], until: addDays(today(), SOON_DAYS), most: MOST }
  return {
    colleagues: people.filter(({ person }) => person !== actor.person),
    danger: await listDanger(tx, scope, soon),
    handovers: await listHandovers(tx, actor.tenant, MOST),
  }
}

function shifted(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * A_DAY_MS).toISOString()
}
