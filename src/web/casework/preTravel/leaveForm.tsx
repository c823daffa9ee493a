import { preTravelConsents } from '../../../domain/casework/preTravel/preTravelFile.ts'
import { codeLabels } from '../../../outputs/casework/codeLabels.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Button } from '../../look/parts/button.tsx'
import { paths } from '../../shell/paths.ts'
import { zonesAfter } from '../contact/zoneGroups.ts'
import { countryGroups } from '../countryGroups.ts'
import { type ListView, typedField } from './preTravelView.ts'
import { RefusalNotice } from './refusalNotice.tsx'

/** What a worried person leaves before a journey, in the order in which it is asked on the telephone. */
export function LeaveForm({ view }: { view: ListView }) {
  const { frame, said, profile, timeZone } = view
  const { words } = frame
  const isAnswer = said.form === 'leave'
  const field = (name: string) => typedField(view, 'leave', name)
  const given = isAnswer ? said.typed.consents : undefined
  const area = (name: 'flight' | 'travels_with' | 'address' | 'copies' | 'wishes') => (
    <TextArea {...field(name)} rows={2} label={words(`preTravel.${name}`)} />
  )
  return (
    <details class="baken-fold" open={isAnswer}>
      <summary>{words('preTravel.leave')}</summary>
      <form class="baken-form" method="post" action={paths.preTravel} data-draft={paths.preTravel}>
        <RefusalNotice said={said} form="leave" words={words} />
        <p>{words('preTravel.leave_lead')}</p>
        <Field {...field('given')} label={words('preTravel.given')} autocomplete="off" maxLength={200} />
        <Field {...field('family')} label={words('preTravel.family')} autocomplete="off" maxLength={200} />
        <Field {...field('birth_date')} type="date" label={words('preTravel.birth_date')} />
        <Field {...field('phone')} label={words('preTravel.phone')} autocomplete="off" maxLength={200} />
        <TextArea
          {...field('contact_way')}
          rows={2}
          label={words('preTravel.contact_way')}
          hint={words('preTravel.contact_way_hint')}
        />
        <Field
          {...field('contact_language')}
          label={words('preTravel.contact_language')}
          hint={words('preTravel.contact_language_hint')}
          autocomplete="off"
          maxLength={200}
        />
        <Select
          {...field('contact_zone')}
          value={field('contact_zone').value ?? timeZone}
          label={words('preTravel.contact_zone')}
          hint={words('preTravel.contact_zone_hint')}
          groups={zonesAfter([{ label: words('contact.zone_here'), zones: [timeZone] }], {
            frame,
            label: codeLabels(profile, frame.locale),
            countries: profile.lists.countries,
          })}
        />
        <TextArea {...field('contact_times')} rows={2} label={words('preTravel.contact_times')} />
        <TextArea {...field('contact_never')} rows={2} label={words('preTravel.contact_never')} />
        <Field
          {...field('code_word')}
          label={words('preTravel.code_word')}
          hint={words('preTravel.code_word_hint')}
          autocomplete="off"
          maxLength={200}
        />
        <Field {...field('leaves_on')} type="date" label={words('preTravel.leaves_on')} />
        <Field {...field('returns_on')} type="date" label={words('preTravel.returns_on')} />
        <Select
          {...field('country')}
          label={words('preTravel.country')}
          any={words('preTravel.country_none')}
          groups={countryGroups(profile.lists.countries, frame)}
        />
        {area('flight')}
        {area('travels_with')}
        {area('address')}
        <Field {...field('trusted_name')} label={words('preTravel.trusted_name')} autocomplete="off" maxLength={200} />
        <TextArea {...field('trusted_contact')} rows={2} label={words('preTravel.trusted_contact')} />
        {area('copies')}
        {area('wishes')}
        <Choices legend={words('preTravel.consents')}>
          {preTravelConsents.map((consent) => (
            <Choice
              key={consent}
              type="checkbox"
              name="consents"
              value={consent}
              label={words(`preTravel.consent_${consent}`)}
              checked={given === consent || (typeof given === 'object' && given.includes(consent))}
            />
          ))}
        </Choices>
        <div class="baken-buttons">
          <Button look="primary">{words('preTravel.leave_send')}</Button>
        </div>
      </form>
    </details>
  )
}
