import { labelOf } from '../../../domain/codes/codeList.ts'
import { shareText } from '../../../outputs/access/shareText.ts'
import type { CaseAccessView } from '../../../services/access/cases/showCaseAccess.ts'
import type { AccessView } from './accessView.ts'

type Props = {
  view: Pick<AccessView, 'frame' | 'lists' | 'timeZone'>
  share: Pick<CaseAccessView['shares'][number], 'areas' | 'ground' | 'purpose' | 'until' | 'given_by_name'>
}

/** What is shared, why, until when and by whom. */
export function ShareText({ view: { frame, lists, timeZone }, share }: Props) {
  const { words, locale } = frame
  const ground = labelOf(lists.share_grounds, share.ground, locale) ?? share.ground
  const { areas, why } = shareText({ ...share, ground }, { words, locale, timeZone })
  return (
    <>
      {areas}. {why} {words('caseAccess.share_by')} <bdi>{share.given_by_name}</bdi>.
    </>
  )
}
