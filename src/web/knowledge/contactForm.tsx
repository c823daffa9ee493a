import { checkState } from '../../domain/knowledge/dueWork.ts'
import { contactFactNames, waysToCheck } from '../../domain/knowledge/publishing/contactCheck.ts'
import { subjectText } from '../../domain/knowledge/publishing/proposal.ts'
import { checkedUntil } from '../../domain/knowledge/standing.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { Choice, Choices } from '../look/forms/choice.tsx'
import { Field } from '../look/forms/field.tsx'
import { Facts } from '../look/parts/facts.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { ProposeForm } from './proposeForm.tsx'
import { type ShownContact, sourceText } from './shownContacts.ts'
import { errorOf, factsStamp, type SubjectPageView, typedIn } from './subjectView.ts'

type Props = { view: SubjectPageView; contact: ShownContact }

/** What the site says of a contact now, and the form that says that somebody checked exactly that. */
export function ContactForm({ view, contact }: Props) {
  const { words } = view.frame
  const isChecked = checkState(contact, view.today) !== 'nothing_to_check'
  return (
    <>
      <Panel id="now" title={words('content.number_now')}>
        <div class="baken-stack baken-stack--tight">
          <p>{stateText(contact, view)}</p>
          <Facts facts={factsOf(contact, view)} />
        </div>
      </Panel>
      {isChecked && (
        <ProposeForm view={view} part="check" title={words('content.contact_title')} send={words('content.check_send')}>
          <p>{words(mayCall(contact) ? 'content.contact_text' : 'content.contact_emergency')}</p>
          <p>{words('content.contact_wrong')}</p>
          <CheckFields view={view} contact={contact} />
        </ProposeForm>
      )}
    </>
  )
}

function CheckFields({ view, contact }: Props) {
  const { words } = view.frame
  const way = typedIn(view, 'check', 'how')
  return (
    <>
      <input type="hidden" name="facts" value={factsStamp(contact)} />
      <Choices legend={words('content.contact_how')}>
        {waysToCheck(contact.code).map((one) => (
          <Choice
            key={one}
            type="radio"
            name="how"
            value={one}
            label={words(`content.contact_how_${one}`)}
            checked={way === one}
            required
          />
        ))}
      </Choices>
      <Field
        id="heard"
        name="heard"
        label={words('content.contact_heard')}
        hint={words(mayCall(contact) ? 'content.contact_heard_hint' : 'content.contact_seen_hint')}
        error={errorOf(view, 'check', 'heard')}
        value={typedIn(view, 'check', 'heard')}
        maxLength={300}
        required
        autocomplete="off"
      />
      <Field
        id="checked-on"
        name="checked_on"
        type="date"
        label={words('content.contact_checked_on')}
        error={errorOf(view, 'check', 'checked_on') ?? errorOf(view, 'check', 'before_source')}
        value={typedIn(view, 'check', 'checked_on') ?? view.today}
        required
      />
    </>
  )
}

function mayCall({ code }: ShownContact): boolean {
  return waysToCheck(code).includes('called')
}

function factsOf({ facts }: ShownContact, { frame: { words } }: SubjectPageView) {
  return contactFactNames.flatMap((name) => {
    const value = name === 'always' && facts.always ? words('content.fact_always_yes') : facts[name]
    return value === undefined
      ? []
      : [
          {
            name: words(`content.fact_${name}`),
            value: <bdi class={isNumber(value) ? 'baken-nowrap' : undefined}>{value}</bdi>,
          },
        ]
  })
}

/** A number stays on one line. */
function isNumber(text: string): boolean {
  return /^[+()\d -]+$/.test(text)
}

/** Whether its check counts, and how the site shows it without one. */
function stateText(contact: ShownContact, view: SubjectPageView): string {
  const { frame, today, subject } = view
  const { words, locale } = frame
  const { checkedOn } = contact
  const state = checkState(contact, today)
  if (state === 'nothing_to_check') return words('content.contact_nothing')
  if (checkedOn !== null && state === 'checked') {
    const until = longDate(checkedUntil(checkedOn), locale)
    return words('content.contact_checked', { date: longDate(checkedOn, locale), until })
  }
  const without = words('content.contact_without', { source: sourceText(contact, frame) })
  if (subject.shown.setAside.includes(subjectText(subject.subject)))
    return `${words('content.contact_other')} ${without}`
  if (checkedOn === null) return `${words('content.contact_unchecked')} ${without}`
  return `${words('content.contact_lapsed', { date: longDate(checkedOn, locale) })} ${without}`
}
