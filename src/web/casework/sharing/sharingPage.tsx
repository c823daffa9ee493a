import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { stands } from '../../../domain/casework/sharing/sharingFile.ts'
import { Fold } from '../../look/parts/fold.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { LettersPanel } from '../letters/lettersPanel.tsx'
import { NeverPanel } from './neverPanel.tsx'
import { OfferForm } from './offerForm.tsx'
import { referralRow } from './referralRow.tsx'
import { SHARING } from './slugs.ts'

type Props = { view: ChapterView }

/** What left the hub: referrals with their answers, what was handed over, letters; and the form that offers the case. */
export const sharingChapter: ChapterPage = {
  slug: SHARING,
  title: 'sharing.title',
  opens: { parts: ['referral', 'referral_withheld', 'referral_reason'], as: SHARING },
  Body: SharingBody,
  Side: NeverPanel,
  count: ({ shown, today }) => {
    const standing = shown.chapters.sharing.referrals.filter((made) => stands(made, today)).length
    return standing === 0 ? undefined : standing
  },
}

function SharingBody({ view }: Props) {
  const { words } = view.frame
  const { referrals } = view.shown.chapters.sharing
  return (
    <>
      <Panel id="referrals" title={words('sharing.referrals')} flush>
        {referrals.length === 0 ? (
          <p class="baken-panel__body">{words('sharing.none')}</p>
        ) : (
          <Rows rows={referrals.toReversed().map((made) => referralRow(view, made))} />
        )}
      </Panel>
      {mayCommand(view.hat, 'make-referral') && (
        <Panel id="offer" title={words('sharing.offer')}>
          <Offer view={view} />
        </Panel>
      )}
      <LettersPanel view={view} />
    </>
  )
}

/** Open as the first, folded after that. To who came in by emergency access, why there is none. */
function Offer({ view }: Props) {
  const { words } = view.frame
  if (view.shown.emergencyUntil !== undefined) {
    return (
      <Notice kind="waiting" title={words('sharing.refused_emergency_access')}>
        <p>{words('sharing.instead_emergency_access')}</p>
      </Notice>
    )
  }
  const isFirst = view.shown.chapters.sharing.referrals.length === 0
  if (isFirst || view.answer?.act === 'make-referral') return <OfferForm view={view} />
  return (
    <Fold summary={words('sharing.offer_again')}>
      <OfferForm view={view} />
    </Fold>
  )
}
