import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { correctableFacts } from '../../../domain/casework/closing/closingEvents.ts'
import { Field } from '../../look/forms/field.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { CLOSING } from './closingView.ts'
import { CorrectForm } from './correctForm.tsx'
import { LeavingSeen } from './leavingSeen.tsx'
import { ReasonToday } from './reasonField.tsx'
import { SameClient } from './sameClient.tsx'

/** Putting right what went wrong with the case itself: a fact of the report, a case that never was one, one client with two cases. */
export function MendPanel({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words } = view.frame
  const mayMend = mayCommand(view.hat, 'correct-fact')
  return (
    <Panel id="mend" title={words('closing.mend_title')} look="quiet">
      <p>{words(mayMend ? 'closing.mend_lead' : 'closing.mend_leaders')}</p>
      {correctableFacts.map((fact) => (
        <CorrectForm key={fact} view={view} file={file} fact={fact} />
      ))}
      <ActFold view={view} act="merge-case" summary={words('closing.merge')}>
        <ActForm view={view} on={CLOSING} act="merge-case" submit={words('closing.merge_send')} look="danger">
          {(fields) => (
            <>
              <Field {...fields.of('other')} short label={words('closing.other')} hint={words('closing.merge_hint')} />
              <ReasonToday view={view} fields={fields} />
              <SameClient view={view} fields={fields} />
              <LeavingSeen view={view} act="merge-case" fields={fields} />
            </>
          )}
        </ActForm>
      </ActFold>
      <ActFold view={view} act="void-case" summary={words('closing.void')}>
        <ActForm view={view} on={CLOSING} act="void-case" submit={words('closing.void_send')} look="danger">
          {(fields) => (
            <>
              <ReasonToday view={view} fields={fields} hint={words('closing.void_hint')} />
              <LeavingSeen view={view} act="void-case" fields={fields} />
            </>
          )}
        </ActForm>
      </ActFold>
      {file.closing.tookIn.map((stream) => (
        <Unmerge key={stream} view={view} number={view.shown.related.get(stream)} />
      ))}
    </Panel>
  )
}

/** Taking two cases apart again; missing for who does not see the other. */
export function Unmerge({ view, number }: { view: ChapterView; number: string | undefined }) {
  const { words } = view.frame
  if (number === undefined) return null
  return (
    <ActFold view={view} act="unmerge-case" about={{ other: number }} summary={words('closing.took_in', { number })}>
      <ActForm
        view={view}
        on={CLOSING}
        act="unmerge-case"
        about={{ other: number }}
        submit={words('closing.unmerge_send')}
        look="plain"
      >
        {(fields) => <ReasonToday view={view} fields={fields} />}
      </ActForm>
    </ActFold>
  )
}
