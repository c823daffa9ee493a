import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** Why something is put right: asked for every mending, which takes effect today. */
export function ReasonToday({ view, fields, hint }: { view: ChapterView; fields: ActFields; hint?: string }) {
  return (
    <>
      <Today view={view} />
      <WordsField
        fields={fields}
        name="reason"
        label={view.frame.words('closing.mend_reason')}
        rows={2}
        {...(hint !== undefined && { hint })}
      />
    </>
  )
}
