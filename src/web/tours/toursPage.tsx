import type { CodeLabels } from '../../outputs/casework/codeLabels.ts'
import type { TourState } from '../../services/tours/tours.ts'
import { Button } from '../look/parts/button.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Panel } from '../look/parts/panel.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'
import type { Story } from './tourText.ts'

type Props = {
  frame: Frame
  label: CodeLabels
  stories: readonly Story[]
  states: ReadonlyMap<string, TourState>
}

/** The stories that can be played: who plays in them, how long they are, and how far one is. */
export function ToursPage({ frame, label, stories, states }: Props) {
  const { words, locale } = frame
  return (
    <Page frame={frame} title={words('tour.title')} current={paths.tours}>
      <PageHead title={words('tour.title')} lead={words('tour.lead')} />
      <div class="baken-stack">
        {stories.map((story) => {
          const state = states.get(story.code)
          const days = story.events.at(-1)?.day ?? 0
          return (
            <Panel key={story.code} id={story.code} title={story[locale]} {...(state && { look: 'lit' as const })}>
              <div class="baken-stack baken-stack--tight">
                <p>{story[`summary_${locale}`]}</p>
                <p class="baken-small baken-muted">
                  {words('tour.about', {
                    steps: story.events.length,
                    days,
                    who: story.roles_to_play.map((role) => label('actors', role)).join(', '),
                  })}
                </p>
                {state ? (
                  <p>
                    <a href={paths.tour(story.code)}>
                      {words('tour.go_on', { done: state.steps, steps: story.events.length })}
                    </a>
                  </p>
                ) : (
                  <form method="post" action={paths.tourStep(story.code)}>
                    <Button look="primary" id={`begin-${story.code}`}>
                      {words('tour.begin')}
                    </Button>
                  </form>
                )}
              </div>
            </Panel>
          )
        })}
      </div>
    </Page>
  )
}
