import type { Profile } from '../codes/profile.ts'
import type { IsoDate } from '../shared/isoDate.ts'
import type { AgendaItem } from './agenda.ts'
import { type Standing, standingOn } from './agendaDay.ts'

type Weighed = Pick<AgendaItem, 'code' | 'subject' | 'organisation' | 'since' | 'due'>

/** What acute danger asks for: the police before anything else (`acute_police_first`). */
export const acuteTasks: readonly string[] = ['alert_police', 'acute_answer']

/** What keeps the client and who speaks with them safe; what protects most now comes first. */
const safetyTasks: readonly string[] = [
  ...['check_pre_travel_return', 'assess_safety', 'expertise_centre_ask', 'reporter_instruction', 'answer_report'],
  ...['planned_travel_warnings', 'planned_wedding_warnings', 'safety_check_answer', 'safety_check_validity'],
  ...['override_review', 'call_client', 'renew_contact', 'check_interpreter', 'contact_review'],
  'safety_reassessment',
]

/** What an organisation sent back to the hub, which everything else waits for: before what is still ahead. */
const sentBack: readonly string[] = ['propose_determination']

/** What nobody can wait for any longer comes before what comes later; a right that ended is no work, but stands above what is still ahead. */
const standings: readonly Standing[] = ['late', 'today', 'lapsed', 'soon', 'undated', 'later']

/** What can be done today, or could have been. */
const pressing: readonly Standing[] = ['late', 'today', 'lapsed', 'undated']

/**
 * Work in the order in which it is shown on a day, wherever it is listed: what acute danger asks for; what waits in a case in acute danger; what
 * keeps people safe; what is late; what is due today; what lapsed; what was sent back; what comes. Of equals the one that was due first.
 */
export function heaviestFirst<Item extends Weighed>(
  items: readonly Item[],
  { profile, today, isInAcuteDanger = () => false }: Weighing<Item>,
): readonly Item[] {
  // Each is weighed once: a comparison has no time for it.
  const weighed = items.map((item) => ({
    item,
    ...weightOf(item, standingOn(profile, item, today), isInAcuteDanger(item)),
  }))
  return weighed
    .toSorted((one, other) => {
      const weight = one.band - other.band || one.within - other.within
      return weight || compareDays(one.item, other.item) || compareNames(one.item, other.item)
    })
    .map(({ item }) => item)
}

type Weighing<Item> = {
  readonly profile: Pick<Profile, 'terms'>
  readonly today: IsoDate
  readonly isInAcuteDanger?: (item: Item) => boolean
}

type Weight = { readonly band: number; readonly within: number }

function weightOf({ code, organisation }: Weighed, standing: Standing, isInAcuteDanger: boolean): Weight {
  const acute = acuteTasks.indexOf(code)
  if (acute >= 0) return { band: 0, within: acute }
  const isPressing = pressing.includes(standing)
  const safety = isPressing ? safetyTasks.indexOf(code) : -1
  // What an organisation was asked, it can answer from that day on.
  if (isInAcuteDanger && (isPressing || organisation !== null)) {
    return { band: 1, within: safety >= 0 ? safety : safetyTasks.length }
  }
  if (safety >= 0) return { band: 2, within: safety }
  const isBack = standing === 'undated' && sentBack.includes(code)
  return { band: 3, within: isBack ? standings.indexOf('soon') - 0.5 : standings.indexOf(standing) }
}

/** The earliest day first, what has none last; of one day what was asked first. */
function compareDays(one: Weighed, other: Weighed): number {
  return (one.due ?? NEVER).localeCompare(other.due ?? NEVER) || one.since.localeCompare(other.since)
}

const NEVER = '9999-12-31'

function compareNames(one: Weighed, other: Weighed): number {
  return `${one.code} ${one.subject}`.localeCompare(`${other.code} ${other.subject}`)
}
