import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ClosePanel } from './closePanel.tsx'
import { CLOSING } from './closingView.ts'
import { GonePanel } from './gonePanel.tsx'
import { LinksPanel } from './linksPanel.tsx'
import { MendPanel } from './mendPanel.tsx'
import { ResultPanel } from './resultPanel.tsx'

/** The end of a case, and putting it right: the hub's own. */
export const closingChapter: ChapterPage = {
  slug: CLOSING,
  title: 'closing.title',
  opens: { parts: ['closing', 'mending'], as: 'closing' },
  Body,
  Side,
}

function Body({ view }: { view: ChapterView }) {
  const file = wholeFile(view)
  if (file.gone) return <GonePanel view={view} file={file} />
  return (
    <>
      <ResultPanel view={view} file={file} />
      <ClosePanel view={view} file={file} />
      <MendPanel view={view} file={file} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return <LinksPanel view={view} file={wholeFile(view)} />
}

/** An organisation that was given a share has no page of this chapter, so the case is whole. */
function wholeFile({ shown }: ChapterView): CaseFile {
  if (!shown.file) throw new Error('the end of a case is shown to who sees all of it')
  return shown.file
}
