import { isWaiting } from '../../../domain/casework/preTravel/preTravelRules.ts'
import { removedTexts, typeText } from '../../../outputs/casework/fileTexts.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { UploadForm } from '../documents/uploadPanel.tsx'
import type { FileView } from './preTravelView.ts'

/** The copies of papers: how many at once, what they are after opening, and a new one while the file waits. */
export function CopiesPanel({ view }: { view: FileView }) {
  const { frame, line, said, opened } = view
  const { words } = frame
  const { number, copies } = line
  const listed = opened?.copies ?? []
  return (
    <Panel id="copies" title={words('preTravel.copies_title')} foot={words('documents.foot')}>
      <p>{words('preTravel.copies_count', { count: copies })}</p>
      {listed.length > 0 && (
        <Rows
          rows={listed.map(({ copy, kind, removed, note }) => ({
            key: String(copy),
            what: <bdi>{note.name}</bdi>,
            detail: [typeText(kind, words), ...removedTexts(removed, words)].join(' · '),
            act: (
              <LinkButton href={paths.preTravelCopy(number, copy, 'view')} icon="eye">
                {words('documents.look')}
              </LinkButton>
            ),
          }))}
        />
      )}
      {isWaiting(line) && (
        <details class="baken-fold" open={said.form === 'copy'}>
          <summary>{words('preTravel.copy_add')}</summary>
          <p>{words('preTravel.copy_lead')}</p>
          <UploadForm
            words={words}
            action={paths.preTravelAct(number, 'copies')}
            refused={said.form === 'copy' ? said.refused : undefined}
          />
        </details>
      )}
    </Panel>
  )
}
