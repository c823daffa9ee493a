import type { SafetyCheck } from '../../../domain/casework/safety/safetyFile.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { termOf } from '../../../domain/codes/terms.ts'
import { dueOf } from '../../../domain/terms/dueDates.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { ChoiceError } from '../partnerDesk/choiceError.tsx'
import { DayField, Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** The answer of the safety officer, for the organisation that was asked. */
export function AnswerCheckForm({ view, check }: { view: ChapterView; check: SafetyCheck }) {
  const { frame, profile, today, actor } = view
  const { words, locale } = frame
  const term = termOf(profile.terms, 'safety_check_validity')
  const latest = term ? dueOf(term, today, profile.terms.holidays) : null
  const about = { check: check.check }
  const isAsked = check.answeredOn === null && check.organisation === actor.organisation
  if (!isAsked && !answersThis(view, ['answer-safety-check'], about)) return null
  return (
    <ActForm view={view} on="safety" act="answer-safety-check" about={about} submit={words('safety.answer_send')}>
      {(fields) => (
        <>
          <Today view={view} />
          <Choices legend={words('safety.answer_legend')}>
            {entriesOn(profile.casework.safety_check_answers, today).map(({ code, labels }) => (
              <Choice
                key={code}
                type="radio"
                name="answer"
                value={code}
                label={labels[locale]}
                checked={fields.value('answer') === code}
              />
            ))}
            <ChoiceError fields={fields} name="answer" />
          </Choices>
          <WordsField
            fields={fields}
            name="conditions"
            label={words('safety.conditions')}
            hint={words('safety.conditions_hint')}
          />
          <DayField
            fields={fields}
            name="valid_until"
            label={words('safety.valid_until')}
            hint={
              latest === null
                ? words('safety.valid_until_hint')
                : words('safety.valid_until_latest', { date: longDate(latest, locale) })
            }
          />
          <Choices legend={words('safety.talk_legend')}>
            <Choice
              type="checkbox"
              name="family_talk"
              value="yes"
              label={words('safety.talk_possible')}
              hint={words('safety.talk_hint')}
              checked={fields.value('family_talk') === 'yes'}
            />
          </Choices>
        </>
      )}
    </ActForm>
  )
}
