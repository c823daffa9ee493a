import { Panel } from '../../look/parts/panel.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { PlanLamps } from './planLamps.tsx'
import { progressOf, stepsTold } from './planView.ts'
import { StartForm } from './startForm.tsx'
import { StepForms } from './stepForms.tsx'

/** The plan: how far it is, its steps, and the forms to bring them up to date. */
export function PlanPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { template } = view.shown.chapters.plan
  const steps = stepsTold(view)
  if (template === null) return <NoPlan view={view} />
  const title = template === 'support_without_return' ? 'plan.support_title' : 'plan.plan_title'
  return (
    <Panel id="plan" title={words(title)} beside={words('plan.progress', progressOf(steps))}>
      <div class="baken-stack baken-stack--tight">
        <p class="baken-muted">{view.label('return_templates', template)}</p>
        <PlanLamps view={view} steps={steps} />
      </div>
      <StepForms view={view} steps={steps} />
    </Panel>
  )
}

function NoPlan({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const lead = words(view.shown.shares ? 'plan.plan_none_partner' : 'plan.plan_none_lead')
  return (
    <Panel id="plan" title={words('plan.plan_none')} look="next">
      <div class="baken-stack baken-stack--tight">
        <p>{lead}</p>
        <StartForm view={view} />
      </div>
    </Panel>
  )
}
