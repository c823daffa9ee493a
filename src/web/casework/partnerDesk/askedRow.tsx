import { plannedDays } from '../../../domain/casework/safety/safetyEvents.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { termOf } from '../../../domain/codes/terms.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { plannedText } from '../../../outputs/casework/calendar/plannedText.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { PartnerDesk } from '../../../services/casework/partnerDesk/showPartnerDesk.ts'
import type { WorkRow } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

export type DeskView = {
  readonly frame: Frame
  readonly profile: Profile
  readonly label: CodeLabels
  readonly today: IsoDate
  readonly role: string
  readonly desk: PartnerDesk
}

type Waiting = PartnerDesk['waiting'][number]
type Line = PartnerDesk['answered'][number]

/** What an organisation is asked, how long it has been waiting, and the danger in the case where the organisation was told of it. */
export function waitingRow(view: DeskView, line: Waiting): WorkRow {
  const row = askedRow(view, line)
  const dangers = dangersOf(view, line)
  if (dangers.length === 0) return row
  return {
    ...row,
    detail: (
      <>
        <Status kind="danger" bare>
          {dangers.join('. ')}
        </Status>
        <br />
        {row.detail}
      </>
    ),
  }
}

function dangersOf({ frame, today }: DeskView, { isAcute, planned }: Waiting): readonly string[] {
  const { words, locale } = frame
  return [
    ...(isAcute ? [words('today.danger_acute')] : []),
    ...plannedDays.flatMap((kind) => {
      const day = planned[kind]
      return day === null ? [] : [plannedText({ kind, day }, { words, locale }, today)]
    }),
  ]
}

/** What an organisation was asked, and where it answers. */
export function askedRow(view: DeskView, line: Line): WorkRow {
  const { frame, label, today } = view
  const { words, locale } = frame
  const { number, code, subject, since, due, done } = line
  const about = { group: label('victim_groups', line.victim_group), country: label('countries', line.country) }
  const waited = words('verification.waits', { days: daysBetween(since, today) })
  return {
    key: `${number} ${code} ${subject}`,
    what: (
      <a href={hrefOf(line)}>
        {titleOf(view, code)} <span class="baken-case">{number}</span>
      </a>
    ),
    detail: `${words('verification.desk_about', about)} ${done === null ? `${waited}.` : ''}`,
    act:
      done === null ? <Due view={view} due={due} /> : words('verification.desk_done', { date: longDate(done, locale) }),
  }
}

function Due({ view, due }: { view: DeskView; due: IsoDate | null }) {
  const { frame, today } = view
  const { words, locale } = frame
  if (due === null) return <Status kind="waiting">{words('verification.desk_no_day')}</Status>
  const date = longDate(due, locale)
  if (due < today) return <Status kind="danger">{words('verification.late', { date })}</Status>
  if (due === today) return <Status kind="danger">{words('verification.desk_today')}</Status>
  return <Status kind="waiting">{words('verification.before', { date })}</Status>
}

const places: Readonly<Record<string, readonly [slug: string, panel: string]>> = {
  determination_answer: ['verification', 'determination'],
  inquiry: ['verification', 'questions'],
  safety_check_answer: ['safety', 'check'],
}

/** Straight to the place where it is answered; the case itself where there is none. */
function hrefOf({ number, code, subject }: Line): string {
  if (code === 'partner_answer') return `${paths.caseReferral(number)}#asked-${subject}`
  const place = Object.hasOwn(places, code) ? places[code] : undefined
  return place ? `${paths.caseChapter(number, place[0])}#${place[1]}` : paths.case(number)
}

function titleOf({ frame, profile, label }: DeskView, code: string): string {
  const { words, locale } = frame
  switch (code) {
    case 'determination_answer':
      return words('verification.desk_determination')
    case 'inquiry':
      return words('verification.desk_question')
    case 'safety_check_answer':
      return words('verification.desk_check')
    case 'partner_answer':
      return words('sharing.desk_question')
    default:
      return termOf(profile.terms, code)?.labels[locale] ?? label('task_kinds', code)
  }
}
