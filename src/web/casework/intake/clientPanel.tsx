import { ageBands } from '../../../domain/codes/ageBand.ts'
import { entriesOn } from '../../../domain/codes/codeList.ts'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import { countryGroups } from '../countryGroups.ts'
import { fieldOf, type IntakeView, needed } from './intakeView.ts'
import { Radios } from './radios.tsx'

/** Who it is about. What is known is enough. */
export function ClientPanel({ view }: { view: IntakeView }) {
  const { words } = view.frame
  return (
    <Panel id="client" title={words('intake.client_title')} beside={words('intake.client_enough')}>
      <div class="baken-grid">
        <Names view={view} />
        <Ages view={view} />
      </div>
    </Panel>
  )
}

/** Where the client is or has to go, and when. */
export function PlacePanel({ view }: { view: IntakeView }) {
  return (
    <Panel id="place" title={view.frame.words('intake.place_title')}>
      <div class="baken-grid">
        <Places view={view} />
      </div>
    </Panel>
  )
}

function Names({ view }: { view: IntakeView }) {
  const { words } = view.frame
  return (
    <>
      <Field {...fieldOf(view, 'given')} label={words('intake.given')} autocomplete="off" />
      <Field {...fieldOf(view, 'family')} label={words('intake.family')} autocomplete="off" />
      <div class="baken-grid__all baken-buttons">
        {/* The form as it is goes to another address; what was typed comes back with who is known. */}
        <button
          class="baken-button utrecht-button"
          type="submit"
          formaction={`${paths.intakeKnown}#known`}
          formnovalidate
        >
          {words('intake.known_ask')}
        </button>
      </div>
    </>
  )
}

function Ages({ view }: { view: IntakeView }) {
  const { frame, profile, label, today } = view
  const { words } = frame
  const bands = ageBands.map((value) => {
    return { value, label: words('intake.years', { band: value.replace(' ', '_') }) }
  })
  const sexes = entriesOn(profile.lists.sexes, today)
  return (
    <>
      <Field {...fieldOf(view, 'birth_date')} type="date" label={words('intake.birth_date')} />
      <Field
        {...fieldOf(view, 'age')}
        inputmode="numeric"
        short
        label={words('intake.age')}
        hint={words('intake.age_hint')}
      />
      <Select
        {...fieldOf(view, 'age_band')}
        label={words('intake.age_band')}
        any={words('intake.age_known')}
        options={bands}
      />
      <Select
        {...fieldOf(view, 'sex')}
        label={words('intake.sex')}
        any={words('intake.not_said')}
        options={sexes.map(({ code }) => ({ value: code, label: label('sexes', code) }))}
      />
      <Field
        {...fieldOf(view, 'phone')}
        label={words('intake.phone')}
        hint={words('intake.phone_hint')}
        autocomplete="off"
      />
    </>
  )
}

function Places({ view }: { view: IntakeView }) {
  const { frame, profile, label, today } = view
  const { words } = frame
  const { client_locations: places, countries } = profile.lists
  return (
    <>
      <div class="baken-grid__all">
        <Radios
          view={view}
          name="place"
          legend={needed(view, words('intake.place'))}
          options={entriesOn(places, today).map(({ code }) => ({
            value: code,
            label: label('client_locations', code),
          }))}
        />
      </div>
      <Select
        {...fieldOf(view, 'country')}
        label={needed(view, words('intake.country'))}
        hint={words('intake.country_hint')}
        any={words('intake.choose')}
        groups={countryGroups(countries, frame)}
      />
      <Field {...fieldOf(view, 'travel_date')} type="date" label={words('intake.travel_date')} />
      <Field {...fieldOf(view, 'wedding_date')} type="date" label={words('intake.wedding_date')} />
    </>
  )
}
