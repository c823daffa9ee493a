import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { safetyCheckOn } from '../../../domain/casework/safety/safetyCheckOn.ts'
import { Fold } from '../../look/parts/fold.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { Today } from '../partnerDesk/dayField.tsx'
import { OrganisationSelect } from '../partnerDesk/organisationSelect.tsx'
import { ShareFields } from '../partnerDesk/shareFields.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** Asks for a safety check: open as long as none holds, folded when one does. A senior can write down why none is asked. */
export function AskCheckForms({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { safety } = view.shown.chapters
  const waits = safety.checks.some(({ answeredOn }) => answeredOn === null)
  const isOpen = safetyCheckOn(safety, view.today) === undefined
  if (!mayCommand(view.hat, 'ask-safety-check')) return null
  if (waits && !answersThis(view, ['ask-safety-check', 'waive-safety-check'])) return null
  return (
    <>
      {isOpen && !safety.checkWaived ? (
        <AskForm view={view} />
      ) : (
        <ActFold view={view} act="ask-safety-check" summary={words('safety.ask_again')}>
          <AskForm view={view} />
        </ActFold>
      )}
      <WaiveForm view={view} />
    </>
  )
}

function AskForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <ActForm view={view} on="safety" act="ask-safety-check" submit={words('safety.ask_send')}>
      {(fields) => (
        <>
          <Today view={view} />
          <OrganisationSelect view={view} fields={fields} kinds={['police_centre']} />
          <WordsField fields={fields} name="asked" label={words('safety.ask_what')} hint={words('safety.ask_hint')} />
          <Fold summary={words('safety.ask_share')}>
            <ShareFields
              view={view}
              fields={fields}
              areas={view.hat === 'intake' ? ['safety', 'identity'] : ['safety', 'identity', 'verification']}
              needed={['safety']}
              ground="vital_interest"
            />
          </Fold>
        </>
      )}
    </ActForm>
  )
}

function WaiveForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { checks, checkWaived } = view.shown.chapters.safety
  const isDone = checks.length > 0 || checkWaived
  if (isDone && !answersThis(view, ['waive-safety-check'])) return null
  return (
    <ActFold view={view} act="waive-safety-check" summary={words('safety.waive')}>
      <ActForm view={view} on="safety" act="waive-safety-check" submit={words('safety.waive_send')}>
        {(fields) => (
          <>
            <Today view={view} />
            <WordsField
              fields={fields}
              name="reason"
              label={words('safety.waive_why')}
              hint={words('safety.seen_by_manager')}
            />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
