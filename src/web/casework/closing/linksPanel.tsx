import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { linkKinds } from '../../../domain/casework/closing/closingEvents.ts'
import type { CaseLink } from '../../../domain/casework/closing/closingFile.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { Today } from '../partnerDesk/dayField.tsx'
import { CLOSING } from './closingView.ts'

/** Cases that belong together, such as those of brothers and sisters. Each shows the other. */
export function LinksPanel({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words } = view.frame
  const { links } = file.closing
  return (
    <Panel id="links" title={words('closing.links_title')}>
      {links.length === 0 ? (
        <p>{words('closing.links_none')}</p>
      ) : (
        <Rows rows={links.map((link) => rowOf(view, link, file.gone !== null))} />
      )}
      {!file.gone && <LinkForm view={view} />}
    </Panel>
  )
}

function LinkForm({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <ActFold view={view} act="link-case" summary={words('closing.link')}>
      <ActForm view={view} on={CLOSING} act="link-case" submit={words('closing.link_send')} look="plain">
        {(fields) => (
          <>
            <Today view={view} />
            <Field {...fields.of('other')} short label={words('closing.other')} />
            <Select
              {...fields.of('kind')}
              label={words('closing.link_kind')}
              options={linkKinds.map((kind) => ({ value: kind, label: words(`closing.kind_${kind}`) }))}
            />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

function rowOf(view: ChapterView, { other, kind }: CaseLink, isGone: boolean) {
  const { words } = view.frame
  const number = view.shown.related.get(other)
  return {
    key: String(other),
    what:
      number === undefined ? (
        words('closing.hidden_case')
      ) : (
        <a class="baken-case" href={paths.case(number)}>
          {number}
        </a>
      ),
    detail: words(`closing.kind_${kind}`),
    act: number !== undefined && !isGone && (
      <ActForm
        view={view}
        on={CLOSING}
        act="unlink-case"
        about={{ other: number }}
        submit={words('closing.unlink_send')}
        look="plain"
      >
        {() => <Today view={view} />}
      </ActForm>
    ),
  }
}
