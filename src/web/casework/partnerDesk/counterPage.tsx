import type { PartContent } from '../../../boundary/profile/readProfilePart.ts'
import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CounterForm } from './counterForm.tsx'
import type { CounterView } from './counterView.ts'

/** She is at the counter now: what to do in which order, whom to call, and her case. It has to work on a slow line, without script. */
export function CounterPage({ view }: { view: CounterView }) {
  const { frame, checklist } = view
  const { words, locale } = frame
  return (
    <Page
      frame={frame}
      title={words('verification.counter_title')}
      current={paths.counter}
      head={
        <>
          <Crumbs
            words={words}
            path={[{ href: paths.questions, label: words('verification.desk_title') }]}
            here={words('verification.counter_title')}
          />
          <PageHead title={checklist.title[locale]} lead={words('verification.counter_order')} />
        </>
      }
    >
      <div class="baken-stack">
        <div class="baken-cols baken-cols--half">
          <Calls view={view} />
          <FindCase view={view} />
        </div>
        <Steps view={view} />
        <CounterForm view={view} />
      </div>
    </Page>
  )
}

function Steps({ view: { frame, checklist } }: { view: CounterView }) {
  const { words, locale } = frame
  return (
    <Panel id="steps" title={words('verification.counter_steps')} look="next">
      <ol class="baken-list baken-list--numbered baken-stack baken-stack--tight">
        {checklist.steps
          .toSorted((one, other) => one.order - other.order)
          .map((step) => (
            <li key={step.code}>{step[locale]}</li>
          ))}
      </ol>
    </Panel>
  )
}

function Calls({ view }: { view: CounterView }) {
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

function FindCase({ view: { frame } }: { view: CounterView }) {
  const { words } = frame
  return (
    <Panel id="find" title={words('verification.counter_find')}>
      <form class="baken-form" method="get" action={paths.counterCase}>
        <Field
          id="counter-number"
          name="number"
          label={words('verification.counter_number')}
          hint={words('verification.counter_number_hint')}
          autocomplete="off"
          maxLength={40}
          short
        />
        <Button>{words('verification.counter_open')}</Button>
      </form>
    </Panel>
  )
}

type Contact = PartContent<'contacts'>['contacts'][number]

/** A number that nobody filled in is said to be missing: an empty line would send somebody looking for it. */
function PhoneNumber({ view, contact }: { view: CounterView; contact: Contact }) {
  const { words } = view.frame
  const shown = contact.international ?? contact.number
  const dial = contact.dial_international ?? contact.dial
  if (!shown || !dial) return <>{words('verification.counter_no_number')}</>
  return <a href={`tel:${dial}`}>{shown}</a>
}
