import { longDate } from '../../../outputs/figures/longDate.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { CounterView } from './counterView.ts'

type View = Pick<CounterView, 'frame' | 'checklist' | 'contacts'>
type Contact = View['contacts'][number]

/** Whom to call while she is there, each number with whether anybody checked it. */
export function CounterCalls({ view }: { view: View }) {
  const { frame, checklist, contacts } = view
  const { words, locale } = frame
  const called = checklist.calls.flatMap((code) => contacts.filter((contact) => contact.code === code))
  return (
    <Panel id="calls" title={words('verification.counter_call')} look="lit">
      <Facts
        facts={called.map((contact) => ({
          name: contact[locale],
          value: <PhoneNumber view={view} contact={contact} />,
        }))}
      />
    </Panel>
  )
}

/** A number that nobody filled in is said to be missing: an empty line would send somebody looking for it. */
function PhoneNumber({ view, contact }: { view: View; contact: Contact }) {
  const { words, locale } = view.frame
  const shown = contact.international ?? contact.number
  const dial = contact.dial_international ?? contact.dial
  if (!shown || !dial) return <>{words('verification.counter_no_number')}</>
  const checked = contact.checked_on
  return (
    <>
      <a href={`tel:${dial}`}>{shown}</a>
      <br />
      <small>
        {checked === null
          ? words('duty.contact_not_checked')
          : words('duty.number_checked', { date: longDate(checked, locale) })}
      </small>
    </>
  )
}
