import { journalChapter } from '../journal/journalPage.tsx'
import { safetyChapter } from '../safety/safetyPage.tsx'
import { verificationChapter } from '../verification/verificationPage.tsx'
import type { ChapterPage } from './chapterPage.ts'

/** The chapters of a case in the order of its tabs. */
export const chapterPages: readonly ChapterPage[] = [safetyChapter, verificationChapter, journalChapter]
