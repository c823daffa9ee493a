import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { SafetyPlanPhase } from '../../../domain/codes/returnPlans.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { TextArea } from '../../look/forms/textArea.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { OnDay } from '../partnerDesk/dayField.tsx'

/** The safety plan, a part for each phase of the road. Each version stays; the newest is shown. */
export function SafetyPlanPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const phases = view.profile.returnPlans.safetyPlan
  return (
    <Panel id="plan" title={words('safety.plan')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('safety.plan_lead')}</p>
        {phases.map((phase) => (
          <OnePhase key={phase.code} view={view} phase={phase} />
        ))}
      </div>
    </Panel>
  )
}

type Props = { view: ChapterView; phase: SafetyPlanPhase }

function OnePhase({ view, phase }: Props) {
  const { words, locale } = view.frame
  const written = view.shown.chapters.safety.plans.find((plan) => plan.phase === phase.code)
  const state = written
    ? words('safety.plan_written', { date: longDate(written.on, locale) })
    : words('safety.plan_not_written')
  const summary = `${phase.labels[locale]}: ${state}`
  if (mayCommand(view.hat, 'write-safety-plan')) {
    return (
      <ActFold view={view} act="write-safety-plan" about={{ phase: phase.code }} summary={summary}>
        <PhaseForm view={view} phase={phase} />
      </ActFold>
    )
  }
  if (!written) return <p>{summary}</p>
  return (
    <Fold summary={summary}>
      <PhaseText view={view} phase={phase} />
    </Fold>
  )
}

/** What was written for a phase last: by heading. */
function textsOf({ shown }: ChapterView, { code }: SafetyPlanPhase): Readonly<Record<string, string | number>> {
  return shown.opened.findLast(({ part, content }) => part === 'safety_plan' && content.phase === code)?.content ?? {}
}

function PhaseText({ view, phase }: Props) {
  const texts = textsOf(view, phase)
  const { words, locale } = view.frame
  const facts = phase.headings
    .filter(({ code }) => code in texts)
    .map(({ code, labels }) => ({ name: labels[locale], value: <bdi>{String(texts[code])}</bdi> }))
  return facts.length === 0 ? <p>{words('safety.plan_not_written')}</p> : <Facts facts={facts} />
}

function PhaseForm({ view, phase }: Props) {
  const { words, locale } = view.frame
  const texts = textsOf(view, phase)
  const before = phase.headings.map(({ code }) => String(texts[code] ?? ''))
  return (
    <ActForm
      view={view}
      on="safety"
      act="write-safety-plan"
      about={{ phase: phase.code }}
      submit={words('safety.plan_save')}
    >
      {(fields) => {
        const said = fields.values('said', before)
        return (
          <>
            {phase.headings.map(({ code, labels }, index) => (
              <div key={code}>
                <input type="hidden" name="heading" value={code} />
                <TextArea id={fields.id(code)} name="said" label={labels[locale]} value={said[index]} rows={2} />
              </div>
            ))}
            <OnDay view={view} fields={fields} />
          </>
        )
      }}
    </ActForm>
  )
}
