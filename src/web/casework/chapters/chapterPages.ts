import type { ChapterPage } from './chapterPage.ts'

/** The chapters of a case in the order of its tabs. */
export const chapterPages: readonly ChapterPage[] = []
