import { Notice } from '../../look/parts/notice.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CaseTop } from '../head/caseTop.tsx'
import type { ChapterPage } from './chapterPage.ts'
import type { ChapterView } from './chapterView.ts'

/** A chapter of a case under the head that every page of the case has. */
export function CaseChapter({ view, chapter }: { view: ChapterView; chapter: ChapterPage }) {
  const { Body, Side, slug } = chapter
  const { words } = view.frame
  return (
    <Page
      frame={view.frame}
      title={words(chapter.title)}
      current={paths.cases}
      head={<CaseTop view={view} here={slug} />}
      side={Side && <Side view={view} />}
    >
      {view.done !== undefined && (
        <Notice kind="safe" answers>
          <p>{words('casework.done')}</p>
        </Notice>
      )}
      <Body view={view} />
    </Page>
  )
}
