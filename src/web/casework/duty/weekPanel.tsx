import { type DutyPost, dutyPosts } from '../../../domain/casework/duty/shift.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { DataTable } from '../../look/tables/dataTable.tsx'
import { type DutyView, type Night, periodText } from './dutyView.ts'

/** The nights and days off of a week: who is on the list, and in red when nobody is. */
export function WeekPanel({ view }: { view: DutyView }) {
  const { frame, nights, timeZone } = view
  const { words, locale } = frame
  const gaps = nights.flatMap((night) => dutyPosts.flatMap((post) => night.posts[post].gaps)).length
  const columns = [
    {
      key: 'when',
      head: words('duty.week_when'),
      rowHead: true,
      cell: (night: Night) => periodText(night, timeZone, locale),
    },
    ...dutyPosts.map((post) => ({
      key: post,
      head: words(`duty.post_${post}`),
      cell: (night: Night) => <PostCell view={view} night={night} post={post} />,
    })),
  ]
  return (
    <Panel
      id="week"
      title={words('duty.week')}
      flush
      beside={gaps > 0 && <Status kind="danger">{words('duty.gap_week', { count: gaps })}</Status>}
    >
      <DataTable
        words={words}
        caption={words('duty.week_caption')}
        captionHidden
        columns={columns}
        rows={nights}
        rowKey={({ begins }) => begins}
      />
    </Panel>
  )
}

function PostCell({ view, night, post }: { view: DutyView; night: Night; post: DutyPost }) {
  const { words, locale } = view.frame
  const { shifts, gaps } = night.posts[post]
  const isEmpty = shifts.length === 0
  return (
    <>
      {shifts.map(({ id, who }) => (
        <span key={id}>
          <bdi>{who}</bdi>
          <br />
        </span>
      ))}
      {isEmpty && <Status kind="danger">{words('duty.empty')}</Status>}
      {!isEmpty &&
        gaps.map((gap) => (
          <Status key={gap.begins} kind="danger">
            {words('duty.gap_short', { when: periodText(gap, view.timeZone, locale) })}
          </Status>
        ))}
    </>
  )
}
