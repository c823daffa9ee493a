import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { openingHindrance } from '../../../domain/casework/contact/openingHindrance.ts'
import { CONTACT_DETAILS, PERSON_CONTACT } from '../../../domain/casework/sealedPart.ts'
import { membersOf } from '../../../outputs/casework/partText.ts'
import { Field } from '../../look/forms/field.tsx'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { SealedPart } from '../../look/parts/sealedPart.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { FoldedForm } from '../persons/foldedForm.tsx'
import { calledAs, namedPersons, newestOf, textIn } from '../persons/namedPersons.ts'
import { SLUG } from './slug.ts'

type Props = { view: ChapterView }

const members = ['phone', 'email', 'other', 'source'] as const

/** Numbers and addresses: closed until the rules above were read, and then open for a quarter of an hour. */
export function DetailsPanel({ view }: Props) {
  const { words } = view.frame
  if (!mayCommand(view.hat, 'record-contact-details')) return null
  return (
    <Panel id="details" title={words('contact.details_title')}>
      <div class="baken-stack baken-stack--tight">
        <Numbers view={view} />
        <FoldedForm view={view} act="record-contact-details" summary={words('contact.add_details')}>
          <DetailsForm view={view} />
        </FoldedForm>
      </div>
    </Panel>
  )
}

function Numbers({ view }: Props) {
  const { frame, shown, today } = view
  const { words } = frame
  const opened = shown.opened.findLast(({ part }) => part === CONTACT_DETAILS)
  const ofOthers = numbersOfOthers(view)
  const { hasDetails } = shown.chapters.contact
  if (!hasDetails && shown.chapters.persons.persons.length === 0) return <p>{words('contact.details_none')}</p>
  if (shown.file && openingHindrance(shown.file, today)) {
    return <p>{words(hasDetails ? 'contact.details_agree_first' : 'contact.details_agree_first_others')}</p>
  }
  const facts = members.flatMap((member) => {
    const value = textIn(opened?.content ?? {}, member)
    return value === undefined ? [] : [{ name: words(`contact.field_${member}`), value: <bdi>{value}</bdi> }]
  })
  const others = Object.entries(opened?.content ?? {}).filter(([member]) => !members.some((one) => one === member))
  const rest = membersOf(Object.fromEntries(others), frame).map(({ name, value }) => ({
    name,
    value: <bdi>{value}</bdi>,
  }))
  const isOpen = opened !== undefined || ofOthers.length > 0
  const content = <Facts facts={[...facts, ...rest, ...ofOthers]} />
  return (
    <SealedPart
      words={words}
      id="numbers"
      level={3}
      title={words('contact.numbers_title')}
      what={words(hasDetails ? 'contact.numbers_what' : 'contact.numbers_none')}
      ask={{ action: `${paths.caseContactOpening(shown.state.number)}#numbers` }}
      opened={isOpen ? { content, loggedNote: words('contact.details_logged') } : undefined}
    />
  )
}

/** Of everybody around the client the number that was last written down, while the numbers are open. */
function numbersOfOthers(view: ChapterView) {
  return namedPersons(view).flatMap((person) => {
    const content = newestOf(view, [PERSON_CONTACT], 'person', person.person)
    const number = textIn(content ?? {}, 'phone')
    return number === undefined ? [] : [{ name: calledAs(person, view), value: <bdi>{number}</bdi> }]
  })
}

function DetailsForm({ view }: Props) {
  const { words } = view.frame
  return (
    <ActForm view={view} on={SLUG} act="record-contact-details" submit={words('contact.save_details')} look="plain">
      {(fields) => {
        const line = (name: 'phone' | 'email' | 'source') => (
          <Field {...fields.of(name)} label={words(`contact.field_${name}`)} />
        )
        return (
          <>
            <p>{words('contact.details_replace')}</p>
            <input type="hidden" name="on" value={fields.value('on', view.today)} />
            {line('phone')}
            {line('email')}
            <TextArea {...fields.of('other')} label={words('contact.field_other')} rows={2} />
            {line('source')}
          </>
        )
      }}
    </ActForm>
  )
}
