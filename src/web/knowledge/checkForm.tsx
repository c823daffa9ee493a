import { subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import { addMonths } from '../../domain/terms/calendar.ts'
import { Field } from '../look/forms/field.tsx'
import { Button } from '../look/parts/button.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { paths } from '../shell/paths.ts'
import { errorOf, type SubjectPageView, typedIn } from './subjectView.ts'

/** Pages are looked at again after so many months, unless an editor says otherwise. */
const USUAL_MONTHS = 3

/** That an editor compared the page with its sources today and nothing changes. */
export function CheckForm({ view }: { view: SubjectPageView }) {
  const { frame, subject, today } = view
  const { words } = frame
  return (
    <Panel id="check" title={words('content.check_title')}>
      <form class="baken-form" method="post" action={paths.knowledgePart(subjectText(subject.subject), 'check')}>
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
        <div class="baken-buttons">
          <Button>{words('content.check_send')}</Button>
        </div>
      </form>
    </Panel>
  )
}
