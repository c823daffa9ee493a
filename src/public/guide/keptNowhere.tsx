import { textIn, you } from '../../outputs/guide/tongue.ts'
import type { GuideVisit } from './guideVisit.ts'

/** That nothing is kept, and that nothing is counted. */
export function KeptNowhere({ visit: { tongue, guidance } }: { visit: GuideVisit }) {
  const noScore = tongue.texts.get('no_score') ?? textIn(tongue, guidance.guide.noScore)
  return (
    <div class="baken-note">
      <p>{tongue.words('guide.kept_nowhere', you(tongue))}</p>
      <p>{noScore}</p>
    </div>
  )
}
