import { addMonths } from '../../domain/terms/calendar.ts'
import { Field } from '../look/forms/field.tsx'
import { ProposeForm } from './proposeForm.tsx'
import { errorOf, type SubjectPageView, typedIn } from './subjectView.ts'

/** Pages are looked at again after so many months, unless an editor says otherwise. */
const USUAL_MONTHS = 3

/** That an editor compared the page with its sources today and nothing changes. */
export function CheckForm({ view }: { view: SubjectPageView }) {
  const { frame, today } = view
  const { words } = frame
  return (
    <ProposeForm view={view} part="check" title={words('content.check_title')} send={words('content.check_send')} quiet>
      <p>{words('content.check_text')}</p>
      <Field
        id="check-why"
        name="why"
        label={words('content.why_check')}
        hint={words('content.why_hint')}
        error={errorOf(view, 'check', 'why')}
        value={typedIn(view, 'check', 'why')}
        maxLength={500}
        required
        autocomplete="off"
      />
      <Field
        id="next-review"
        name="next_review"
        type="date"
        label={words('content.check_next')}
        hint={words('content.check_next_hint')}
        error={errorOf(view, 'check', 'next_review')}
        value={typedIn(view, 'check', 'next_review') ?? addMonths(today, USUAL_MONTHS)}
        required
      />
    </ProposeForm>
  )
}
