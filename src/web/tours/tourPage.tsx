import type { Refusal } from '../../domain/casework/refusal.ts'
import { addDays } from '../../domain/terms/calendar.ts'
import type { TourScript } from '../../domain/tours/tour.ts'
import type { CodeLabels } from '../../outputs/casework/codeLabels.ts'
import { refusalText } from '../../outputs/casework/refusalText.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import { nextAttempt, type TourState } from '../../services/tours/tours.ts'
import { Button } from '../look/parts/button.tsx'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Rows } from '../look/parts/rows.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { eventText, type Story, type StoryEvent } from './tourText.ts'

export type TourView = {
  readonly frame: Frame
  readonly timeZone: string
  readonly label: CodeLabels
  readonly story: Story
  readonly script: TourScript
  readonly state: TourState
  /** What was just tried and refused; `not-offered` when it is nothing for that role. */
  readonly tried: Refusal | 'not-offered' | undefined
}

/** A story as somebody plays it: what comes now, what can be tried, and what happened before, with the way to the case itself. */
export function TourPage({ view }: { view: TourView }) {
  const { frame, story, state } = view
  const { words, locale } = frame
  const done = story.events.slice(0, state.steps)
  return (
    <Page frame={frame} title={story[locale]} current={paths.tours}>
      <Crumbs words={words} path={[{ href: paths.tours, label: words('tour.title') }]} here={state.number} />
      <PageHead title={story[locale]} lead={story[`summary_${locale}`]} />
      <div class="baken-stack baken-measure">
        <Tried view={view} />
        <NextStep view={view} />
        <Try view={view} />
        <Panel id="look" title={words('tour.look_title')}>
          <div class="baken-stack baken-stack--tight">
            <p>{words('tour.look')}</p>
            <p>
              <a class="baken-case" href={paths.case(state.number)}>
                {state.number}
              </a>
            </p>
            <p>
              <a href={paths.signIn}>{words('tour.be_another')}</a>
            </p>
          </div>
        </Panel>
        <Panel id="told" title={words('tour.told')} flush>
          <Rows
            rows={done.toReversed().map((event, index) => ({
              key: String(done.length - index),
              when: whenOf(view, event),
              what: whoOf(view, event),
              detail: eventText(event, state.dayZero, locale),
            }))}
          />
        </Panel>
      </div>
    </Page>
  )
}

function NextStep({ view }: { view: TourView }) {
  const { frame, story, state } = view
  const { words, locale } = frame
  const next = story.events[state.steps]
  if (!next) {
    return (
      <Notice kind="safe" title={words('tour.over')}>
        <p>{words('tour.over_lead')}</p>
      </Notice>
    )
  }
  return (
    <Panel id="next" look="next" title={words('tour.next_title', { day: next.day, date: whenOf(view, next) })}>
      <div class="baken-stack baken-stack--tight">
        <p class="baken-next">{whoOf(view, next)}</p>
        <p>{eventText(next, state.dayZero, locale)}</p>
        <form method="post" action={paths.tourStep(story.code)}>
          <Button look="primary" id="step">
            {words('tour.do_it')}
          </Button>
        </form>
      </div>
    </Panel>
  )
}

function Try({ view: { frame, story, script, state } }: { view: TourView }) {
  const { words } = frame
  if (!nextAttempt(script, state.steps)) return null
  return (
    <Panel id="try" title={words('tour.try_title')} look="quiet">
      <div class="baken-stack baken-stack--tight">
        <p>{words('tour.try_lead')}</p>
        <form method="post" action={paths.tourAttempt(story.code)}>
          <Button id="attempt">{words('tour.try')}</Button>
        </form>
      </div>
    </Panel>
  )
}

function Tried({ view }: { view: TourView }) {
  const { frame, timeZone, label, tried } = view
  const { words } = frame
  if (tried === undefined) return null
  const said =
    tried === 'not-offered'
      ? { why: words('tour.not_offered'), instead: words('tour.not_offered_lead') }
      : refusalText(tried, { ...frame, timeZone, label })
  return (
    <Notice kind="danger" answers title={said.why}>
      <p>{said.instead}</p>
    </Notice>
  )
}

function whenOf({ frame, state }: TourView, { day }: StoryEvent): string {
  return longDate(addDays(state.dayZero, day), frame.locale)
}

function whoOf({ label }: TourView, { actor }: StoryEvent): string {
  return label('actors', actor)
}
