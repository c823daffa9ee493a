import { momentText } from '../../access/momentText.ts'
import { Empty } from '../../look/parts/empty.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import type { Reader, ReadersView } from './readersView.ts'
import { RecoveryPanel } from './recoveryPanel.tsx'
import { SelfTest } from './selfTest.tsx'

/** Who reads conversations, whether one can be begun now, and the recovery key that lies offline. */
export function ReadersPage({ view }: { view: ReadersView }) {
  const { frame, readers, closed, done } = view
  const { words, assetPath } = frame
  const title = words('readingKey.readers_title')
  const people = readers.filter(({ person }) => person !== null)
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.readers}
      side={<Keeping view={view} />}
      head={
        <>
          <PageHead title={title} lead={words('readingKey.readers_lead')} />
          {done === 'proven' && <Notice kind="safe" answers title={words('readingKey.recovery_proven')} />}
          {done === 'offered' && <Notice kind="changed" answers title={words('readingKey.recovery_offered')} />}
          {done === 'wrong' && <Notice kind="danger" answers title={words('readingKey.recovery_wrong')} />}
          {done === 'known' && <Notice kind="danger" answers title={words('readingKey.recovery_known')} />}
          {done === 'no-key' && <Notice kind="danger" answers title={words('readingKey.recovery_no_key')} />}
          <SelfTest frame={frame} closed={closed} />
        </>
      }
    >
      <Panel id="readers" title={words('readingKey.readers_list')} flush>
        {people.length === 0 ? (
          <Empty title={words('readingKey.readers_none')}>
            <p>{words('readingKey.readers_none_text')}</p>
          </Empty>
        ) : (
          <Rows rows={people.map((reader) => rowOf(view, reader))} />
        )}
      </Panel>
      <RecoveryPanel view={view} />
      <script src={assetPath('readingKey.js')} />
    </Page>
  )
}

function rowOf(view: ReadersView, { id, name, made_at, tried_at, holds }: Reader) {
  const { words } = view.frame
  const made = words('readingKey.reader_made', { moment: momentText(made_at, view) })
  const tried = tried_at === null ? undefined : words('readingKey.reader_tried', { moment: momentText(tried_at, view) })
  return {
    key: String(id),
    what: <bdi>{name}</bdi>,
    detail: [made, tried].filter(Boolean).join(' '),
    act: !holds ? (
      <Status kind="neutral">{words('readingKey.reader_gone')}</Status>
    ) : tried_at === null ? (
      <Status kind="waiting">{words('readingKey.state_untried')}</Status>
    ) : (
      <Status kind="safe">{words('readingKey.reader_reads')}</Status>
    ),
  }
}

function Keeping({ view: { frame } }: { view: ReadersView }) {
  const { words } = frame
  return (
    <Panel id="keeping" title={words('readingKey.keeping_title')} look="quiet">
      <ul class="baken-list">
        <li>{words('readingKey.keeping_paper')}</li>
        <li>{words('readingKey.keeping_two')}</li>
        <li>{words('readingKey.keeping_place')}</li>
        <li>{words('readingKey.keeping_leak')}</li>
      </ul>
    </Panel>
  )
}
