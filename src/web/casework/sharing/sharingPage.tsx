import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { stands } from '../../../domain/casework/sharing/sharingFile.ts'
import { Fold } from '../../look/parts/fold.tsx'
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
  const begun = view.answer?.act === 'make-referral'
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
          {begun || referrals.length === 0 ? (
            <OfferForm view={view} />
          ) : (
            <Fold summary={words('sharing.offer_again')}>
              <OfferForm view={view} />
            </Fold>
          )}
        </Panel>
      )}
      <LettersPanel view={view} />
    </>
  )
}
