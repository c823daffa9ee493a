import type { Referral } from '../../../domain/casework/sharing/sharingFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { LiveWatch } from '../live/liveBand.tsx'
import { PackageBody } from './packageBody.tsx'
import { packageTextOf } from './packageTextOf.ts'
import { inOrder, writtenOf } from './referralText.ts'
import { REFERRAL } from './slugs.ts'
import { StrayAnswer } from './strayAnswer.tsx'

type Props = { view: ChapterView }

/** A case as an organisation was given it: what it is asked, its answer, and the package. */
export function ReferralPage({ view }: Props) {
  const { frame, shown, done } = view
  const { words } = frame
  const { number } = shown.state
  const areas = [...new Set((shown.shares ?? []).flatMap((share) => share.areas))]
  const text = packageTextOf(view, { ...shown, areas: inOrder(areas) })
  const { referrals } = shown.chapters.sharing
  const waiting = referrals.find(({ state }) => state === 'waiting')
  return (
    <Page
      frame={frame}
      title={words('sharing.referred_title')}
      current={paths.referrals}
      head={
        <>
          <LiveWatch frame={frame} number={number} />
          <Crumbs words={words} path={[{ href: paths.referrals, label: words('sharing.nav') }]} here={number} />
          <PageHead
            title={<span class="baken-case">{number}</span>}
            lead={
              <>
                {words('sharing.referred_lead')} <a href={paths.case(number)}>{words('sharing.whole_case')}</a>
                {waiting && (
                  <>
                    {' · '}
                    <a href={`#asked-${waiting.referral}`}>{words('sharing.to_answer')}</a>
                  </>
                )}
              </>
            }
          />
          {done === 'accept-referral' && (
            <Notice kind="safe" answers>
              <p>{words('sharing.accepted_done')}</p>
            </Notice>
          )}
          <Notice kind="danger" title={words('sharing.referred_rule')}>
            <p>{words('sharing.referred_rule_why')}</p>
          </Notice>
        </>
      }
      side={
        referrals.length === 0
          ? undefined
          : referrals.map((made) => <Asked key={made.referral} view={view} made={made} />)
      }
    >
      <PackageBody frame={frame} text={text} />
    </Page>
  )
}

function Asked({ view, made }: Props & { made: Referral }) {
  const { frame, label } = view
  const { words, locale } = frame
  const { referral, destination, ground, until, madeOn, state } = made
  const facts = [
    { name: words('sharing.offered'), value: longDate(madeOn, locale) },
    { name: words('sharing.destination'), value: label('referral_destinations', destination) },
    { name: words('caseAccess.share_ground'), value: label('share_grounds', ground) },
    { name: words('caseAccess.share_until'), value: longDate(until, locale) },
  ]
  return (
    <Panel
      id={`asked-${referral}`}
      title={words(state === 'accepted' ? 'sharing.asked_accepted' : 'sharing.asked')}
      look={state === 'waiting' ? 'next' : 'lit'}
    >
      <div class="baken-stack">
        {writtenOf(view, referral, 'referral').map((text) => (
          <p key={text} class="baken-lines">
            <bdi>{text}</bdi>
          </p>
        ))}
        <Facts facts={facts} />
        {state === 'waiting' ? (
          <Answer view={view} referral={referral} />
        ) : (
          <StrayAnswer view={view} referral={referral} />
        )}
      </div>
    </Panel>
  )
}

function Answer({ view, referral }: Props & { referral: number }) {
  const { words } = view.frame
  const isDeclining = view.answer?.act === 'decline-referral'
  const decline = (
    <ActForm
      view={view}
      on={REFERRAL}
      act="decline-referral"
      about={{ referral }}
      look="danger"
      submit={words('sharing.decline')}
    >
      {(fields) => (
        <>
          <input type="hidden" name="on" value={view.today} />
          <TextArea
            {...fields.of('reason')}
            rows={3}
            label={words('sharing.decline_reason')}
            hint={words('sharing.decline_hint')}
          />
        </>
      )}
    </ActForm>
  )
  return (
    <>
      <ActForm view={view} on={REFERRAL} act="accept-referral" about={{ referral }} submit={words('sharing.accept')}>
        {() => <input type="hidden" name="on" value={view.today} />}
      </ActForm>
      {isDeclining ? decline : <Fold summary={words('sharing.decline_open')}>{decline}</Fold>}
    </>
  )
}
