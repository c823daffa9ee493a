import type { CommandName } from '../../../domain/casework/caseCommand.ts'
import { labelOf } from '../../../domain/codes/codeList.ts'
import type { Profile } from '../../../domain/codes/profile.ts'
import { type IsoDate, parseIsoDate } from '../../../domain/shared/isoDate.ts'
import { lastDay, purposeName } from '../../../outputs/access/shareText.ts'
import { capital } from '../../../outputs/capital.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { Referred } from '../../../services/casework/sharing/listReferred.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows, type WorkRow } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { areasText } from './referralText.ts'

type View = {
  readonly frame: Frame
  readonly profile: Profile
  readonly timeZone: string
  readonly today: IsoDate
  readonly referred: Referred
  readonly done: CommandName | undefined
}

type One = Referred['waiting'][number]

/** The desk of an organisation: what waits for its answer, and the cases of which it sees parts. */
export function ReferredPage({ view }: { view: View }) {
  const { frame, referred, done } = view
  const { words } = frame
  const { waiting, seen } = referred
  return (
    <Page
      frame={frame}
      title={words('sharing.nav')}
      current={paths.referrals}
      head={<PageHead title={words('sharing.nav')} lead={words('sharing.desk_lead', { count: waiting.length })} />}
    >
      <div class="baken-stack">
        {done === 'decline-referral' && (
          <Notice kind="safe" answers title={words('sharing.declined_done')}>
            <p>{words('sharing.declined_done_text')}</p>
          </Notice>
        )}
        <Panel id="waiting" title={words('sharing.desk_waiting')} look={waiting.length > 0 ? 'next' : 'quiet'} flush>
          {waiting.length === 0 ? (
            <p class="baken-panel__body">{words('sharing.desk_none')}</p>
          ) : (
            <Rows rows={waiting.map((one) => rowOf(view, one))} />
          )}
        </Panel>
        <Panel id="seen" title={words('sharing.desk_seen')} flush>
          {seen.length === 0 ? (
            <p class="baken-panel__body">{words('sharing.desk_seen_none')}</p>
          ) : (
            <Rows rows={seen.map((one) => rowOf(view, one))} />
          )}
        </Panel>
      </div>
    </Page>
  )
}

function rowOf(view: View, one: One): WorkRow {
  const { frame, profile, timeZone } = view
  const { words, locale } = frame
  const waits = one.referral !== null && !one.accepted
  const ground = labelOf(profile.casework.share_grounds, one.ground, locale) ?? one.ground
  const until = lastDay(one.until, { locale, timeZone })
  return {
    key: String(one.share),
    what: (
      <>
        <b class="baken-case">{one.number}</b> {capital(purposeName(one.purpose, words))} <Due view={view} one={one} />
      </>
    ),
    detail: (
      <>
        {words('sharing.desk_row', { areas: areasText(one.areas, frame), ground, until })}
        <br />
        <LinkButton href={paths.caseReferral(one.number)} look={waits ? 'primary' : 'plain'}>
          {words(waits ? 'sharing.desk_answer' : 'sharing.desk_open')}
          <span class="baken-hidden">: {one.number}</span>
        </LinkButton>
      </>
    ),
  }
}

function Due({ view: { frame, today }, one }: { view: View; one: One }) {
  const { words, locale } = frame
  const due = one.due === null ? undefined : parseIsoDate(one.due)
  if (one.referral === null) return null
  if (one.accepted) return <Status kind="safe">{words('sharing.desk_accepted')}</Status>
  if (!due) return <Status kind="waiting">{words('sharing.desk_waits')}</Status>
  const late = due < today
  const date = longDate(due, locale)
  return (
    <Status kind={late ? 'danger' : 'waiting'}>
      {words(late ? 'sharing.desk_late' : 'sharing.desk_due', { date })}
    </Status>
  )
}
