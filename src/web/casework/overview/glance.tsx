import type { ChapterView } from '../chapters/chapterView.ts'
import { NextStepCard } from './nextStepCard.tsx'
import { PeopleCard } from './peopleCard.tsx'
import { SafeContactCard } from './safeContactCard.tsx'

/** The three cards of a case: what is next, how the client may be reached, and who is on it. */
export function Glance({ view }: { view: ChapterView }) {
  if (!view.shown.file) return null
  return (
    <div class="baken-glance">
      <NextStepCard view={view} file={view.shown.file} />
      <SafeContactCard view={view} />
      <PeopleCard view={view} />
    </div>
  )
}
