import type { Actor } from '../../../domain/access/actor.ts'
import { databaseRoleOf } from '../../../domain/access/roles.ts'
import { daysAhead, SOON_DAYS, standingOn } from '../../../domain/casework/agendaDay.ts'
import { acuteTasks, heaviestFirst } from '../../../domain/casework/agendaWeight.ts'
import type { CaseEvent } from '../../../domain/casework/caseEvent.ts'
import { parseCaseEvent } from '../../../domain/casework/parseEvent.ts'
import { plannedDays } from '../../../domain/casework/safety/safetyEvents.ts'
import { SOON } from '../../../domain/casework/safety/safetyFile.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { addDays } from '../../../domain/terms/calendar.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { type AgendaLine, listOpenAgenda, listOpenOf } from '../../../store/casework/today/agendaLines.ts'
import {
  type ChangeLine,
  findLastLook,
  listChanges,
  saveLastLook,
  takeMoment,
} from '../../../store/casework/today/changes.ts'
import {
  countAtWork,
  type DangerBounds,
  type DangerLine,
  listDanger,
} from '../../../store/casework/today/dangerLines.ts'
import { type EmergencyLine, listEmergencies } from '../../../store/casework/today/emergencies.ts'
import type { Whose, WorkScope } from '../../../store/casework/today/workScope.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { CaseworkTools } from '../casework.ts'

/** At most so many items of the agenda are looked at for one page, and so many of each other kind. */
export const MOST_ITEMS = 400
const MOST_OTHERS = 50
/** What others did is shown so far back to who never said what they had seen. */
const FIRST_LOOK_DAYS = 7

export type Change = Omit<ChangeLine, 'facts' | 'type' | 'occurred'> & { readonly event: CaseEvent }

/** `planned` says which kind of day the danger hangs on, where the agenda knows it; `isUrgent` that its level asks for an answer today. */
export type Danger = DangerLine & { readonly planned: string | null; readonly isUrgent: boolean }

/** The work of a day. Each item stands in one list. */
export type Today = {
  readonly day: IsoDate
  readonly whose: Whose
  /** How many cases are at work; missing for an organisation that was given shares. */
  readonly atWork: number | undefined
  readonly danger: readonly Danger[]
  /** For the hub (for an organisation: for itself): late, lapsed, or due today; what weighs most first, as in all lists of work here. */
  readonly due: readonly AgendaLine[]
  /** Without a day. */
  readonly undated: readonly AgendaLine[]
  /** For an organisation that was asked. */
  readonly waiting: readonly AgendaLine[]
  /** What comes soon, and what the profile warns of. */
  readonly soon: readonly AgendaLine[]
  readonly changed: readonly Change[]
  /** Since when that is, and the moment of this page (UTC). */
  readonly since: string
  readonly madeAt: string
  readonly emergencies: readonly EmergencyLine[]
  /** There was more than a page looks at. */
  readonly isCut: boolean
}

export type ShowToday = (actor: Actor, whose: Whose) => Promise<Today>

/** What is in danger, due, waited for and new, for a person or their team. Facts only; one line in the access log. */
export function makeShowToday({
  withActor,
  profile,
  today,
}: Pick<CaseworkTools, 'withActor' | 'profile' | 'today'>): ShowToday {
  return (actor, whose) =>
    withActor(actor, async (tx) => {
      const day = today()
      const scope = workScope(actor, whose)
      const until = addDays(day, daysAhead(profile))
      const { shown, isCut } = await lookedAt(tx, scope, until)
      const others = scope.role === 'partner' ? nothingElse : await ofTheHub(tx, actor, scope, { day, profile })
      const danger = others.danger.map((line) => ({
        ...line,
        planned: plannedOf(line, shown)?.code ?? null,
        isUrgent: urgentLevels(profile).includes(line.safety_level ?? ''),
      }))
      const dangerous = others.danger.map((line) => plannedOf(line, shown))
      const acute = new Set(danger.filter(({ isUrgent }) => isUrgent).map(({ case_id }) => case_id))
      const rest = heaviestFirst(
        shown.filter((item) => !dangerous.includes(item)),
        { profile, today: day, isInAcuteDanger: ({ case_id }) => acute.has(case_id) },
      )

      const lists = inLists(profile, actor, rest, day)
      const listed = [...Object.values(lists).flat(), ...others.danger, ...others.changed, ...others.emergencies]
      const cases = [...new Set(listed.map(({ case_id }) => case_id))]
      await appendAccess(tx, { action: 'read_today', purpose: actor.purpose, cases })
      return { day, whose, ...lists, ...others, danger, isCut }
    })
}

