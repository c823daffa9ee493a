import { type FollowUp, followUpsOf } from '../../../domain/casework/plan/aftercare.ts'
import type { AftercareMoment } from '../../../domain/codes/returnPlans.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status, type StatusKind } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { FollowUpForm } from './followUpForm.tsx'

/** How it goes afterwards: when to ask, and what came of it. The hub asks; an organisation sees what was asked. */
export function AftercarePanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { file } = view.shown
  if (!file) return null
  const followUps = followUpsOf(file, view.profile)
  const next = followUps.find(({ isOpen }) => isOpen)
  return (
    <Panel id="aftercare" title={words('plan.after_title')}>
      <Worry view={view} />
      {followUps.length === 0 ? (
        <p>{words('plan.after_none')}</p>
      ) : (
        <Rows rows={followUps.map((followUp) => rowOf(view, followUp))} />
      )}
      {next && <FollowUpForm view={view} followUp={next} />}
    </Panel>
  )
}

function Worry({ view }: { view: ChapterView }) {
  const { plan, safety } = view.shown.chapters
  const last = plan.followUps.at(-1)
  const assessed = safety.assessment?.on
  if (!last || (assessed !== undefined && assessed >= last.on)) return null
  const key = worries[last.outcome]
  return key === undefined ? null : (
    <Notice kind="danger">
      <p>{view.frame.words(key)}</p>
    </Notice>
  )
}

const worries: Readonly<Record<string, 'plan.after_worry' | 'plan.after_left'>> = {
  new_worries: 'plan.after_worry',
  left_again: 'plan.after_left',
}

function rowOf(view: ChapterView, { moment, due, outcome, on, isOpen }: FollowUp) {
  const { frame, label, today } = view
  const { words, locale } = frame
  const [kind, said] = standing(today, due, isOpen)
  const done =
    outcome === null || on === null
      ? undefined
      : words('plan.after_done', { outcome: label('aftercare_outcomes', outcome), date: longDate(on, locale) })
  return {
    key: moment.code,
    what: label('aftercare_moments', moment.code),
    detail: (
      <>
        {done ?? words('plan.after_due', { date: longDate(due, locale) })}
        <Answers view={view} moment={moment} />
      </>
    ),
    act: said && <Status kind={kind}>{words(said)}</Status>,
  }
}

/** What was answered at that moment, question by question. */
function Answers({ view, moment }: { view: ChapterView; moment: AftercareMoment }) {
  const { frame, label } = view
  const about = { moment: moment.code }
  const answerTo = (member: string) => openedAbout(view, { part: 'aftercare', member }, about)
  const facts = [
    ...moment.ask.map((question) => ({ name: label('aftercare_questions', question), value: answerTo(question) })),
    { name: frame.words('plan.after_note_name'), value: answerTo('note') },
  ].filter(({ value }) => value !== undefined)
  return (
    <>
      {facts.map(({ name, value }) => (
        <span key={name}>
          <br />
          {name} <bdi>{value}</bdi>
        </span>
      ))}
    </>
  )
}

type Standing = readonly [StatusKind, 'plan.after_late' | 'plan.after_today' | undefined]

function standing(today: string, due: string, isOpen: boolean): Standing {
  if (!isOpen) return ['safe', undefined]
  if (due < today) return ['danger', 'plan.after_late']
  return ['waiting', due === today ? 'plan.after_today' : undefined]
}
