import { standingOn } from '../../../domain/casework/agendaDay.ts'
import { isVerified, termOf } from '../../../domain/codes/terms.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import type { AgendaTelling } from '../../../outputs/casework/calendar/agendaText.ts'
import { nearDate } from '../../../outputs/casework/calendar/days.ts'
import { workTitle } from '../../../outputs/casework/calendar/workTitle.ts'
import type { ShownCalendar } from '../../../services/casework/today/showCalendar.ts'
import type { WorkRow } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { itemHref } from './itemHref.ts'

export type AgendaLine = ShownCalendar['items'][number]

/** A line of work: when, what, in which case, and how it stands. The case is known by its facts; nobody is named. */
export function agendaRow(item: AgendaLine, telling: AgendaTelling, today: IsoDate): WorkRow {
  return {
    key: keyOf(item),
    when: <When due={item.due} telling={telling} today={today} />,
    what: <a href={itemHref(item)}>{workTitle(item, telling, today)}</a>,
    detail: (
      <>
        <CaseFacts line={item} telling={telling} /> {askedText(item, telling, today)}{' '}
        <Unverified item={item} telling={telling} />
      </>
    ),
    act: <Standing item={item} telling={telling} today={today} />,
  }
}

export function keyOf({ case_id, code, subject }: AgendaLine): string {
  return `${case_id} ${code} ${subject}`
}

type Known = Pick<AgendaLine, 'number' | 'victim_group' | 'country'>

/** By what a case is known in a list. */
export function CaseFacts({ line, telling }: { line: Known; telling: AgendaTelling }) {
  const { label } = telling
  return (
    <>
      <a class="baken-case" href={paths.case(line.number)}>
        {line.number}
      </a>{' '}
      {label('victim_groups', line.victim_group)}, {label('countries', line.country)}.
    </>
  )
}

/** The day on which something is due, and how far that is. */
export function When({ due, telling, today }: { due: IsoDate | null; telling: AgendaTelling; today: IsoDate }) {
  const { words, locale } = telling
  if (due === null) return <>{words('today.when_none')}</>
  if (due === today) return <>{words('today.when_today')}</>
  const days = daysBetween(today, due)
  return (
    <>
      {days === 1 ? words('today.when_tomorrow') : nearDate(due, today, locale, 'brief')}
      <small>{days < 0 ? words('today.ago', { days: -days }) : words('today.ahead', { days })}</small>
    </>
  )
}

function askedText(item: AgendaLine, { words, locale }: AgendaTelling, today: IsoDate): string {
  const { organisation_name: organisation, since, due } = item
  if (organisation === null) return ''
  const asked = { organisation, since: nearDate(since, today, locale) }
  return due === null
    ? words('today.asked', asked)
    : words('today.asked_due', { ...asked, due: nearDate(due, today, locale) })
}

/** A term that nobody read in its source says so wherever it stands. */
export function Unverified({ item, telling }: { item: Pick<AgendaLine, 'code'>; telling: AgendaTelling }) {
  const term = termOf(telling.profile.terms, item.code)
  if (!term || isVerified(term.verified)) return null
  return (
    <Status kind="waiting" bare>
      {telling.words('today.not_verified')}
    </Status>
  )
}

function Standing({ item, telling, today }: { item: AgendaLine; telling: AgendaTelling; today: IsoDate }) {
  const { words, profile } = telling
  const standing = standingOn(profile, item, today)
  if (standing === 'late') return <Status kind="danger">{words('today.status_late')}</Status>
  if (standing === 'lapsed') return <Status kind="danger">{words('today.status_lapsed')}</Status>
  if (item.organisation !== null) return <Status kind="waiting">{words('today.status_waits')}</Status>
  return standing === 'today' ? <Status kind="waiting">{words('today.status_today')}</Status> : null
}
