import { mayDo } from '../../../domain/access/permissions.ts'
import { ACUTE } from '../../../domain/casework/safety/safetyFile.ts'
import { questionKinds } from '../../../domain/casework/verification/verificationEvents.ts'
import { Select } from '../../look/forms/select.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { DayField, Today } from '../partnerDesk/dayField.tsx'
import { OrganisationSelect } from '../partnerDesk/organisationSelect.tsx'
import { ShareFields } from '../partnerDesk/shareFields.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** A question to a partner or to the hub itself, with what the partner needs to see for it. */
export function AskQuestionForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <ActFold view={view} act="ask-question" summary={words('verification.ask')}>
      <ActForm view={view} on="verification" act="ask-question" submit={words('verification.ask_send')}>
        {(fields) => (
          <>
            <Today view={view} />
            <Select
              {...fields.of('kind')}
              label={words('verification.kind')}
              options={questionKinds.map((kind) => ({ value: kind, label: words(`verification.kind_${kind}`) }))}
            />
            <WordsField
              fields={fields}
              name="asked"
              label={words('verification.question')}
              hint={words('verification.question_hint')}
            />
            <OrganisationSelect view={view} fields={fields} any={words('verification.the_hub')} />
            <DayField
              fields={fields}
              name="due"
              label={words('verification.due')}
              hint={words('verification.due_hint')}
            />
            {mayDo(view.actor.role, 'share_case') && (
              <Fold summary={words('verification.share')} isOpen={isDangerKnown(view)}>
                <ShareFields
                  view={view}
                  fields={fields}
                  areas={['verification', 'identity', 'safety', 'documents']}
                  needed={isDangerKnown(view) ? ['verification', 'safety'] : ['verification']}
                  ground="statutory_task"
                />
              </Fold>
            )}
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

/** Then whoever is asked is told of it, with the parts unfolded: who asks sees that, and can decide otherwise. */
function isDangerKnown({ shown }: ChapterView): boolean {
  const { level, plannedDays } = shown.chapters.safety
  return level === ACUTE || plannedDays.wedding !== null || plannedDays.travel !== null
}
