import type { PartContent } from '../../../domain/casework/sealedPart.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { codeOptions } from './codeOptions.ts'
import { type NamedPerson, textIn } from './namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView; person?: NamedPerson }

/** Writes somebody down, or what changed about them. What was known stands in the fields. */
export function PersonForm({ view, person }: Props) {
  const { words } = view.frame
  // Empty for somebody new, so that an answer to one form is not shown in another.
  const about = { person: person?.person ?? '' }
  return (
    <ActForm
      view={view}
      on={SLUG}
      act="record-person"
      about={about}
      submit={words(person ? 'persons.change_person' : 'persons.add_person')}
      look={person ? 'plain' : 'primary'}
    >
      {(fields) => (
        <>
          <WhoFields view={view} fields={fields} person={person} />
          <DangerFields view={view} fields={fields} person={person} />
        </>
      )}
    </ActForm>
  )
}

type FieldsProps = { view: ChapterView; fields: ActFields; person: NamedPerson | undefined }

function WhoFields({ view, fields, person }: FieldsProps) {
  const { profile, today, frame } = view
  const { words } = frame
  const content: PartContent = person?.content ?? {}
  const line = (name: 'name' | 'birth_date' | 'school', type?: 'date') => (
    <Field
      id={fields.id(name)}
      name={name}
      label={words(`persons.field_${name}`)}
      error={fields.error(name)}
      value={fields.value(name, textIn(content, name))}
      {...(type && { type })}
    />
  )
  return (
    <>
      <input type="hidden" name="on" value={fields.value('on', today)} />
      <Select
        id={fields.id('role')}
        name="role"
        label={words('persons.field_role')}
        error={fields.error('role')}
        any={words('persons.choose')}
        options={codeOptions(view, profile.casework.person_roles, ['client'])}
        value={fields.value('role', person?.role)}
      />
      {line('name')}
      {line('birth_date', 'date')}
      <Select
        id={fields.id('minor')}
        name="minor"
        label={words('persons.field_minor')}
        hint={words('persons.hint_minor')}
        error={fields.error('minor')}
        any={words('persons.not_known')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words(`persons.minor_${value}`) }))}
        value={fields.value('minor', minorValue(person))}
      />
      <Select
        id={fields.id('place')}
        name="place"
        label={words('persons.field_place')}
        error={fields.error('place')}
        any={words('persons.not_known')}
        options={codeOptions(view, profile.lists.client_locations, ['unknown', 'about_to_travel'])}
        value={fields.value('place', person?.place ?? undefined)}
      />
      <Field
        id={fields.id('phone')}
        name="phone"
        label={words('persons.field_phone')}
        hint={words('persons.hint_phone')}
        error={fields.error('phone')}
        value={fields.value('phone')}
      />
      {line('school')}
    </>
  )
}

function DangerFields({ view, fields, person }: FieldsProps) {
  const { words } = view.frame
  return (
    <>
      <Select
        id={fields.id('danger')}
        name="danger"
        label={words('persons.field_danger')}
        hint={words('persons.hint_danger')}
        error={fields.error('danger')}
        any={words('persons.no_danger')}
        options={codeOptions(view, view.profile.casework.danger_relations, ['nobody_known'])}
        value={fields.value('danger', person?.danger ?? undefined)}
      />
      <TextArea
        id={fields.id('danger_source')}
        name="danger_source"
        label={words('persons.field_danger_source')}
        hint={words('persons.hint_danger_source')}
        error={fields.error('danger_source')}
        rows={2}
        value={fields.value('danger_source', person?.dangerSource)}
      />
      <Choices legend={words('persons.field_trusted')}>
        <Choice
          type="checkbox"
          name="trusted"
          value="yes"
          label={words('persons.trusted_yes')}
          hint={words('persons.hint_trusted')}
          checked={fields.value('trusted', person?.trusted ? 'yes' : '') === 'yes'}
        />
      </Choices>
      <TextArea
        id={fields.id('knows')}
        name="knows"
        label={words('persons.field_knows')}
        hint={words('persons.hint_knows')}
        error={fields.error('knows')}
        rows={3}
        value={fields.value('knows', textIn(person?.content ?? {}, 'knows'))}
      />
    </>
  )
}

function minorValue(person: NamedPerson | undefined): string | undefined {
  if (person?.minor === null || person === undefined) return undefined
  return person.minor ? 'yes' : 'no'
}
