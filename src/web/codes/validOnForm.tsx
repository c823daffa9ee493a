import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Field } from '../look/forms/field.tsx'
import { FilterForm } from '../look/forms/filterForm.tsx'
import type { Frame } from '../look/shell/frame.ts'

type Props = { frame: Frame; action: string; on: IsoDate | undefined }

/** Asks for the day on which codes have to be valid. */
export function ValidOnForm({ frame, action, on }: Props) {
  const { words, locale } = frame
  const chips = on ? [{ label: words('codes.on_chip', { date: longDate(on, locale) }), removeHref: action }] : []
  return (
    <FilterForm words={words} label={words('codes.filter_label')} action={action} chips={chips}>
      <Field id="valid-on" name="on" type="date" label={words('codes.on')} value={on} />
    </FilterForm>
  )
}
