import { clockAt } from '../../../boundary/casework/acts/clocks.ts'
import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { contactOutcomes, contactWays } from '../../../domain/casework/contact/contactEvents.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { FoldedForm } from '../persons/foldedForm.tsx'
import { calledAs, namedPersons } from '../persons/namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/**
 * Writes down a telephone call, a message or a visit: held against the agreement, and refused outside it. Folded as long as nothing is
 * agreed: then the agreement comes first.
 */
export function AttemptPanel({ view }: Props) {
  const { words } = view.frame
  if (!mayCommand(view.hat, 'record-contact')) return null
  const { agreement } = view.shown.chapters.contact
  return (
    <Panel id="attempt" title={words('contact.attempt_title')}>
      {agreement ? (
        <TheForm view={view} zone={agreement.time_zone} />
      ) : (
        <FoldedForm view={view} act="record-contact" summary={words('contact.attempt_unagreed')}>
          <TheForm view={view} zone={view.timeZone} />
        </FoldedForm>
      )}
    </Panel>
  )
}

function TheForm({ view, zone }: Props & { zone: string }) {
  const { words } = view.frame
  return (
    <ActForm
      view={view}
      on={SLUG}
      act="record-contact"
      submit={words('contact.save_attempt')}
      refusedAt={{ 'incoming-not-reached': 'outcome' }}
    >
      {(fields) => (
        <>
          <p>{words('contact.attempt_lead')}</p>
          <input type="hidden" name="time_zone" value={view.timeZone} />
          <input type="hidden" name="client_time_zone" value={zone} />
          <WhenFields view={view} fields={fields} />
          <WhoFields view={view} fields={fields} />
          <TextArea
            {...fields.of('note')}
            label={words('contact.field_note')}
            hint={words('contact.hint_note')}
            rows={3}
          />
        </>
      )}
    </ActForm>
  )
}

type FieldsProps = Props & { fields: ActFields }

function WhenFields({ view, fields }: FieldsProps) {
  const { words } = view.frame
  const { time } = clockAt(new Date().toISOString(), view.timeZone)
  return (
    <>
      <Field {...fields.of('on', view.today)} type="date" label={words('contact.field_on')} />
      <Field
        {...fields.of('time', time)}
        label={words('contact.field_time')}
        hint={words('contact.hint_time')}
        maxLength={5}
        short
      />
    </>
  )
}

function WhoFields({ view, fields }: FieldsProps) {
  const { words } = view.frame
  const persons = namedPersons(view)
  const option = (person: (typeof persons)[number]) => ({
    value: String(person.person),
    label: calledAs(person, view),
  })
  const interpreters = persons.filter(({ role }) => role === 'interpreter')
  return (
    <>
      <Select
        {...fields.of('way')}
        label={words('contact.field_way')}
        any={words('contact.choose')}
        options={contactWays.map((value) => ({ value, label: words(`contact.way_${value}`) }))}
      />
      <Select
        {...fields.of('person')}
        label={words('contact.field_person')}
        any={words('contact.the_client')}
        options={persons.map(option)}
      />
      <Choices legend={words('contact.legend_incoming')}>
        <Choice
          type="checkbox"
          name="incoming"
          value="yes"
          label={words('contact.field_incoming')}
          checked={fields.value('incoming') === 'yes'}
        />
      </Choices>
      {interpreters.length > 0 && (
        <Select
          {...fields.of('interpreter')}
          label={words('contact.field_interpreter')}
          any={words('contact.no_interpreter')}
          options={interpreters.map(option)}
        />
      )}
      <Select
        {...fields.of('outcome')}
        label={words('contact.field_outcome')}
        any={words('contact.choose')}
        options={contactOutcomes.map((value) => ({ value, label: words(`contact.outcome_${value}`) }))}
      />
    </>
  )
}
