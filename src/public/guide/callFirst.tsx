import { CallNumber } from '../shell/callNumber.tsx'
import type { GuideVisit } from './guideVisit.ts'

/**
 * Once somebody said that there is danger now: that calling goes before the questions that are left. Who calls from abroad gets the number that
 * works there, and no other.
 */
export function CallFirst({ visit: { frame, tongue, guidance, form } }: { visit: GuideVisit }) {
  const isUrgent = guidance.guide.inputs.some(({ code, values }) =>
    values.some((value) => value.callFirst && value.code === form.answers[code]),
  )
  if (!isUrgent) return null
  const { help, isAbroad } = frame
  const [abroad] = help.fromAbroad
  return (
    <div class="baken-help" role="note">
      <p>
        <b>{tongue.words('guide.call_first')}</b>
      </p>
      {!isAbroad && (
        <p>
          <CallNumber line={help.danger} />
        </p>
      )}
      {abroad && (
        <p>
          {!isAbroad && tongue.words('guide.call_first_abroad')} <CallNumber line={abroad} />
        </p>
      )}
    </div>
  )
}
