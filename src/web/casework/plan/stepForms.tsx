import type { PlannedStep } from '../../../domain/casework/plan/plannedSteps.ts'
import { Select } from '../../look/forms/select.tsx'
import { type ActFields, ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { DayField, OnDay, Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'
import { PLAN, stepFor } from './planView.ts'
import { StartForm } from './startForm.tsx'

type Props = { view: ChapterView; steps: readonly PlannedStep[] }

/** What can be done with the steps beside finishing the next one. Folded: none of it is the next thing to do. */
export function StepForms({ view, steps }: Props) {
  const { words } = view.frame
  if (view.shown.state.closed_on !== null) return null
  const isPartner = view.shown.shares !== undefined
  const open = steps.filter(({ state }) => state === 'open')
  const here = stepFor(view, steps)
  const others = open.filter((step) => (isPartner || step !== here) && !step.fromCase)
  const toFinish = isPartner ? others.filter(({ organisation }) => organisation === view.actor.organisation) : others
  const closed = steps.filter(({ state, fromCase }) => state === 'skipped' || (state === 'done' && !fromCase))
  return (
    <>
      {toFinish.length > 0 && (
        <ActFold view={withoutAnswerTo(view, here)} act="finish-step" summary={words('plan.finish_other')}>
          <ActForm
            view={withoutAnswerTo(view, here)}
            on={PLAN}
            act="finish-step"
            submit={words('plan.finish')}
            look="plain"
          >
            {(fields) => (
              <>
                <StepSelect view={withoutAnswerTo(view, here)} fields={fields} steps={toFinish} />
                <OnDay view={withoutAnswerTo(view, here)} fields={fields} />
                <WordsField fields={fields} name="note" label={words('plan.finish_note')} rows={2} />
              </>
            )}
          </ActForm>
        </ActFold>
      )}
      {open.length > 0 && <PlanStep view={view} steps={open} />}
      {open.length > 0 && <SkipStep view={view} steps={open} />}
      {closed.length > 0 && <ReopenStep view={view} steps={closed} />}
      <ActFold view={view} act="start-plan" summary={words('plan.start_other')}>
        <StartForm view={view} />
      </ActFold>
    </>
  )
}

/** What was answered to the form of the next step is shown there, and not a second time. */
function withoutAnswerTo(view: ChapterView, here: PlannedStep | undefined): ChapterView {
  const isThere = view.answer?.act === 'finish-step' && view.answer.typed.step === here?.step.code
  return isThere ? { ...view, answer: undefined } : view
}

function PlanStep({ view, steps }: Props) {
  const { words } = view.frame
  const organisations = view.organisations.filter(({ kind }) => kind !== 'hub')
  return (
    <ActFold view={view} act="plan-step" summary={words('plan.plan_step')}>
      <ActForm view={view} on={PLAN} act="plan-step" submit={words('plan.plan_step_send')} look="plain">
        {(fields) => (
          <>
            <Today view={view} />
            <StepSelect view={view} fields={fields} steps={steps} />
            <DayField fields={fields} name="due" label={words('plan.step_due')} />
            <Select
              {...fields.of('organisation')}
              label={words('plan.step_who')}
              any={words('plan.step_hub')}
              options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

function SkipStep({ view, steps }: Props) {
  const { words } = view.frame
  return (
    <ActFold view={view} act="skip-step" summary={words('plan.skip_step')}>
      <ActForm view={view} on={PLAN} act="skip-step" submit={words('plan.skip_step_send')} look="plain">
        {(fields) => (
          <>
            <Today view={view} />
            <StepSelect view={view} fields={fields} steps={steps} />
            <WordsField fields={fields} name="reason" label={words('plan.skip_reason')} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

function ReopenStep({ view, steps }: Props) {
  const { words } = view.frame
  return (
    <ActFold view={view} act="reopen-step" summary={words('plan.reopen_step')}>
      <ActForm view={view} on={PLAN} act="reopen-step" submit={words('plan.reopen_step_send')} look="plain">
        {(fields) => (
          <>
            <Today view={view} />
            <StepSelect view={view} fields={fields} steps={steps} />
            <WordsField fields={fields} name="reason" label={words('plan.reopen_reason')} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}

function StepSelect({ view, fields, steps }: Props & { fields: ActFields }) {
  return (
    <Select
      {...fields.of('step')}
      label={view.frame.words('plan.step')}
      options={steps.map(({ step }) => ({ value: step.code, label: view.label('return_steps', step.code) }))}
    />
  )
}
