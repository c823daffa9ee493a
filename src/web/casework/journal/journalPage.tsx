import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { EntryList } from './entryList.tsx'
import { WritePanel } from './writePanel.tsx'

/** The journal of a case: what was seen, what was said and what somebody thinks of it, kept apart. */
export const journalChapter: ChapterPage = {
  slug: 'journal',
  title: 'journal.title',
  opens: {
    parts: ['journal_facts', 'journal_statements', 'journal_views', 'reporter_words', 'journal'],
    as: 'journal',
  },
  areas: ['journal'],
  Body: JournalBody,
  count: ({ shown }) => shown.chapters.journal.entries.length,
}

function JournalBody({ view }: { view: ChapterView }) {
  return (
    <>
      <WritePanel view={view} />
      <EntryList view={view} />
    </>
  )
}
