import type { CommandName } from '../../../domain/casework/caseCommand.ts'
import { yearOf } from '../../../domain/shared/isoDate.ts'
import { Choice } from '../../look/forms/choice.tsx'
import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

type Props = { view: ChapterView; act: CommandName; fields: ActFields }

/** The second step of taking a case out of the figures: the refusal said what they lose, and a tick says that somebody saw it. */
export function LeavingSeen({ view, act, fields }: Props) {
  const { answer, frame, today } = view
  if (answer?.act !== act || answer.is !== 'refused' || answer.refusal.reason !== 'look-at-leaving') return null
  const { year } = answer.refusal.values ?? {}
  const isPast = typeof year === 'number' && year < yearOf(today)
  return (
    <>
      {isPast && (
        <p class="baken-small baken-muted">{frame.words('closing.effect_published', { year: String(year) })}</p>
      )}
      <Choice
        type="checkbox"
        name="effect_seen"
        value="yes"
        label={frame.words('closing.correct_seen')}
        checked={fields.value('effect_seen') === 'yes'}
      />
    </>
  )
}
