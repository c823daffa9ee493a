import { plannedSteps } from '../../../domain/casework/plan/plannedSteps.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { PlanLamps } from '../plan/planLamps.tsx'
import { PLAN, progressOf } from '../plan/planView.ts'

/** So many steps that can be done now are told beside the case; the page of the plan has them all. */
const MOST = 5

/** The plan beside the case, once there is one: its lights, what can be done now, and the way to its page. */
export function PlanSide({ view }: { view: ChapterView }) {
  const { frame, profile, shown } = view
  const { words } = frame
  const { template } = shown.chapters.plan
  if (template === null || !shown.file) return null
  const steps = plannedSteps(profile.returnPlans, shown.chapters).filter(({ state }) => state !== 'moot')
  const now = steps.filter(({ state, waitsFor }) => state === 'open' && waitsFor.length === 0)
  const title = template === 'support_without_return' ? 'plan.support_title' : 'plan.plan_title'
  const href = paths.caseChapter(shown.state.number, PLAN)
  return (
    <Panel id="plan-side" title={<a href={href}>{words(title)}</a>} beside={words('plan.progress', progressOf(steps))}>
      <PlanLamps view={view} steps={steps} told={now.slice(0, MOST)} />
    </Panel>
  )
}
