import { DangerNumbers } from '../shell/dangerNumbers.tsx'
import type { GuideVisit } from './guideVisit.ts'

/** Once somebody said that there is danger now: that calling goes before the questions that are left. */
export function CallFirst({ visit: { frame, tongue, guidance, form } }: { visit: GuideVisit }) {
  const isUrgent = guidance.guide.inputs.some(({ code, values }) =>
    values.some((value) => value.callFirst && value.code === form.answers[code]),
  )
  if (!isUrgent) return null
  return (
    <div class="baken-help" role="note">
      <p>
        <b>{tongue.words('guide.call_first')}</b>
      </p>
      <DangerNumbers frame={frame} fromAbroad={tongue.words('guide.call_first_abroad')} />
    </div>
  )
}
