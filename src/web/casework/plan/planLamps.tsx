import type { PlannedStep } from '../../../domain/casework/plan/plannedSteps.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { type Lamp, Lamps, Meter } from '../../look/parts/lamps.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { stepFor } from './planView.ts'
import { StepWay } from './stepWay.tsx'

type LampsProps = {
  readonly view: ChapterView
  readonly steps: readonly PlannedStep[]
  /** Those that are told in words; all of them when it is not said. */
  readonly told?: readonly PlannedStep[]
}

/** Which steps of the plan are done, which one comes now, and what waits for what. */
export function PlanLamps({ view, steps, told = steps }: LampsProps) {
  const here = stepFor(view, steps)
  const lampFor = (step: PlannedStep) => lampOf(view, step, step === here)
  return (
    <div class="baken-stack baken-stack--tight">
      <Meter lamps={steps.map(lampFor)} />
      <Lamps lamps={told.map(lampFor)} />
    </div>
  )
}

function lampOf(view: ChapterView, planned: PlannedStep, isHere: boolean): Lamp {
  const { words } = view.frame
  const { step, state } = planned
  const place = state !== 'open' ? 'done' : isHere ? 'here' : 'ahead'
  const said = state === 'open' ? (isHere ? 'here' : 'open') : state
  return {
    key: step.code,
    place,
    title: view.label('return_steps', step.code),
    said: words(`plan.said_${said}`),
    detail: state === 'open' ? openDetail(view, planned) : closedDetail(view, planned),
  }
}

function closedDetail(view: ChapterView, { step, state, on }: PlannedStep): string {
  const { words, locale } = view.frame
  if (on === null) return words('plan.lamp_done_undated')
  const date = longDate(on, locale)
  if (state === 'moot') return words('plan.lamp_moot', { date })
  if (state === 'done') {
    const note = openedAbout(view, { part: 'return_plan', member: 'note' }, { step: step.code })
    return note === undefined ? words('plan.lamp_done', { date }) : words('plan.lamp_done_note', { date, note })
  }
  const reason = openedAbout(view, { part: 'return_plan', member: 'reason' }, { step: step.code })
  return reason === undefined
    ? words('plan.lamp_skipped', { date })
    : words('plan.lamp_skipped_reason', { date, reason })
}

function openDetail(view: ChapterView, planned: PlannedStep) {
  const { words } = view.frame
  const who = whoDoes(view, planned)
  const due = dueText(view, planned)
  const planning = due === undefined ? words('plan.lamp_by', { who }) : words('plan.lamp_by_due', { who, due })
  const waiting = waitingText(view, planned)
  return (
    <>
      {planning} · {waiting}
    </>
  )
}

function waitingText(view: ChapterView, { step, waitsFor, fromCase }: PlannedStep) {
  const { frame, label } = view
  const { words, locale } = frame
  if (waitsFor.length > 0) {
    const names = waitsFor.map((code) => label('return_steps', code))
    return words('plan.lamp_waits', { steps: new Intl.ListFormat(locale).format(names) })
  }
  if (!fromCase) return words('plan.lamp_now')
  return (
    <>
      {words('plan.lamp_known')} <StepWay view={view} code={step.code} />
    </>
  )
}

function dueText({ frame, today }: ChapterView, { due }: PlannedStep): string | undefined {
  if (due === null) return undefined
  const date = longDate(due, frame.locale)
  return frame.words(due < today ? 'plan.lamp_late' : 'plan.lamp_due', { date })
}

/** The organisation that was asked, or else the kind of organisation that does such a step. */
export function whoDoes(view: ChapterView, { step, organisation }: PlannedStep): string {
  const asked = view.organisations.find(({ id }) => id === organisation)
  return asked?.name ?? view.label('return_owners', step.owner)
}
