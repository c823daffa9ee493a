import { type CodeEntry, entriesOn } from '../../../domain/codes/codeList.ts'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { Today } from '../partnerDesk/dayField.tsx'
import { REPORTS } from './slug.ts'

/** Another report on the same client, from somebody else or later. */
export function JoinPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <Panel id="join" title={words('intake.join_title')}>
      <ActFold view={view} act="join-report" summary={words('intake.join')}>
        <ActForm view={view} on={REPORTS} act="join-report" submit={words('intake.join_send')} look="plain">
          {(fields) => (
            <>
              <Today view={view} />
              <Codes view={view} fields={fields} name="reporter_role" />
              <Codes view={view} fields={fields} name="channel" />
              <Codes view={view} fields={fields} name="topic" />
              <TextArea {...fields.of('says')} label={words('intake.says')} />
            </>
          )}
        </ActForm>
      </ActFold>
    </Panel>
  )
}

const listOf = { reporter_role: 'reporter_roles', channel: 'channels', topic: 'topics' } as const

type CodesProps = { view: ChapterView; fields: ActFields; name: keyof typeof listOf }

function Codes({ view: { frame, profile, label, today }, fields, name }: CodesProps) {
  const list = listOf[name]
  const entries = entriesOn<CodeEntry>(profile.lists[list], today)
  return (
    <Select
      {...fields.of(name)}
      label={frame.words(`intake.${name}`)}
      any={frame.words('intake.choose')}
      options={entries.map(({ code }) => ({ value: code, label: label(list, code) }))}
    />
  )
}
