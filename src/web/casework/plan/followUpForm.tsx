import type { FollowUp } from '../../../domain/casework/plan/aftercare.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Select } from '../../look/forms/select.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { PLAN } from './planView.ts'

/** The questions of one moment of aftercare; each may stay empty, the outcome may not. */
export function FollowUpForm({ view, followUp }: { view: ChapterView; followUp: FollowUp }) {
  const { frame, profile, label, today } = view
  const { words, locale } = frame
  const { moment, opens } = followUp
  const { code, ask } = moment
  const about = { moment: code }
  const { outcomes } = profile.returnPlans.aftercare
  const summary = words('plan.after_fold', { moment: label('aftercare_moments', code) })
  return (
    <ActFold view={view} act="record-follow-up" about={about} summary={summary}>
      <ActForm view={view} on={PLAN} act="record-follow-up" about={about} submit={words('plan.after_send')}>
        {(fields) => (
          <>
            {today < opens && <p>{words('plan.after_early', { date: longDate(opens, locale) })}</p>}
            <OnDay view={view} fields={fields} />
            <Select
              {...fields.of('outcome')}
              label={words('plan.after_outcome')}
              options={outcomes.map((outcome) => ({ value: outcome.code, label: outcome.labels[locale] }))}
            />
            {ask.map((question, index) => (
              <div key={question}>
                <input type="hidden" name={`question_${index + 1}`} value={question} />
                <WordsField
                  fields={fields}
                  name={`answer_${index + 1}`}
                  label={label('aftercare_questions', question)}
                  rows={2}
                />
              </div>
            ))}
            <WordsField fields={fields} name="note" label={words('plan.after_note')} rows={2} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
