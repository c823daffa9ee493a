import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { CaseDocument } from '../../../domain/casework/journal/journalFile.ts'
import { removedTexts, sizeText, typeText } from '../../../outputs/casework/fileTexts.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { parseDocumentNote } from '../../../services/casework/documents/documentPart.ts'
import { Field } from '../../look/forms/field.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { LinkButton } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { UploadPanel } from './uploadPanel.tsx'

/** The documents of a case: names and dates here, what is in them on a page of its own. */
export const documentsChapter: ChapterPage = {
  slug: 'documents',
  title: 'documents.title',
  opens: { parts: ['documents'], as: 'documents' },
  areas: ['documents'],
  Body: DocumentsBody,
  count: ({ shown }) => shown.chapters.journal.documents.filter(({ withdrawn }) => !withdrawn).length,
}

function DocumentsBody({ view }: { view: ChapterView }) {
  return (
    <>
      <UploadPanel view={view} />
      <DocumentList view={view} />
    </>
  )
}

function DocumentList({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const documents = view.shown.chapters.journal.documents.toReversed()
  return (
    <Panel id="list" title={words('documents.list')} foot={words('documents.foot')} flush>
      {documents.length === 0 ? (
        <div class="baken-panel__body">
          <p>{words('documents.none')}</p>
        </div>
      ) : (
        <Rows rows={documents.map((document) => rowOf(view, document))} />
      )}
    </Panel>
  )
}

function rowOf(view: ChapterView, document: CaseDocument) {
  const { frame, shown } = view
  const { words, locale } = frame
  const name = nameOf(view, document.document)
  const removed = removedTexts(document.removed, words)
  const about = [typeText(document.kind, words), sizeText(document.bytes, words), ...removed]
  return {
    key: String(document.document),
    when: longDate(document.on, locale),
    what: <bdi>{name}</bdi>,
    detail: (
      <>
        {about.join(' · ')}
        {!document.withdrawn && <WithdrawForm view={view} document={document.document} />}
      </>
    ),
    act: document.withdrawn ? (
      <Status kind="neutral">{words('documents.withdrawn')}</Status>
    ) : (
      <LinkButton href={paths.document(shown.state.number, document.document, 'view')} icon="eye">
        {words('documents.look')}
      </LinkButton>
    ),
  }
}

function nameOf({ frame, shown }: ChapterView, document: number): string {
  const note = shown.opened.map(({ content }) => parseDocumentNote(content, document)).find((one) => one !== undefined)
  return note?.name ?? frame.words('documents.unnamed', { number: document })
}

function WithdrawForm({ view, document }: { view: ChapterView; document: number }) {
  const { words } = view.frame
  if (!mayCommand(view.hat, 'withdraw-document')) return null
  const isAnswered = view.answer?.act === 'withdraw-document' && view.answer.typed.document === String(document)
  return (
    <details class="baken-fold" open={isAnswered}>
      <summary>{words('documents.withdraw')}</summary>
      <ActForm
        view={view}
        on="documents"
        act="withdraw-document"
        about={{ document }}
        submit={words('documents.withdraw_send')}
        look="danger"
      >
        {(fields) => (
          <>
            <TextArea {...fields.of('reason')} label={words('documents.withdraw_why')} required />
            <Field {...fields.of('on', view.today)} type="date" label={words('journal.on')} short />
          </>
        )}
      </ActForm>
    </details>
  )
}
