import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import type { Locale } from '../../../domain/shared/locale.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Empty } from '../../look/parts/empty.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { InterpreterCheck } from './interpreterCheck.tsx'
import { calledAs, type NamedPerson, namedPersons, textIn } from './namedPersons.ts'
import { PersonForm } from './personForm.tsx'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

/** Everybody around the client in words, and the forms to change them. */
export function PersonList({ view }: Props) {
  const { words } = view.frame
  const persons = namedPersons(view)
  return (
    <Panel id="persons" title={words('persons.list_title', { count: persons.length })} flush>
      {persons.length === 0 ? <Nobody view={view} /> : <Rows rows={persons.map((person) => rowOf(view, person))} />}
      {mayCommand(view.hat, 'record-person') && (
        <div class="baken-panel__body" id="new-person">
          <AddPerson view={view} />
        </div>
      )}
    </Panel>
  )
}

/** An organisation that was given a part is not told that there is nobody: it may not have been given them. */
function Nobody({ view }: Props) {
  const { words } = view.frame
  if (view.shown.shares) {
    return (
      <Empty title={words('persons.none_shared')}>
        <p>{words('persons.none_shared_lead')}</p>
      </Empty>
    )
  }
  return (
    <Empty title={words('persons.none')}>
      {mayCommand(view.hat, 'record-person') && <p>{words('persons.none_lead')}</p>}
    </Empty>
  )
}

/** Open as long as there is nobody, and when the form just answered. */
function AddPerson({ view }: Props) {
  const { words } = view.frame
  const isAnswer = view.answer?.act === 'record-person' && view.answer.typed.person === ''
  if (isAnswer || view.shown.chapters.persons.persons.length === 0) {
    return (
      <>
        <h3>{words('persons.add_person_title')}</h3>
        <PersonForm view={view} />
      </>
    )
  }
  return (
    <Fold summary={words('persons.add_person_title')}>
      <PersonForm view={view} />
    </Fold>
  )
}

function rowOf(view: ChapterView, person: NamedPerson) {
  return {
    key: String(person.person),
    what: (
      <>
        <b>
          <bdi>{calledAs(person, view)}</bdi>
        </b>
        <PersonLines view={view} person={person} />
        <PersonForms view={view} person={person} />
      </>
    ),
    act: <Signs view={view} person={person} />,
  }
}

type PersonProps = Props & { person: NamedPerson }

function Signs({ view: { frame }, person: { danger, trusted, knowsFamily, role } }: PersonProps) {
  const { words } = frame
  if (danger !== null) return <Status kind="danger">{words('persons.sign_danger')}</Status>
  if (trusted) return <Status kind="safe">{words('persons.sign_trusted')}</Status>
  if (role !== 'interpreter') return null
  if (knowsFamily === null) return <Status kind="waiting">{words('persons.interpreter_unchecked')}</Status>
  return knowsFamily ? (
    <Status kind="danger">{words('persons.interpreter_knows')}</Status>
  ) : (
    <Status kind="safe">{words('persons.interpreter_safe')}</Status>
  )
}

function PersonLines({ view, person }: PersonProps) {
  const { frame, label } = view
  const { words, locale } = frame
  const knows = textIn(person.content, 'knows')
  const lines = [
    placeAndAge(view, person),
    person.namedAs !== null && words('persons.named_as'),
    person.danger !== null && words('persons.danger_as', { relation: label('danger_relations', person.danger) }),
    person.dangerSource !== undefined && words('persons.danger_said', { source: person.dangerSource }),
    knows !== undefined && words('persons.knows', { text: knows }),
    ...(['birth_date', 'school'] as const).map((member) => {
      const value = textIn(person.content, member)
      return value !== undefined && `${words(`persons.field_${member}`)}: ${saidDay(value, locale)}`
    }),
  ].filter((line) => line !== false)
  return (
    <>
      {lines.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
    </>
  )
}

function placeAndAge({ frame: { words }, label }: ChapterView, { place, minor }: NamedPerson): string | false {
  const told = [
    place !== null && label('client_locations', place),
    minor !== null && words(minor ? 'persons.minor_yes' : 'persons.minor_no'),
  ].filter((text) => text !== false)
  return told.length > 0 && told.join(', ')
}

/** A birth date is a day in words; other texts stay as they are. */
function saidDay(value: string, locale: Locale): string {
  const day = parseIsoDate(value)
  return day ? longDate(day, locale) : value
}

function PersonForms({ view, person }: PersonProps) {
  const { words } = view.frame
  if (!mayCommand(view.hat, 'record-person')) return null
  const forms = (
    <>
      {person.role === 'interpreter' && <InterpreterCheck view={view} person={person} />}
      <PersonForm view={view} person={person} />
      <WithdrawForm view={view} person={person} />
    </>
  )
  // A form that just answered is seen at once.
  if (view.answer?.typed.person === String(person.person)) return forms
  return <Fold summary={words('persons.change_person')}>{forms}</Fold>
}

function WithdrawForm({ view, person }: PersonProps) {
  const { words } = view.frame
  const about = { person: person.person }
  return (
    <ActForm
      view={view}
      on={SLUG}
      act="withdraw-person"
      about={about}
      submit={words('persons.withdraw_person')}
      look="plain"
    >
      {(fields) => (
        <>
          <input type="hidden" name="on" value={fields.value('on', view.today)} />
          <TextArea {...fields.of('reason')} label={words('persons.field_withdraw_reason')} rows={2} />
        </>
      )}
    </ActForm>
  )
}
