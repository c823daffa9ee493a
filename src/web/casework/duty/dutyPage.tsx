import { office } from '../../../domain/casework/duty/outOfHours.ts'
import { holds, uncovered } from '../../../domain/casework/duty/period.ts'
import { dutyPosts } from '../../../domain/casework/duty/shift.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { ContactLines } from './contactLines.tsx'
import { type DutyView, type Night, periodText, shiftsOf } from './dutyView.ts'
import { HandoverPanel } from './handoverPanel.tsx'
import { OwnShifts } from './ownShifts.tsx'
import { ShiftLine } from './shiftLine.tsx'
import { WeekPanel } from './weekPanel.tsx'

/** Who can be reached out of hours: where nobody can be first, then now, tonight and the week; and handing over to the next. */
export function DutyPage({ view }: { view: DutyView }) {
  const { frame, nights, said } = view
  const { words } = frame
  const [tonight] = nights
  return (
    <Page
      frame={frame}
      title={words('duty.nav')}
      current={paths.duty}
      head={
        <>
          <PageHead title={words('duty.nav')} lead={words('duty.lead')} />
          {said.done && <Notice kind="safe" answers title={words(`duty.${said.done}`)} />}
        </>
      }
      side={
        <>
          <NowPanel view={view} />
          <OthersPanel view={view} />
        </>
      }
    >
      {tonight && <GapNotices view={view} night={tonight} />}
      {tonight && <NightPanel view={view} night={tonight} />}
      <WeekPanel view={view} />
      {view.list.handing && <HandoverPanel view={view} handing={view.list.handing} />}
      {view.list.people && <OwnShifts view={view} people={view.list.people} />}
    </Page>
  )
}

/** Where nobody answers tonight stands above everything else, with whom to call instead. */
function GapNotices({ view, night }: { view: DutyView; night: Night }) {
  const { frame, timeZone } = view
  const { words, locale } = frame
  return (
    <>
      {dutyPosts.map((post) => {
        const { gaps } = night.posts[post]
        if (gaps.length === 0) return null
        const when = gaps.map((gap) => periodText(gap, timeZone, locale)).join('; ')
        return (
          <Notice key={post} kind="danger" title={words('duty.gap', { where: words(`duty.where_${post}`), when })}>
            <ContactLines view={view} post={post} />
          </Notice>
        )
      })}
    </>
  )
}

function NightPanel({ view, night }: { view: DutyView; night: Night }) {
  const { frame, timeZone, list } = view
  const { words, locale } = frame
  const when = periodText(night, timeZone, locale)
  const title = holds(night, list.now) ? words('duty.tonight', { when }) : words('duty.tonight_ahead', { when })
  const rows = dutyPosts.map((post) => {
    const { shifts, gaps } = night.posts[post]
    return {
      key: post,
      what: <b>{words(`duty.post_${post}`)}</b>,
      detail: (
        <>
          {shifts.map((shift) => (
            <span key={shift.id}>
              <ShiftLine view={view} shift={shift} />
              {uncovered(night, [shift]).length > 0 && ` (${periodText(shift, timeZone, locale)})`}
              <br />
            </span>
          ))}
        </>
      ),
      act:
        gaps.length > 0 ? (
          <Status kind="danger">{words('duty.empty')}</Status>
        ) : (
          <Status kind="safe">{words('duty.full')}</Status>
        ),
    }
  })
  const foot = (
    <small>{words('duty.hub_hours', { opens: clockOf(office.opens), closes: clockOf(office.closes) })}</small>
  )
  return (
    <Panel id="tonight" title={title} look="next" flush foot={foot}>
      <Rows rows={rows} />
    </Panel>
  )

  function clockOf(time: string): string {
    return locale === 'nl' ? time.replace(/^0/, '').replace(':', '.') : time
  }
}

function NowPanel({ view }: { view: DutyView }) {
  const { words } = view.frame
  const rows = dutyPosts.map((post) => {
    const shifts = shiftsOf(view.list, post).filter((shift) => holds(shift, view.list.now))
    return {
      key: post,
      what: <b>{words(`duty.post_${post}`)}</b>,
      detail: shifts.map((shift) => (
        <span key={shift.id}>
          <ShiftLine view={view} shift={shift} />
          <br />
        </span>
      )),
      act: shifts.length === 0 ? <Status kind="neutral">{words('duty.empty')}</Status> : undefined,
    }
  })
  return (
    <Panel id="now" title={words('duty.now')} look="lit" flush>
      <Rows rows={rows} />
    </Panel>
  )
}

/** Shelters and others put themselves on the list when they want to be reached. */
function OthersPanel({ view }: { view: DutyView }) {
  const { list, frame, timeZone } = view
  const others = list.organisations.filter(({ post }) => post === undefined)
  const rows = list.shifts
    .filter((shift) => Date.parse(shift.ends) > Date.parse(list.now))
    .flatMap((shift) => {
      const organisation = others.find(({ id }) => id === shift.organisation)
      if (!organisation) return []
      return {
        key: String(shift.id),
        what: (
          <>
            {organisation.name}
            <br />
            <ShiftLine view={view} shift={shift} />
          </>
        ),
        detail: periodText(shift, timeZone, frame.locale),
      }
    })
  if (rows.length === 0) return null
  return (
    <Panel id="others" title={frame.words('duty.others')} flush>
      <Rows rows={rows} />
    </Panel>
  )
}
