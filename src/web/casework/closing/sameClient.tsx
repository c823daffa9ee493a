import { Choice } from '../../look/forms/choice.tsx'
import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The refusal said what differs between two cases; a tick says that somebody looked and that it is one client. It stays through the next step. */
export function SameClient({ view, fields }: { view: ChapterView; fields: ActFields }) {
  const { answer, frame } = view
  if (answer?.act !== 'merge-case' || answer.is !== 'refused') return null
  const isTicked = fields.value('same_client') === 'yes'
  if (!isTicked && answer.refusal.reason !== 'look-at-difference') return null
  return (
    <Choice
      type="checkbox"
      name="same_client"
      value="yes"
      label={frame.words('closing.same_client')}
      checked={isTicked}
    />
  )
}
