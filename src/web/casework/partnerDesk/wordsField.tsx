import { TextArea } from '../../look/forms/textArea.tsx'
import type { ActFields } from '../chapters/actForm.tsx'

type Props = { fields: ActFields; name: string; label: string; hint?: string; rows?: number }

/** What somebody writes in a form of an act; it goes sealed. */
export function WordsField({ fields, name, label, hint, rows = 3 }: Props) {
  return <TextArea {...fields.of(name)} rows={rows} label={label} hint={hint} />
}
