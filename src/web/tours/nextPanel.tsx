import { addDays } from '../../domain/terms/calendar.ts'
import { dayIn, placeIn } from '../../domain/tours/tourPlace.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { HowFar } from '../../services/tours/tours.ts'
import { Button } from '../look/parts/button.tsx'
import { Facts } from '../look/parts/facts.tsx'
import { Notice } from '../look/parts/notice.tsx'
import { Panel } from '../look/parts/panel.tsx'
import { paths } from '../shell/paths.ts'
import { actText } from './actText.ts'
import { whatIs } from './partName.ts'
import type { DeedNow } from './playedTour.ts'
import { eventText } from './tourText.ts'
import type { TourView } from './tourView.ts'
import { typedFacts } from './typedWords.ts'

/** What comes now: what happens, whose turn it is, and how to do it. */
export function NextPanel({ view }: { view: TourView }) {
  const { frame, story, tour, now } = view
  const { words, locale } = frame
  const { script, done, dayZero } = tour
  const event = story.events[placeIn(script, done).step]
  if (!now || !event) {
    return (
      <Notice kind="safe" title={words('tour.over')}>
        <p>{words('tour.over_lead')}</p>
      </Notice>
    )
  }
  const day = dayIn(script, done)
  const told = { name: now.by.name, role: whatIs(now.by, words), act: actText(now.act, words) }
  return (
    <Panel
      id="next"
      look="next"
      title={words('tour.next_title', { day, date: longDate(addDays(dayZero, day), locale) })}
    >
      <div class="baken-stack baken-stack--tight">
        <p>{eventText(event, dayZero, locale)}</p>
        <p class="baken-next">{words(now.isMine ? 'tour.deed_mine' : 'tour.deed_other', told)}</p>
        {now.isMine ? <Mine view={view} now={now} /> : <Steps view={view} how="on" look="primary" />}
      </div>
    </Panel>
  )
}

function Mine({ view, now }: { view: TourView; now: DeedNow }) {
  const { words, locale } = view.frame
  const { script, done } = view.tour
  const { step, turn } = placeIn(script, done)
  const left = (script.steps[step]?.deeds.length ?? 0) - turn
  const facts = typedFacts(now.typed, words, locale)
  return (
    <>
      {facts.length > 0 && (
        <section aria-labelledby="typed">
          <h3 id="typed">{words('tour.typed')}</h3>
          {now.isFilledIn && <p class="baken-small baken-muted">{words('tour.typed_lead')}</p>}
          <Facts facts={facts} />
        </section>
      )}
      <form method="post" action={paths.tourPart(view.tour.id, 'hand')}>
        <Button look="primary" id="hand">
          {words('tour.hand', { name: now.by.name })}
        </Button>
      </form>
      <Steps view={view} how="one" look="plain" />
      {left > 1 && <Steps view={view} how="step" look="plain" />}
    </>
  )
}

const labels = { one: 'tour.do_it', on: 'tour.go_on', step: 'tour.do_step' } as const

function Steps({ view, how, look }: { view: TourView; how: HowFar; look: 'primary' | 'plain' }) {
  const { words } = view.frame
  return (
    <form method="post" action={paths.tourPart(view.tour.id, 'step')}>
      <input type="hidden" name="how" value={how} />
      <Button look={look} id={`go-${how}`}>
        {words(labels[how])}
      </Button>
    </form>
  )
}
