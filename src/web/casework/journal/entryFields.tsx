import { entryKinds } from '../../../domain/casework/journal/journalEvents.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

/** The field that a refusal is about, by its reason. */
export const entryRefusedAt = { 'no-speaker': 'said_by' }

export type EntryFieldsProps = {
  view: ChapterView
  fields: ActFields
  given?: { readonly kind: string; readonly text: string; readonly said_by: string }
}

/** What an entry is made of: its kind, its day, who said it, and the words. */
export function EntryFields({ view, fields, given }: EntryFieldsProps) {
  const { words } = view.frame
  const kind = fields.value('kind', given?.kind ?? 'fact')
  return (
    <>
      <Choices legend={words('journal.kind')}>
        {entryKinds.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="kind"
            value={one}
            label={words(`journal.kind_${one}`)}
            hint={words(`journal.kind_${one}_hint`)}
            checked={kind === one}
          />
        ))}
      </Choices>
      <TextArea
        {...fields.of('text', given?.text)}
        label={words('journal.text')}
        hint={words('journal.text_hint')}
        rows={6}
        required
      />
      <Field
        {...fields.of('said_by', given?.said_by)}
        label={words('journal.said_by')}
        hint={words('journal.said_by_hint')}
      />
      <Field {...fields.of('on', view.today)} type="date" label={words('journal.on')} required short />
    </>
  )
}
