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
    <Field {...fields.of(name, textIn(content, name))} label={words(`persons.field_${name}`)} {...(type && { type })} />
  )
  return (
    <>
      <input type="hidden" name="on" value={fields.value('on', today)} />
      <Select
        {...fields.of('role', person?.role)}
        label={words('persons.field_role')}
        any={words('persons.choose')}
        options={codeOptions(view, profile.casework.person_roles, ['client'])}
      />
      {line('name')}
      {line('birth_date', 'date')}
      <Select
        {...fields.of('minor', minorValue(person))}
        label={words('persons.field_minor')}
        hint={words('persons.hint_minor')}
        any={words('persons.not_known')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: words(`persons.minor_${value}`) }))}
      />
      <Select
        {...fields.of('place', person?.place ?? undefined)}
        label={words('persons.field_place')}
        any={words('persons.not_known')}
        options={codeOptions(view, profile.lists.client_locations, ['unknown', 'about_to_travel'])}
      />
      <Field {...fields.of('phone')} label={words('persons.field_phone')} hint={words('persons.hint_phone')} />
      {line('school')}
    </>
  )
}

function DangerFields({ view, fields, person }: FieldsProps) {
  const { words } = view.frame
  return (
    <>
      <Select
        {...fields.of('danger', person?.danger ?? undefined)}
        label={words('persons.field_danger')}
        hint={words('persons.hint_danger')}
        any={words('persons.no_danger')}
        options={codeOptions(view, view.profile.casework.danger_relations, ['nobody_known'])}
      />
      <TextArea
        {...fields.of('danger_source', person?.dangerSource)}
        label={words('persons.field_danger_source')}
        hint={words('persons.hint_danger_source')}
        rows={2}
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
        {...fields.of('knows', textIn(person?.content ?? {}, 'knows'))}
        label={words('persons.field_knows')}
        hint={words('persons.hint_knows')}
        rows={3}
      />
    </>
  )
}

function minorValue(person: NamedPerson | undefined): string | undefined {
  if (person?.minor === null || person === undefined) return undefined
  return person.minor ? 'yes' : 'no'
}
