import { Field } from '../../look/forms/field.tsx'
import type { ActFields } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

type Props = { fields: ActFields; name?: string; label: string; hint?: string; value?: string }

/** A day in a form of an act. */
export function DayField({ fields, name = 'on', label, hint, value }: Props) {
  return <Field {...fields.of(name, value)} type="date" short label={label} hint={hint} />
}

/** The day on which it took effect: today, unless somebody says otherwise. */
export function OnDay({ view, fields }: { view: ChapterView; fields: ActFields }) {
  return <DayField fields={fields} label={view.frame.words('safety.on')} value={view.today} />
}

/** For what happens now and at no other time. */
export function Today({ view }: { view: ChapterView }) {
  return <input type="hidden" name="on" value={view.today} />
}
