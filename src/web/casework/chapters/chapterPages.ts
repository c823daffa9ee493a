import { closingChapter } from '../closing/closingPage.tsx'
import { contactChapter } from '../contact/contactPage.tsx'
import { documentsChapter } from '../documents/documentsPage.tsx'
import { reportChapter } from '../intake/reportChapter.tsx'
import { journalChapter } from '../journal/journalPage.tsx'
import { personsChapter } from '../persons/personsPage.tsx'
import { planChapter } from '../plan/planPage.tsx'
import { safetyChapter } from '../safety/safetyPage.tsx'
import { sharingChapter } from '../sharing/sharingPage.tsx'
import { verificationChapter } from '../verification/verificationPage.tsx'
import type { ChapterPage } from './chapterPage.ts'

/** The chapters of a case in the order of its tabs. */
export const chapterPages: readonly ChapterPage[] = [
  reportChapter,
  personsChapter,
  contactChapter,
  safetyChapter,
  verificationChapter,
  planChapter,
  journalChapter,
  documentsChapter,
  sharingChapter,
  closingChapter,
]
