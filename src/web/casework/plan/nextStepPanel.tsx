import type { PlannedStep } from '../../../domain/casework/plan/plannedSteps.ts'
import { isPlacedStep } from '../../../outputs/casework/stepPlace.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { OnDay } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { whoDoes } from './planLamps.tsx'
import { PLAN, stepFor, stepsTold } from './planView.ts'
import { StepWay } from './stepWay.tsx'

/** The step that comes now, with its button and what can go wrong. */
export function NextStepPanel({ view }: { view: ChapterView }) {
  const { words, locale } = view.frame
  const steps = stepsTold(view)
  if (steps.length === 0 || view.shown.state.closed_on !== null) return null
  const planned = stepFor(view, steps)
  if (!planned) {
    const isDone = steps.every(({ state }) => state !== 'open')
    return (
      <Panel id="next-step" title={words('plan.next_title')}>
        <p>{words(isDone ? 'plan.next_all_done' : 'plan.next_waits')}</p>
      </Panel>
    )
  }
  return (
    <Panel id="next-step" title={words('plan.next_title')} look="next">
      <div class="baken-stack baken-stack--tight">
        <p class="baken-next">{view.label('return_steps', planned.step.code)}</p>
        <p>{words('plan.next_by', { who: whoDoes(view, planned) })}</p>
        <p class="baken-muted">
          <b>{words('plan.wrong_title')}:</b> {planned.step.wrong[locale]}
        </p>
        <FinishStep view={view} planned={planned} />
      </div>
    </Panel>
  )
}

function FinishStep({ view, planned }: { view: ChapterView; planned: PlannedStep }) {
  const { words } = view.frame
  const { step, fromCase, organisation } = planned
  if (fromCase)
    return (
      <p>
        {words('plan.next_elsewhere')} <StepWay view={view} code={step.code} />
      </p>
    )
  if (view.shown.shares && organisation !== view.actor.organisation) return null
  return (
    <ActForm view={view} on={PLAN} act="finish-step" about={{ step: step.code }} submit={words('plan.finish')}>
      {(fields) => (
        <>
          {isPlacedStep(step.code) && !view.shown.shares && (
            <p class="baken-small">
              {words('plan.next_or_elsewhere')} <StepWay view={view} code={step.code} />
            </p>
          )}
          <OnDay view={view} fields={fields} />
          <WordsField fields={fields} name="note" label={words('plan.finish_note')} rows={2} />
        </>
      )}
    </ActForm>
  )
}
