import { placeIn } from '../../domain/tours/tourPlace.ts'
import { capital } from '../../outputs/capital.ts'
import type { Tour, TourPerson } from '../../services/tours/tourTools.ts'
import { Choice, Choices } from '../look/forms/choice.tsx'
import { Button } from '../look/parts/button.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import { partName, partsIn } from './partName.ts'
import type { Story } from './tourText.ts'

type Props = {
  frame: Frame
  stories: readonly Story[]
  begun: readonly Tour[]
  partsOf: (story: string) => readonly TourPerson[]
}

/** The stories that can be played: as whom, how long they are, and those that were begun. */
export function ToursPage({ frame, stories, begun, partsOf }: Props) {
  const { words, locale } = frame
  return (
    <Page frame={frame} title={words('tour.title')} current={paths.tours}>
      <PageHead title={words('tour.title')} lead={words('tour.lead')} />
      <div class="baken-stack baken-measure">
        {stories.map((story) => {
          const days = story.events.at(-1)?.day ?? 0
          const played = begun.filter((tour) => tour.story === story.code)
          return (
            <Panel key={story.code} id={story.code} title={story[locale]} {...(played.length > 0 && { look: 'lit' })}>
              <div class="baken-stack baken-stack--tight">
                <p>{story[`summary_${locale}`]}</p>
                <p class="baken-small baken-muted">{words('tour.about', { steps: story.events.length, days })}</p>
                <BeginForm frame={frame} story={story} people={partsOf(story.code)} />
                <Begun frame={frame} tours={played} people={partsOf(story.code)} />
              </div>
            </Panel>
          )
        })}
      </div>
    </Page>
  )
}

function BeginForm({ frame, story, people }: { frame: Frame; story: Story; people: readonly TourPerson[] }) {
  const { words } = frame
  const [first] = people
  return (
    <form class="baken-form" method="post" action={paths.tours}>
      <input type="hidden" name="story" value={story.code} />
      <Choices legend={words('tour.begin_as')}>
        {partsIn(people, words).map(({ code, label }) => (
          <Choice
            key={code}
            type="radio"
            name="part"
            value={code}
            label={capital(label)}
            checked={code === first?.part}
          />
        ))}
      </Choices>
      <p class="baken-small baken-muted">{words('tour.begin_hint')}</p>
      <div class="baken-buttons">
        <Button look="primary" id={`begin-${story.code}`}>
          {words('tour.begin')}
        </Button>
      </div>
    </form>
  )
}

function Begun({ frame, tours, people }: { frame: Frame; tours: readonly Tour[]; people: readonly TourPerson[] }) {
  const { words } = frame
  if (tours.length === 0) return null
  return (
    <>
      <h3>{words('tour.played')}</h3>
      <ul>
        {tours.map(({ id, number, part, script, done }) => {
          const steps = script.steps.length
          const step = Math.min(placeIn(script, done).step + 1, steps)
          return (
            <li key={id}>
              <a href={paths.tour(id)}>
                {number === undefined ? words('tour.go_on_new') : words('tour.go_on_link', { number, step, steps })}
              </a>{' '}
              <span class="baken-muted">{words('tour.as', { part: partName(people, part, words) })}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
