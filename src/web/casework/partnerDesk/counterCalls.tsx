import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ContactNumber } from '../contactNumber.tsx'
import type { CounterView } from './counterView.ts'

type View = Pick<CounterView, 'frame' | 'checklist' | 'contacts'>

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
          value: <ContactNumber frame={frame} contacts={contacts} contact={contact} />,
        }))}
      />
    </Panel>
  )
}
