import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { contactWays, weekdays } from '../../../domain/casework/contact/contactEvents.ts'
import { movedSince } from '../../../domain/casework/contact/movedSince.ts'
import { weekdayName } from '../../../outputs/casework/contactHours.ts'
import { Choice, Choices } from '../../look/forms/choice.tsx'
import { Field } from '../../look/forms/field.tsx'
import { Select } from '../../look/forms/select.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { FoldedForm } from '../persons/foldedForm.tsx'
import { calledAs, namedPersons, textIn } from '../persons/namedPersons.ts'
import { safeContent } from './agreementPanel.tsx'
import { SLUG } from './slug.ts'
import { zoneGroups } from './zoneGroups.ts'

type Props = { view: ChapterView }

/** Agreeing how the client may be reached: the next step as long as nothing is agreed, folded after that. */
export function AgreementForm({ view }: Props) {
  const { words } = view.frame
  const { agreement } = view.shown.chapters.contact
  if (!mayCommand(view.hat, 'agree-safe-contact')) return null
  if (agreement) {
    return (
      <Panel id="agree" title={words('contact.agree_title')}>
        <FoldedForm view={view} act="agree-safe-contact" summary={words('contact.agree_again')}>
          <TheForm view={view} />
        </FoldedForm>
      </Panel>
    )
  }
  return (
    <Panel id="agree" title={words('contact.agree_title')}>
      <TheForm view={view} />
    </Panel>
  )
}

function TheForm({ view }: Props) {
  const { words } = view.frame
  return (
    <ActForm view={view} on={SLUG} act="agree-safe-contact" submit={words('contact.agree')}>
      {(fields) => (
        <>
          <input type="hidden" name="on" value={view.today} />
          <WayFields view={view} fields={fields} />
          <HourFields view={view} fields={fields} />
          <WordFields view={view} fields={fields} />
        </>
      )}
    </ActForm>
  )
}

type FieldsProps = Props & { fields: ActFields }

function WayFields({ view, fields }: FieldsProps) {
  const { words } = view.frame
  const { agreement } = view.shown.chapters.contact
  const persons = namedPersons(view).map((person) => ({ value: String(person.person), label: calledAs(person, view) }))
  const boxes = (name: 'ways' | 'never') => {
    const ticked = fields.values(name, agreement?.[name] ?? [])
    return (
      <>
        <Choices legend={words(`contact.field_${name}`)}>
          {contactWays.map((way) => (
            <Choice
              key={way}
              type="checkbox"
              name={name}
              value={way}
              label={words(`contact.way_${way}`)}
              checked={ticked.includes(way)}
            />
          ))}
        </Choices>
        {fields.error(name) !== undefined && <p class="baken-error">{fields.error(name)}</p>}
      </>
    )
  }
  return (
    <>
      {boxes('ways')}
      <Select
        {...fields.of('through', String(agreement?.through ?? ''))}
        label={words('contact.field_through')}
        hint={words('contact.hint_through')}
        any={words('contact.through_nobody')}
        options={persons}
      />
      {boxes('never')}
    </>
  )
}

function HourFields({ view, fields }: FieldsProps) {
  const { words, locale } = view.frame
  const { agreement } = view.shown.chapters.contact
  const ticked = fields.values('days', agreement?.days ?? [])
  const groups = zoneGroups(view)
  const [own] = groups.flatMap(({ options }) => options)
  const { contact } = view.shown.chapters
  const zone = movedSince(contact, view.shown.file?.report) ? undefined : agreement?.time_zone
  return (
    <>
      <Choices legend={words('contact.legend_days')}>
        {weekdays.map((day) => (
          <Choice
            key={day}
            type="checkbox"
            name="days"
            value={day}
            label={weekdayName(day, locale)}
            checked={ticked.includes(day)}
          />
        ))}
      </Choices>
      {(['from', 'to'] as const).map((name) => (
        <Field
          key={name}
          {...fields.of(name, agreement?.[name] ?? '')}
          label={words(`contact.field_${name}`)}
          hint={words('contact.hint_clock')}
          placeholder="21:30"
          maxLength={5}
          short
        />
      ))}
      <Select
        {...fields.of('time_zone', zone ?? own?.value)}
        label={words('contact.field_time_zone')}
        hint={words('contact.hint_time_zone')}
        groups={groups}
      />
      <Field
        {...fields.of('valid_until', agreement?.valid_until ?? '')}
        type="date"
        label={words('contact.field_valid_until')}
        hint={words('contact.hint_valid_until')}
      />
    </>
  )
}

function WordFields({ view, fields }: FieldsProps) {
  const { words } = view.frame
  const content = safeContent(view)
  const line = (name: 'code_word' | 'agreed_with') => (
    <Field {...fields.of(name, textIn(content, name))} label={words(`contact.field_${name}`)} />
  )
  const area = (name: 'cover_story' | 'never_text') => (
    <TextArea
      {...fields.of(name, textIn(content, name))}
      label={words(`contact.field_${name}`)}
      hint={words(`contact.hint_${name}`)}
      rows={2}
    />
  )
  return (
    <>
      {line('code_word')}
      {area('cover_story')}
      {area('never_text')}
      {line('agreed_with')}
    </>
  )
}
