import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CounterCalls } from './counterCalls.tsx'
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
          <CounterCalls view={view} />
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
