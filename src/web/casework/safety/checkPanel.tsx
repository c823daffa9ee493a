import { safetyCheckOn } from '../../../domain/casework/safety/safetyCheckOn.ts'
import type { SafetyCheck } from '../../../domain/casework/safety/safetyFile.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { organisationName } from '../partnerDesk/organisationSelect.tsx'
import { AnswerCheckForm } from './answerCheckForm.tsx'
import { AskCheckForms } from './askCheckForms.tsx'

/** The safety checks, newest first: what was asked, what the safety officer answered and until when that holds. */
export function CheckPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { checks, checkWaivedOn } = view.shown.chapters.safety
  return (
    <Panel id="check" title={words('safety.check')} beside={<CheckState view={view} />}>
      <div class="baken-stack">
        {checks.toReversed().map((check) => (
          <OneCheck key={check.check} view={view} check={check} />
        ))}
        {checks.length === 0 && checkWaivedOn !== null && (
          <p>{words('safety.check_waived', { date: longDate(checkWaivedOn, view.frame.locale) })}</p>
        )}
        {checks.length === 0 && checkWaivedOn === null && <p>{words('safety.check_none')}</p>}
        <AskCheckForms view={view} />
      </div>
    </Panel>
  )
}

function CheckState({ view }: { view: ChapterView }) {
  const { frame, shown, today } = view
  const { words, locale } = frame
  const { safety } = shown.chapters
  const waits = safety.checks.find(({ answeredOn }) => answeredOn === null)
  const holds = safetyCheckOn(safety, today)
  if (waits) {
    return <Status kind="waiting">{words('safety.check_waits', { days: daysBetween(waits.askedOn, today) })}</Status>
  }
  if (holds?.validUntil) {
    return <Status kind="safe">{words('safety.check_holds', { date: longDate(holds.validUntil, locale) })}</Status>
  }
  if (safety.checks.length > 0) return <Status kind="danger">{words('safety.check_over')}</Status>
  return safety.checkWaived ? null : <Status kind="waiting">{words('safety.check_not_asked')}</Status>
}

function OneCheck({ view, check }: { view: ChapterView; check: SafetyCheck }) {
  const { frame, label } = view
  const { words, locale } = frame
  const { answer, answeredOn, validUntil } = check
  const about = { check: check.check }
  const asked = openedAbout(view, { part: 'safety_check', member: 'asked' }, about)
  const conditions = openedAbout(view, { part: 'safety_check', member: 'conditions' }, about)
  const day = longDate(check.askedOn, locale)
  return (
    <div class="baken-stack baken-stack--tight">
      <Facts
        facts={[
          {
            name: words('safety.check_asked'),
            value: words('safety.check_asked_of', {
              organisation: organisationName(view, check.organisation),
              date: day,
            }),
          },
          ...(asked === undefined ? [] : [{ name: words('safety.check_question'), value: <bdi>{asked}</bdi> }]),
          ...(answer === null || answeredOn === null
            ? []
            : [
                {
                  name: words('safety.check_answer'),
                  value: (
                    <>
                      <b>{label('safety_check_answers', answer)}</b>, {longDate(answeredOn, locale)}
                    </>
                  ),
                },
                {
                  name: words('safety.check_until'),
                  value: validUntil === null ? words('safety.check_no_day') : longDate(validUntil, locale),
                },
                {
                  name: words('safety.talk'),
                  value: words(check.familyTalk ? 'safety.talk_possible' : 'safety.talk_not'),
                },
              ]),
          ...(conditions === undefined ? [] : [{ name: words('safety.conditions'), value: <bdi>{conditions}</bdi> }]),
        ]}
      />
      <AnswerCheckForm view={view} check={check} />
    </div>
  )
}
