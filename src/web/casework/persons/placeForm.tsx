import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { countryGroups } from '../countryGroups.ts'
import { codeOptions } from './codeOptions.ts'
import { FoldedForm } from './foldedForm.tsx'
import { SLUG } from './slug.ts'

/** The client moved, did not leave, or was never where the report said: what may be done hangs on this, so it is one form with its day. */
export function PlaceForm({ view }: { view: ChapterView }) {
  const { frame, profile, shown, today } = view
  const { words } = frame
  if (!shown.file) return null
  const { placeNow, countryNow } = shown.file
  return (
    <FoldedForm view={view} act="change-place" summary={words('persons.change_place')}>
      <ActForm view={view} on={SLUG} act="change-place" submit={words('persons.save_place')}>
        {(fields) => (
          <>
            <Select
              {...fields.of('place', placeNow)}
              label={words('persons.field_client_place')}
              hint={words('persons.hint_client_place')}
              options={codeOptions(view, profile.lists.client_locations)}
            />
            <Select
              {...fields.of('country', countryNow)}
              label={words('persons.field_client_country')}
              groups={countryGroups(profile.lists.countries, frame)}
            />
            <Field {...fields.of('on', today)} type="date" short label={words('persons.field_place_on')} />
          </>
        )}
      </ActForm>
    </FoldedForm>
  )
}
