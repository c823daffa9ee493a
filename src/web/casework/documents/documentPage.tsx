import { sizeText } from '../../../outputs/casework/fileTexts.ts'
import type { OpenedDocument } from '../../../services/casework/documents/openDocument.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'

export type DocumentPageProps = {
  frame: Frame
  /** The chapter or page that it belongs to, and the way to it. */
  title: string
  current: string
  path: readonly { readonly href: string; readonly label: string }[]
  /** What it is called when its name can't be shown. */
  unnamed: string
  links: { readonly file: string; readonly preview: string }
  /** The preview; missing where none can be shown. */
  preview: OpenedDocument | undefined
}

/** What is in a document, as far as it can be shown without leaving this page, and the way to take it down. */
export function DocumentPage({ frame, title, current, path, unnamed, links, preview }: DocumentPageProps) {
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={title}
      current={current}
      head={
        <>
          <Crumbs words={words} path={path} here={unnamed} />
          <PageHead title={<bdi>{preview?.name ?? unnamed}</bdi>}>
            <LinkButton href={links.file}>{words('documents.take')}</LinkButton>
          </PageHead>
        </>
      }
    >
      <Panel id="preview" title={words('documents.preview')} foot={words('documents.preview_foot')}>
        <Preview frame={frame} href={links.preview} preview={preview} />
      </Panel>
    </Page>
  )
}

function Preview({ frame: { words }, href, preview }: Pick<DocumentPageProps, 'frame' | 'preview'> & { href: string }) {
  if (!preview) return <p>{words('documents.no_preview')}</p>
  if (preview.mediaType.startsWith('image/')) {
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
