import { type NoticeKind, parsePartnerAnswer } from '../../../domain/access/notices.ts'
import type { ClosedReason } from '../../../domain/conversations/opening.ts'
import { logMoment } from '../../../outputs/access/logWords.ts'
import { noticeText } from '../../../outputs/access/noticeText.ts'
import type { InboxPage as Found } from '../../../services/access/inbox/inbox.ts'
import { SelfTest } from '../../conversations/readers/selfTest.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { Paging } from '../../look/tables/paging.tsx'
import { paths } from '../../shell/paths.ts'

/** `closed`: for an administrator, why no conversation can be begun. */
type Props = { frame: Frame; timeZone: string; found: Found; isFirst: boolean; closed: readonly ClosedReason[] }
type Notice = Found['notices'][number]

/** What somebody is told, newest first. */
export function InboxPage({ frame, timeZone, found, isFirst, closed }: Props) {
  const { words } = frame
  const { notices, unread, older } = found
  return (
    <Page
      frame={frame}
      title={words('inbox.title')}
      current={paths.inbox}
      head={
        <>
          <PageHead title={words('inbox.title')} lead={words('inbox.lead', { count: unread })}>
            {unread > 0 && <ReadForm notice="all" label={words('inbox.mark_all')} />}
          </PageHead>
          <SelfTest frame={frame} closed={closed} quiet />
        </>
      }
    >
      {notices.length === 0 ? (
        <Panel id="notices" title={words('inbox.list')} look="quiet">
          <Empty title={words('inbox.empty')}>
            <p>{words('inbox.empty_text')}</p>
          </Empty>
        </Panel>
      ) : (
        <Panel id="notices" title={words('inbox.list')} flush>
          <Rows rows={notices.map((notice) => rowOf(notice, frame, timeZone))} />
        </Panel>
      )}
      <Paging
        words={words}
        previousHref={isFirst ? undefined : paths.inbox}
        nextHref={older === undefined ? undefined : `${paths.inbox}?before=${older}`}
      />
    </Page>
  )
}

function rowOf(notice: Notice, { words, locale }: Frame, timeZone: string): WorkRow {
  const { id, at, read } = notice
  const { title, text } = noticeText(notice, words)
  return {
    key: String(id),
    what: (
      <>
        <b>{title}</b> {!read && <Status kind="changed">{words('inbox.unread')}</Status>}
        <br />
        <small class="baken-muted">{logMoment(at, timeZone, locale)}</small>
      </>
    ),
    detail: (
      <>
        {text} <Way notice={notice} words={words} />
      </>
    ),
    act: read ? undefined : <ReadForm notice={String(id)} label={words('inbox.mark_one')} />,
  }
}

const aboutCases: readonly NoticeKind[] = [
  'address_asked',
  'address_agreed',
  'person_asked',
  'answer_wanted',
  'partner_answered',
  'rule_overridden',
  'acute_danger',
  'danger_on_duty',
  'shared_danger_on_duty',
  'glass_broken',
  'glass_reviewed',
  'share_ends_soon',
  'share_ended',
  'share_waits_for_confirmation',
  'case_waits',
  'case_from_counter',
  'referral_waits',
  'referral_answered',
  'referral_withdrawn',
]

/** Who is told of these sees no conversation. */
const leadNowhere: readonly NoticeKind[] = ['wrong_codes', 'recovery_asked', 'recovery_agreed', 'recovery_used']

/** Where one can do something about it: only a case that its person may see now has a way in. */
function Way({ notice, words }: { notice: Notice; words: Frame['words'] }) {
  const { kind, number } = notice
  if (kind === 'access_unusual') return <a href={paths.accessLogUnusual}>{words('inbox.open_unusual')}</a>
  if (kind === 'pre_travel_alarm' || kind === 'pre_travel_wrong_words')
    return <a href={paths.preTravel}>{words('inbox.open_pre_travel')}</a>
  if (kind === 'pre_travel_decided') return <a href={decidedPlace(notice)}>{words('inbox.open_pre_travel')}</a>
  if (kind === 'duty_handed_over' || kind === 'duty_taken_over')
    return <a href={paths.duty}>{words('inbox.open_duty')}</a>
  if (leadNowhere.includes(kind)) return null
  if (!aboutCases.includes(kind)) return <a href={paths.sessions}>{words('inbox.open_account')}</a>
  if (number === undefined) return <>{words('inbox.no_case')}</>
  return <a href={placeOf(notice, number)}>{words('inbox.open_case', { number })}</a>
}

/** The file itself, but for one that became a report: that is there only for who sees the case. */
function decidedPlace({ facts: { file, what } }: Notice): string {
  return typeof file === 'string' && what !== 'became_report' ? paths.preTravelFile(file) : paths.preTravel
}

/** The page of a case on which one can answer. */
function placeOf({ kind, facts }: Notice, number: string): string {
  if (kind === 'referral_waits') return paths.caseReferral(number)
  if (kind === 'referral_answered') return paths.caseChapter(number, 'sharing')
  const answer = kind === 'partner_answered' ? parsePartnerAnswer(facts.answer) : undefined
  if (!answer) return paths.case(number)
  return paths.caseChapter(number, answer === 'safety_check_answered' ? 'safety' : 'verification')
}

function ReadForm({ notice, label }: { notice: string; label: string }) {
  return (
    <form method="post" action={paths.inboxRead}>
      <input type="hidden" name="notice" value={notice} />
      <Button look="plain">{label}</Button>
    </form>
  )
}
