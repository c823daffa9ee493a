import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { SOON } from '../../../domain/casework/safety/safetyFile.ts'
import { closingQuestionsFor } from '../../../domain/codes/closing.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { Select } from '../../look/forms/select.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay, Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { CLOSING } from './closingView.ts'

/** Asking to close: a reason that fits the result, a summary, and the questions that the profile asks. */
export function AskClosing({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { frame, profile, today, label } = view
  const { words, locale } = frame
  if (file.result === null) return null
  const reasons = entriesOn(profile.lists.closing_reasons, today).filter(
    ({ needsResult, onlyResults }) => needsResult && (!onlyResults || onlyResults.includes(file.result ?? '')),
  )
  const questions = profile.closing.questions.filter((question) =>
    reasons.some(({ code: reason }) => closingQuestionsFor(profile.closing, { ...file, reason }).includes(question)),
  )
  return (
    <ActForm view={view} on={CLOSING} act="ask-closing" submit={words('closing.ask_send')}>
      {(fields) => (
        <>
          <OnDay view={view} fields={fields} />
          <Select
            {...fields.of('reason')}
            label={words('closing.reason')}
            hint={words('closing.reason_mend')}
            options={reasons.map(({ code }) => ({ value: code, label: label('closing_reasons', code) }))}
          />
          {questions.map(({ code, labels }, index) => (
            <div key={code}>
              <input type="hidden" name={`question_${index + 1}`} value={code} />
              <WordsField
                fields={fields}
                name={`answer_${index + 1}`}
                label={labels[locale]}
                hint={words('closing.question_hint')}
              />
            </div>
          ))}
          {file.safety.level === SOON && (
            <WordsField
              fields={fields}
              name="danger"
              label={words('closing.despite_danger')}
              hint={words('closing.despite_danger_hint')}
            />
          )}
          <WordsField
            fields={fields}
            name="summary"
            label={words('closing.summary')}
            hint={words('closing.summary_hint')}
            rows={6}
          />
        </>
      )}
    </ActForm>
  )
}

/** What the second pair of eyes can do: close it, or send it back. Who asked can only take it back, and is told whose turn it is. */
export function CloseForms({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <>
      {isForOthers(view) ? (
        <p>
          <b>{words('closing.other_closes')}</b> {words('closing.other_closes_lead')}
        </p>
      ) : (
        <ActForm view={view} on={CLOSING} act="close" submit={words('closing.close_send')}>
          {() => <Today view={view} />}
        </ActForm>
      )}
      <ActFold view={view} act="send-back-closing" summary={words('closing.send_back')}>
        <ActForm view={view} on={CLOSING} act="send-back-closing" submit={words('closing.send_back')} look="plain">
          {(fields) => (
            <>
              <Today view={view} />
              <WordsField fields={fields} name="reason" label={words('closing.send_back_why')} rows={2} />
            </>
          )}
        </ActForm>
      </ActFold>
    </>
  )
}

/** Somebody who asked does not close it too; who tried all the same reads why not at the form. */
function isForOthers({ shown, profile, answer }: ChapterView): boolean {
  const asked = shown.events.findLast(({ type }) => type === 'closing_asked')
  return profile.closing.secondPerson && asked?.isMine === true && answer?.act !== 'close'
}

export function ReopenForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <ActFold view={view} act="reopen" summary={words('closing.reopen_send')}>
      <ActForm view={view} on={CLOSING} act="reopen" submit={words('closing.reopen_send')} look="plain">
        {(fields) => (
          <>
            <Today view={view} />
            <WordsField
              fields={fields}
              name="reason"
              label={words('closing.reopen_why')}
              hint={words('closing.reopen_hint')}
            />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
