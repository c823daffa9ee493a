import { type CodeEntry, entriesOn } from '../../../domain/codes/codeList.ts'
import { Select } from '../../look/forms/select.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { OrganisationSelect } from '../partnerDesk/organisationSelect.tsx'
import { ShareFields } from '../partnerDesk/shareFields.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

// Without the safety of the case the ministry's desk says nothing of acute danger, or of a wedding that is near.
const toJudge = ['verification', 'safety'] as const

/** The hub proposes a topic after verification and an outcome to the ministry. */
export function ProposeForm({ view }: { view: ChapterView }) {
  const { frame, profile, today, shown } = view
  const { words, locale } = frame
  const { topics, outcomes } = profile.lists
  const stored = entriesOn(outcomes, today).filter((entry) => entry.stored)
  const optionOf = ({ code, labels }: CodeEntry) => ({ value: code, label: labels[locale] })
  return (
    <ActFold view={view} act="propose-determination" summary={words('verification.propose')}>
      <ActForm view={view} on="verification" act="propose-determination" submit={words('verification.propose_send')}>
        {(fields) => (
          <>
            <Select
              {...fields.of('topic', shown.state.topic)}
              label={words('verification.topic')}
              options={entriesOn(topics, today).map(optionOf)}
            />
            <Select
              {...fields.of('outcome')}
              label={words('verification.outcome')}
              any={words('safety.choose')}
              options={stored.map(optionOf)}
            />
            <OrganisationSelect view={view} fields={fields} kinds={['ministry']} />
            <WordsField
              fields={fields}
              name="reason"
              label={words('verification.propose_why')}
              hint={words('verification.propose_hint')}
              rows={4}
            />
            <OnDay view={view} fields={fields} />
            <Fold summary={words('verification.share')}>
              <ShareFields
                view={view}
                fields={fields}
                areas={['verification', 'identity', 'safety', 'return', 'documents']}
                needed={toJudge}
                ground="statutory_task"
              />
            </Fold>
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
