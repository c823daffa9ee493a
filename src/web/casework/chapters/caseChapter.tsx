import { parseCommandName } from '../../../domain/casework/caseCommand.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CaseTop } from '../head/caseTop.tsx'
import type { ChapterPage } from './chapterPage.ts'
import type { ChapterView } from './chapterView.ts'
import { NotYours } from './notYours.tsx'

/** A chapter of a case under the head that every page of the case has. */
export function CaseChapter({ view, chapter }: { view: ChapterView; chapter: ChapterPage }) {
  const { Body, Side, slug } = chapter
  const { words } = view.frame
  const refused = view.answer?.is === 'not-yours' ? parseCommandName(view.answer.act) : undefined
  const content = (
    <>
      {view.done !== undefined && (
        <Notice kind="safe" answers id="done">
          <p>{words('casework.done')}</p>
        </Notice>
      )}
      {refused !== undefined && <NotYours view={view} act={refused} />}
      <Body view={view} />
    </>
  )
  return (
    <Page
      frame={view.frame}
      title={words(chapter.title)}
      current={paths.cases}
      head={<CaseTop view={view} here={slug} />}
      side={Side && <Side view={view} />}
    >
      {Side ? content : <div class="baken-stack">{content}</div>}
    </Page>
  )
}
