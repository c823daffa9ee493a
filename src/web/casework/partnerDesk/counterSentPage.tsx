import { LinkButton } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Icon } from '../../look/parts/icon.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { CounterCalls } from './counterCalls.tsx'
import type { CounterView } from './counterView.ts'

export type CounterSentView = Pick<CounterView, 'frame' | 'checklist' | 'contacts'> & {
  readonly number: string
  readonly isAcute: boolean
  readonly isMinor: boolean
}

/** Her case is with the hub, and she still stands there: call now, do not let her leave alone, and what comes. */
export function CounterSentPage({ view }: { view: CounterSentView }) {
  const { frame, number } = view
  const { words } = frame
  const title = words('verification.sent_title')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.counter}
      head={
        <>
          <Crumbs
            words={words}
            path={[
              { href: paths.questions, label: words('verification.desk_title') },
              { href: paths.counter, label: words('verification.counter_title') },
            ]}
            here={number}
          />
          <PageHead title={title} lead={words('verification.sent_number', { number })} />
          <StayBand view={view} />
        </>
      }
    >
      <div class="baken-stack">
        <CounterCalls view={view} />
        <Next view={view} />
        <GoOn view={view} />
      </div>
    </Page>
  )
}

function StayBand({ view: { frame, isAcute, isMinor } }: { view: CounterSentView }) {
  const { words } = frame
  return (
    <>
      <section class="baken-alarm" aria-labelledby="alarm">
        <Icon name="danger" />
        <div>
          <h2 id="alarm">{words('verification.sent_stay')}</h2>
          <p>{words('verification.sent_stay_text')}</p>
          {isMinor && <p>{words('verification.sent_minor')}</p>}
        </div>
      </section>
      <Notice kind={isAcute ? 'danger' : 'safe'} answers>
        <p>{words(isAcute ? 'verification.sent_told' : 'verification.sent_not_told')}</p>
      </Notice>
    </>
  )
}

function Next({ view: { frame, number } }: { view: CounterSentView }) {
  const { words } = frame
  return (
    <Panel id="next" title={words('verification.sent_next')} look="next">
      <div class="baken-stack baken-stack--tight">
        <p>{words('verification.sent_check')}</p>
        <p>{words('verification.sent_questions')}</p>
        <div class="baken-buttons">
          <LinkButton look="primary" href={paths.case(number)}>
            {words('verification.sent_open')}
          </LinkButton>
          <LinkButton href={paths.questions}>{words('verification.sent_desk')}</LinkButton>
        </div>
      </div>
    </Panel>
  )
}

const withHer: readonly string[] = ['identity', 'documents', 'safe_contact']

/** What is left of the checklist once the hub knows. */
function GoOn({ view: { frame, checklist } }: { view: CounterSentView }) {
  const { words, locale } = frame
  const left = checklist.steps.filter(({ part }) => withHer.includes(part))
  return (
    <Panel id="go-on" title={words('verification.sent_go_on')}>
      <ol class="baken-list baken-list--numbered baken-stack baken-stack--tight">
        {left
          .toSorted((one, other) => one.order - other.order)
          .map((step) => (
            <li key={step.code}>{step[locale]}</li>
          ))}
      </ol>
    </Panel>
  )
}
