import type { Deed } from '../../../boundary/access/caseAccessRequest.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import type { CaseworkLists } from '../../../domain/codes/caseworkLists.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { listText } from '../../../outputs/access/shareText.ts'
import { clockTime, dayOfMoment } from '../../../outputs/casework/moments.ts'
import { partText } from '../../../outputs/casework/partText.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { RequestToAgree } from '../../../services/access/cases/addressVault.ts'
import type { AccessToReview } from '../../../services/access/cases/breakGlass.ts'
import type { ShareToConfirm } from '../../../services/access/cases/waitingReviews.ts'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { accessForms } from './accessForms.ts'
import { AddressRequests } from './addressRequests.tsx'
import { Answer } from './answer.tsx'
import { OneButton } from './oneButton.tsx'
import { ShareText } from './shareText.tsx'

export type ReviewsView = {
  readonly frame: Frame
  readonly actor: Actor
  readonly timeZone: string
  readonly lists: CaseworkLists
  readonly broken: readonly AccessToReview[]
  /** Which sealed parts were opened in that hour, by emergency access; missing where the actor may not know. */
  readonly opened: ReadonlyMap<number, readonly string[]>
  readonly shares: readonly ShareToConfirm[]
  readonly addresses: readonly RequestToAgree[]
  readonly done: Deed | undefined
  readonly refused: string | undefined
}

/** What waits for a second person: emergency accesses, and shares to organisations outside. */
export function ReviewsPage({ view }: { view: ReviewsView }) {
  const { frame } = view
  const { words } = frame
  const title = words('caseAccess.reviews_title')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.reviews}
      head={
        <>
          <PageHead title={title} lead={words('caseAccess.reviews_lead')} />
          <Answer view={view} />
        </>
      }
    >
      <div class="baken-stack">
        <BrokenPanel view={view} />
        <SharesPanel view={view} />
        <AddressRequests view={view} requests={view.addresses} withNumber />
      </div>
    </Page>
  )
}

/** Nothing here, and that is good. */
const quiet = { look: 'quiet' } as const

type Props = { view: ReviewsView }

function BrokenPanel({ view }: Props) {
  const { words } = view.frame
  const rows = view.broken.map((broken) => ({
    key: String(broken.id),
    what: (
      <div class="baken-stack baken-stack--tight">
        <div>
          <WhoAndWhich view={view} name={broken.name} number={broken.number} />
          <Reason view={view} broken={broken} />
        </div>
        <Verdict view={view} broken={broken} />
      </div>
    ),
  }))
  return (
    <Panel id="broken" title={words('caseAccess.emergencies_title')} flush {...(rows.length === 0 && quiet)}>
      {rows.length > 0 ? <Rows rows={rows} /> : <p class="baken-panel__body">{words('caseAccess.broken_none')}</p>}
    </Panel>
  )
}

function WhoAndWhich({ view, name, number }: Props & { name: string; number: string }) {
  return (
    <>
      <bdi>{name}</bdi>, {view.frame.words('caseAccess.case')}{' '}
      <a class="baken-case" href={paths.caseAccess(number)}>
        {number}
      </a>
    </>
  )
}

function Reason({ view, broken }: Props & { broken: AccessToReview }) {
  const { frame, timeZone } = view
  const { words, locale } = frame
  const when = {
    date: dayOf(view, broken.begun),
    from: clockTime(broken.begun, timeZone, locale),
    until: clockTime(broken.until, timeZone, locale),
  }
  const opened = view.opened.get(broken.id)?.map((part) => partText(part, words).title)
  return (
    <>
      <p>{words('caseAccess.emergency_when', when)}</p>
      <blockquote>{broken.reason === '' ? words('casework.sealed_destroyed') : <bdi>{broken.reason}</bdi>}</blockquote>
      {opened && (
        <p>
          {opened.length === 0
            ? words('caseAccess.opened_none')
            : words('caseAccess.opened_then', { parts: listText(opened, locale) })}
        </p>
      )}
    </>
  )
}

function Verdict({ view: { frame }, broken }: Props & { broken: AccessToReview }) {
  const { words } = frame
  if (broken.own) {
    return (
      <div>
        <Status kind="waiting">{words('caseAccess.review_own')}</Status>
      </div>
    )
  }
  const action = `${paths.reviews}/${broken.id}`
  const about = `${broken.name}, ${broken.number}`
  return (
    <div class="baken-buttons">
      <OneButton action={action} fields={{ verdict: 'justified' }} about={about} look="primary">
        {words('caseAccess.verdict_justified')}
      </OneButton>
      <OneButton action={action} fields={{ verdict: 'not_justified' }} about={about}>
        {words('caseAccess.verdict_not_justified')}
      </OneButton>
    </div>
  )
}

function SharesPanel({ view }: Props) {
  const { words } = view.frame
  const rows = view.shares.map((share) => ({
    key: String(share.id),
    what: (
      <div class="baken-stack baken-stack--tight">
        <div>
          <WhoAndWhich view={view} name={share.organisation_name} number={share.number} />
          <p>
            <ShareText view={view} share={share} />
          </p>
        </div>
        <Confirm view={view} share={share} />
      </div>
    ),
  }))
  return (
    <Panel id="waiting-shares" title={words('caseAccess.waiting_title')} flush {...(rows.length === 0 && quiet)}>
      {rows.length > 0 ? <Rows rows={rows} /> : <p class="baken-panel__body">{words('caseAccess.waiting_none')}</p>}
    </Panel>
  )
}

function Confirm({ view: { frame }, share }: Props & { share: ShareToConfirm }) {
  const { words } = frame
  if (share.own) {
    return (
      <div>
        <Status kind="waiting">{words('caseAccess.share_waits_own')}</Status>
      </div>
    )
  }
  return (
    <OneButton
      action={accessForms(share.number).confirmShare(share.id).action}
      about={`${share.organisation_name}, ${share.number}`}
      look="primary"
    >
      {words('caseAccess.share_confirm')}
    </OneButton>
  )
}

function dayOf({ frame, timeZone }: ReviewsView, moment: string): string {
  return longDate(dayOfMoment(moment, timeZone) as IsoDate, frame.locale)
}
