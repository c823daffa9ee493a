import type { CaseArea } from '../../../domain/access/caseAreas.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Whether the reader was given this area. What was not told is not shown at all: empty would say something that is not so. */
export function isTold({ shown }: Pick<ChapterView, 'shown'>, area: CaseArea): boolean {
  return !shown.shares || shown.shares.some(({ areas }) => areas.includes(area))
}
