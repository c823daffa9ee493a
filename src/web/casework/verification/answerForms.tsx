import type { Proposal } from '../../../domain/casework/verification/verificationFile.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

type Props = { view: ChapterView; proposal: Proposal }

/** The word of the ministry, or the hub that takes back its own. Two forms: to confirm is one press, to dispute asks why. */
export function AnswerForms({ view, proposal: { proposal, organisation } }: Props) {
  const { frame, actor, hat } = view
  const { words } = frame
  const about = { proposal }
  if (hat === 'consular_officer' && organisation !== actor.organisation) return null
  return (
    <>
      <ActForm
        view={view}
        on="verification"
        act="confirm-determination"
        about={about}
        submit={words('verification.confirm')}
      >
        {(fields) => (
          <>
            <Today view={view} />
            <WordsField fields={fields} name="reason" label={words('verification.confirm_why')} rows={2} />
          </>
        )}
      </ActForm>
      <ActFold view={view} act="dispute-determination" about={about} summary={words('verification.dispute')}>
        <ActForm
          view={view}
          on="verification"
          act="dispute-determination"
          about={about}
          submit={words('verification.dispute_send')}
          look="danger"
        >
          {(fields) => (
            <>
              <Today view={view} />
              <WordsField
                fields={fields}
                name="reason"
                label={words('verification.dispute_why')}
                hint={words('verification.dispute_hint')}
              />
            </>
          )}
        </ActForm>
      </ActFold>
      <ActFold view={view} act="withdraw-determination" about={about} summary={words('verification.take_back')}>
        <ActForm
          view={view}
          on="verification"
          act="withdraw-determination"
          about={about}
          submit={words('verification.take_back_send')}
        >
          {(fields) => (
            <>
              <Today view={view} />
              <WordsField fields={fields} name="reason" label={words('verification.why')} rows={2} />
            </>
          )}
        </ActForm>
      </ActFold>
    </>
  )
}
