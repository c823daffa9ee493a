import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { CLOSING } from './closingView.ts'
import { ReasonToday } from './reasonField.tsx'

/** Above every page of a case that counts no more: why, and where it went. */
export function GoneBand({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { file } = view.shown
  if (!file?.gone) return null
  const number = file.gone.why === 'merged' ? view.shown.related.get(file.gone.into) : undefined
  return (
    <Notice kind="changed" title={words('closing.gone_title')}>
      <p>{goneText(view, file.gone)}</p>
      {number !== undefined && (
        <p>
          <LinkButton href={paths.case(number)}>{words('closing.gone_merged_link', { number })}</LinkButton>
        </p>
      )}
    </Notice>
  )
}

/** What can still be done with such a case: undoing what made it so. */
export function GonePanel({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words } = view.frame
  const other = file.gone?.why === 'merged' ? view.shown.related.get(file.gone.into) : undefined
  return (
    <Panel id="gone" title={words('closing.undo')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('closing.mend_leaders')}</p>
        {file.gone?.why === 'voided' && (
          <ActForm view={view} on={CLOSING} act="unvoid-case" submit={words('closing.unvoid_send')}>
            {(fields) => <ReasonToday view={view} fields={fields} />}
          </ActForm>
        )}
        {other !== undefined && (
          <ActForm view={view} on={CLOSING} act="unmerge-case" about={{ other }} submit={words('closing.unmerge_send')}>
            {(fields) => <ReasonToday view={view} fields={fields} />}
          </ActForm>
        )}
      </div>
    </Panel>
  )
}

function goneText({ frame, shown }: ChapterView, gone: NonNullable<CaseFile['gone']>): string {
  const { words } = frame
  if (gone.why === 'voided') return words('closing.gone_voided')
  return words('closing.gone_merged', { number: shown.related.get(gone.into) ?? words('closing.hidden_case') })
}
