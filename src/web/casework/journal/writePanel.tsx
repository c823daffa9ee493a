import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { EntryFields, entryRefusedAt } from './entryFields.tsx'

/** Writing comes first on the page: that is what it is opened for. */
export function WritePanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  if (!mayCommand(view.hat, 'write-entry')) return null
  return (
    <Panel id="write" title={words('journal.write_title')} look="lit">
      <ActForm view={view} on="journal" act="write-entry" submit={words('journal.write')} refusedAt={entryRefusedAt}>
        {(fields) => <EntryFields view={view} fields={fields} />}
      </ActForm>
    </Panel>
  )
}
