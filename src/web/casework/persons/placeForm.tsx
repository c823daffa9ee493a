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
              id={fields.id('place')}
              name="place"
              label={words('persons.field_client_place')}
              hint={words('persons.hint_client_place')}
              error={fields.error('place')}
              options={codeOptions(view, profile.lists.client_locations)}
              value={fields.value('place', placeNow)}
            />
            <Select
              id={fields.id('country')}
              name="country"
              label={words('persons.field_client_country')}
              error={fields.error('country')}
              groups={countryGroups(profile.lists.countries, frame)}
              value={fields.value('country', countryNow)}
            />
            <Field
              id={fields.id('on')}
              name="on"
              type="date"
              short
              label={words('persons.field_place_on')}
              error={fields.error('on')}
              value={fields.value('on', today)}
            />
          </>
        )}
      </ActForm>
    </FoldedForm>
  )
}
