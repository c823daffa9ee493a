import { Icon } from '../../look/parts/icon.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** What may never happen in this case, and why. */
export function RuleBand({ view: { frame, shown }, isRoomy }: { view: ChapterView; isRoomy: boolean }) {
  const { words } = frame
  const place = shown.file?.placeNow ?? shown.state.place
  if (shown.state.closed_on !== null) return null
  const isAway = place === 'abroad' || place === 'unknown'
  // An organisation may know of the arrival, and not of what was asked and assessed since.
  const isToldBack = shown.shares !== undefined && shown.chapters.plan.arrivedOn !== null
  const why = isToldBack ? 'casework.rule_no_family_ask' : 'casework.rule_no_family_why'
  return (
    <div class="baken-rule">
      <Icon name="cross" />
      <p>
        <b>{words(isAway ? 'casework.rule_no_family' : 'casework.rule_family_after')}</b>{' '}
        <span class={isRoomy ? 'baken-roomy' : undefined}>
          {words(isAway ? why : 'casework.rule_family_after_why')}
        </span>
      </p>
    </div>
  )
}
