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
    <ActForm view={view} on={SLUG} act="record-contact" submit={words('contact.save_attempt')}>
      {(fields) => (
        <>
          <p>{words('contact.attempt_lead')}</p>
          <input type="hidden" name="time_zone" value={view.timeZone} />
          <input type="hidden" name="client_time_zone" value={zone} />
          <WhenFields view={view} fields={fields} />
          <WhoFields view={view} fields={fields} />
          <TextArea
            id={fields.id('note')}
            name="note"
            label={words('contact.field_note')}
            hint={words('contact.hint_note')}
            error={fields.error('note')}
            rows={3}
            value={fields.value('note')}
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
      <Field
        id={fields.id('on')}
        name="on"
        type="date"
        label={words('contact.field_on')}
        error={fields.error('on')}
        value={fields.value('on', view.today)}
      />
      <Field
        id={fields.id('time')}
        name="time"
        label={words('contact.field_time')}
        hint={words('contact.hint_time')}
        maxLength={5}
        short
        error={fields.error('time')}
        value={fields.value('time', time)}
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
        id={fields.id('way')}
        name="way"
        label={words('contact.field_way')}
        error={fields.error('way')}
        any={words('contact.choose')}
        options={contactWays.map((value) => ({ value, label: words(`contact.way_${value}`) }))}
        value={fields.value('way')}
      />
      <Select
        id={fields.id('person')}
        name="person"
        label={words('contact.field_person')}
        error={fields.error('person')}
        any={words('contact.the_client')}
        options={persons.map(option)}
        value={fields.value('person')}
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
          id={fields.id('interpreter')}
          name="interpreter"
          label={words('contact.field_interpreter')}
          error={fields.error('interpreter')}
          any={words('contact.no_interpreter')}
          options={interpreters.map(option)}
          value={fields.value('interpreter')}
        />
      )}
      <Select
        id={fields.id('outcome')}
        name="outcome"
        label={words('contact.field_outcome')}
        error={fields.error('outcome')}
        any={words('contact.choose')}
        options={contactOutcomes.map((value) => ({ value, label: words(`contact.outcome_${value}`) }))}
        value={fields.value('outcome')}
      />
    </>
  )
}