/** What one page looks at: the earliest days first, but never without what acute danger asks for, however much is late. */
async function lookedAt(
  tx: ActorTx,
  scope: WorkScope,
  until: IsoDate,
): Promise<{ readonly shown: readonly AgendaLine[]; readonly isCut: boolean }> {
  const items = await listOpenAgenda(tx, scope, { until, most: MOST_ITEMS + 1 })
  if (items.length <= MOST_ITEMS) return { shown: items, isCut: false }
  const acute = await listOpenOf(tx, scope, { codes: acuteTasks, most: MOST_OTHERS })
  const others = items.filter(({ code }) => !acuteTasks.includes(code))
  return { shown: [...acute, ...others].slice(0, MOST_ITEMS), isCut: true }
}

/** What others did until this moment (UTC) was seen. */
export type MarkSeen = (actor: Actor, at: string) => Promise<void>

export function makeMarkSeen(withActor: WithActor): MarkSeen {
  return async (actor, at) => {
    await withActor(actor, (tx) => saveLastLook(tx, actor, at))
  }
}

export function workScope({ tenant, person, role }: Actor, whose: Whose): WorkScope {
  return { tenant, person, role: databaseRoleOf(role), whose }
}

/** The item of the agenda that stands for the day of a danger. */
function plannedOf({ case_id, danger_on }: DangerLine, items: readonly AgendaLine[]): AgendaLine | undefined {
  return items.find((item) => item.case_id === case_id && item.due === danger_on && plannedCodes.includes(item.code))
}

const plannedCodes = plannedDays.map((kind) => `planned_${kind}_warnings`)

type OfTheHub = Pick<Today, 'atWork' | 'changed' | 'since' | 'madeAt' | 'emergencies'> & {
  readonly danger: readonly DangerLine[]
}

const nothingElse: OfTheHub = { atWork: undefined, danger: [], changed: [], since: '', madeAt: '', emergencies: [] }

async function ofTheHub(
  tx: ActorTx,
  actor: Actor,
  scope: WorkScope,
  { day, profile }: { readonly day: IsoDate; readonly profile: Profile },
): Promise<OfTheHub> {
  const madeAt = await takeMoment(tx)
  const since = (await findLastLook(tx, actor)) ?? daysBefore(madeAt, FIRST_LOOK_DAYS)
  const changes = await listChanges(tx, scope, { since, most: MOST_OTHERS })
  return {
    atWork: await countAtWork(tx, scope),
    danger: await listDanger(tx, scope, { ...dangerBounds(profile, day), most: MOST_OTHERS }),
    changed: changes.map(({ facts, type, occurred, ...line }) => ({
      ...line,
      event: parseCaseEvent(type, occurred, facts),
    })),
    since,
    madeAt,
    emergencies: await listEmergencies(tx, scope, MOST_EMERGENCIES),
  }
}

function daysBefore(moment: string, days: number): string {
  return new Date(Date.parse(moment) - days * DAY_MS).toISOString()
}

const DAY_MS = 86_400_000
const MOST_EMERGENCIES = 5

/** What counts as danger on a day, wherever it is listed or counted. */
export function dangerBounds(profile: Profile, day: IsoDate): DangerBounds {
  return { levels: [...urgentLevels(profile), SOON], until: addDays(day, SOON_DAYS) }
}

/** The levels that ask for an answer on the same day. */
function urgentLevels({ casework }: Profile): readonly string[] {
  return casework.safety_levels.entries.filter(({ answerDue }) => answerDue === 'same_day').map(({ code }) => code)
}

function inLists(
  profile: Profile,
  actor: Actor,
  items: readonly AgendaLine[],
  day: IsoDate,
): Pick<Today, 'due' | 'undated' | 'waiting' | 'soon'> {
  const stands = (...standings: readonly ReturnType<typeof standingOn>[]) => {
    return (item: AgendaLine) => standings.includes(standingOn(profile, item, day))
  }
  const isOwn = ({ organisation }: AgendaLine) => organisation === null || organisation === actor.organisation
  const own = items.filter(isOwn)
  return {
    due: own.filter(stands('late', 'lapsed', 'today')),
    undated: own.filter(stands('undated')),
    // What comes stands there by its day.
    soon: own.filter(stands('soon')).toSorted(byDay),
    waiting: items.filter((item) => !isOwn(item)),
  }
}

function byDay(one: AgendaLine, other: AgendaLine): number {
  return (one.due ?? '').localeCompare(other.due ?? '')
}
