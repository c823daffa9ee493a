import type { CountedAs } from '../../../domain/casework/closing/countedAs.ts'
import type { CorrectableFact } from '../../../domain/casework/closing/decideCorrection.ts'
import { effectOfCorrection } from '../../../domain/casework/closing/effectOfCorrection.ts'
import { NO_RESULT_YET, OPEN } from '../../../domain/codes/codedState.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { Facts } from '../../look/parts/facts.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

type Props = { view: ChapterView; fact: CorrectableFact; value: string }

/** Which year and which number the case leaves, and which it comes into; what was known before is kept. */
export function EffectTable({ view, fact, value }: Props) {
  const { frame, shown, today } = view
  const { words } = frame
  const events = shown.events.map(({ event }) => event)
  const effect = effectOfCorrection(events, { on: today, fact, value })
  if (!effect) return null
  const { was, becomes, changes } = effect
  if (!changes) return <p>{words('closing.effect_none', { year: String(was.year) })}</p>
  const years = [...new Set([was.year, becomes.year])].filter((year) => year < yearOf(today))
  return (
    <div class="baken-stack baken-stack--tight">
      <h3>{words('closing.effect_title')}</h3>
      <Facts
        facts={[
          {
            name: words('closing.effect_was', { year: String(was.year) }),
            value: `${cellText(view, was)}: ${words('closing.effect_one_less')}`,
          },
          {
            name: words('closing.effect_becomes', { year: String(becomes.year) }),
            value: `${cellText(view, becomes)}: ${words('closing.effect_one_more')}`,
          },
        ]}
      />
      {years.map((year) => (
        <p key={year} class="baken-small baken-muted">
          {words('closing.effect_published', { year: String(year) })}
        </p>
      ))}
    </div>
  )
}

function cellText({ frame, label }: ChapterView, { state }: CountedAs): string {
  const { words } = frame
  const cell = {
    group: label('victim_groups', state.victimGroup),
    topic: label('topics', state.topic),
    outcome: state.outcome === OPEN ? words('closing.effect_open') : label('outcomes', state.outcome),
  }
  if (state.result === null) return words('closing.effect_cell', cell)
  const result = state.result === NO_RESULT_YET ? words('closing.effect_no_result') : label('results', state.result)
  return words('closing.effect_result', { ...cell, result })
}
