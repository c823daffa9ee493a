import { addDays } from '../../domain/terms/calendar.ts'
import { attemptAt, placeIn } from '../../domain/tours/tourPlace.ts'
import { dayText } from '../../outputs/casework/calendar/days.ts'
import { refusalText } from '../../outputs/casework/refusalText.ts'
import { Button } from '../look/parts/button.tsx'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { Rows } from '../look/parts/rows.tsx'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { actText } from './actText.ts'
import { NextPanel } from './nextPanel.tsx'
import { partName } from './partName.ts'
import { eventText } from './tourText.ts'
import type { TourView } from './tourView.ts'

/** A story as somebody plays it: whose turn it is and what they do, what can be tried, and what happened before. */
export function TourPage({ view }: { view: TourView }) {
  const { frame, story, tour, parts } = view
  const { words, locale } = frame
  return (
    <Page frame={frame} title={story[locale]} current={paths.tours}>
      <Crumbs words={words} path={[{ href: paths.tours, label: words('tour.title') }]} here={story[locale]} />
      <PageHead
        title={story[locale]}
        lead={
          <>
            {story[`summary_${locale}`]} {words('tour.as', { part: partName(parts, tour.part, words) })}
          </>
        }
      />
      <div class="baken-stack baken-measure">
        <Tried view={view} />
        <Hindered view={view} />
        <NextPanel view={view} />
        <Try view={view} />
        <Look view={view} />
        <Told view={view} />
        <Again view={view} />
      </div>
    </Page>
  )
}

function Try({ view: { frame, tour } }: { view: TourView }) {
  const { words } = frame
  const refused = tour.number === undefined ? undefined : attemptAt(tour.script, tour.done)?.refused
  if (!refused) return null
  return (
    <Panel id="try" title={words('tour.try_title')} look="quiet">
      <div class="baken-stack baken-stack--tight">
        <p>{words('tour.try_lead', { act: actText(refused.deed.do, words) })}</p>
        <form method="post" action={paths.tourPart(tour.id, 'attempt')}>
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

function Hindered({ view: { frame, timeZone, label, tour, hindered } }: { view: TourView }) {
  const { words } = frame
  if (!hindered) return null
  const why = hindered === 'not-there' ? undefined : refusalText(hindered, { ...frame, timeZone, label }).why
  return (
    <Notice kind="waiting" answers title={words('tour.hindered')}>
      {why !== undefined && <p>{why}</p>}
      <p>{words('tour.hindered_lead')}</p>
      {tour.number !== undefined && (
        <form method="post" action={paths.tourPart(tour.id, 'skip')}>
          <Button id="skip">{words('tour.skip')}</Button>
        </form>
      )}
    </Notice>
  )
}

function Look({ view: { frame, tour } }: { view: TourView }) {
  const { words } = frame
  if (tour.number === undefined) return null
  return (
    <Panel id="look" title={words('tour.look_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('tour.look')}</p>
        <p>
          <a class="baken-case" href={paths.case(tour.number)}>
            {tour.number}
          </a>
        </p>
        <p>
          <a href={paths.signIn}>{words('tour.be_another')}</a>
        </p>
      </div>
    </Panel>
  )
}

/** What happened: the events that are over, and what was done in the one that goes on. */
function Told({ view: { frame, story, tour, label, parts } }: { view: TourView }) {
  const { words, locale } = frame
  const { step, turn } = placeIn(tour.script, tour.done)
  const rows = story.events.slice(0, turn > 0 ? step + 1 : tour.done > 0 ? step : 0).map((event, index) => {
    const deeds = tour.script.steps[index]?.deeds.slice(0, index === step ? turn : undefined) ?? []
    const done = deeds.map(({ by, do: act }) => `${by}: ${actText(act, words)}.`)
    return {
      key: String(index),
      when: dayText(addDays(tour.dayZero, event.day), 'brief', locale),
      what: label('actors', event.actor),
      detail: [eventText(event, tour.dayZero, locale), ...new Set(done)].join(' '),
    }
  })
  if (rows.length === 0 || parts.length === 0) return null
  return (
    <Panel id="told" title={words('tour.told')} flush>
      <Rows rows={rows.toReversed()} />
    </Panel>
  )
}

function Again({ view: { frame, tour } }: { view: TourView }) {
  const { words } = frame
  if (tour.done === 0) return null
  return (
    <Panel id="again" title={words('tour.again')} look="quiet">
      <form class="baken-form" method="post" action={paths.tours}>
        <p>{words('tour.again_lead')}</p>
        <input type="hidden" name="story" value={tour.story} />
        <input type="hidden" name="part" value={tour.part} />
        <div class="baken-buttons">
          <Button id="begin-again">{words('tour.again')}</Button>
        </div>
      </form>
    </Panel>
  )
}
