import { sizeText } from '../../../outputs/casework/fileTexts.ts'
import type { OpenedDocument } from '../../../services/casework/documents/openDocument.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

export type DocumentPageProps = {
  frame: Frame
  number: string
  document: number
  /** The preview; missing where none can be shown. */
  preview: OpenedDocument | undefined
}

/** What is in a document, as far as it can be shown without leaving this page, and the way to take it down. */
export function DocumentPage({ frame, number, document, preview }: DocumentPageProps) {
  const { words } = frame
  const path = [
    { href: paths.cases, label: words('casework.title') },
    { href: paths.case(number), label: number },
    { href: paths.caseChapter(number, 'documents'), label: words('documents.title') },
  ]
  return (
    <Page
      frame={frame}
      title={words('documents.title')}
      current={paths.cases}
      head={
        <>
          <Crumbs words={words} path={path} here={words('documents.unnamed', { number: document })} />
          <PageHead title={<bdi>{preview?.name ?? words('documents.unnamed', { number: document })}</bdi>}>
            <LinkButton href={paths.document(number, document, 'file')}>{words('documents.take')}</LinkButton>
          </PageHead>
        </>
      }
    >
      <Panel id="preview" title={words('documents.preview')} foot={words('documents.preview_foot')}>
        <Preview frame={frame} number={number} document={document} preview={preview} />
      </Panel>
    </Page>
  )
}

function Preview({ frame: { words }, number, document, preview }: DocumentPageProps) {
  if (!preview) return <p>{words('documents.no_preview')}</p>
  if (preview.mediaType.startsWith('image/')) {
    const href = paths.document(number, document, 'preview')
    return <img class="baken-preview" src={href} alt={words('documents.preview_alt')} />
  }
  return (
    <>
      {preview.isCut && (
        <p class="baken-muted">{words('documents.cut', { size: sizeText(preview.bytes.length, words) })}</p>
      )}
      <pre class="baken-written">
        <bdi>{preview.bytes.toString('utf8')}</bdi>
      </pre>
    </>
  )
}
