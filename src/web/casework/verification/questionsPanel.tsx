import type { Question } from '../../../domain/casework/verification/verificationFile.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { answersThis } from '../partnerDesk/answersThis.ts'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { organisationName } from '../partnerDesk/organisationSelect.tsx'
import { AnswerQuestionForms } from './answerQuestionForms.tsx'
import { AskQuestionForm } from './askQuestionForm.tsx'

/** The inquiry: what was asked of whom, what came back, from which source and how sure. What waits stands first. */
export function QuestionsPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { questions } = view.shown.chapters.verification
  const waiting = questions.filter(isOpen)
  const beside = waiting.length > 0 && (
    <Status kind="waiting">{words('verification.questions_open', { count: waiting.length })}</Status>
  )
  return (
    <Panel id="questions" title={words('verification.questions')} {...(beside && { beside })}>
      <div class="baken-stack">
        {questions.length === 0 && <p>{words('verification.questions_none')}</p>}
        {[...waiting, ...questions.filter((question) => !isOpen(question)).toReversed()].map((question) => (
          <OneQuestion key={question.question} view={view} question={question} />
        ))}
        <AskQuestionForm view={view} />
      </div>
    </Panel>
  )
}

const onQuestion = ['answer-question', 'withdraw-question'] as const

function isOpen({ answer, withdrawnOn }: Question): boolean {
  return answer === null && withdrawnOn === null
}

function OneQuestion({ view, question }: { view: ChapterView; question: Question }) {
  const { frame } = view
  const { words, locale } = frame
  const about = { question: question.question }
  const asked = openedAbout(view, { part: 'verification', member: 'asked' }, about)
  const answered = openedAbout(view, { part: 'verification', member: 'answer' }, about)
  const { answer, withdrawnOn } = question
  const said = {
    organisation: organisationName(view, question.organisation),
    date: longDate(question.askedOn, locale),
  }
  return (
    <div class="baken-stack baken-stack--tight">
      <h3>
        {words(`verification.kind_${question.kind}`)} <State view={view} question={question} />
      </h3>
      <Facts
        facts={[
          { name: words('verification.asked_of'), value: words('verification.asked_of_on', said) },
          ...(asked === undefined ? [] : [{ name: words('verification.question'), value: <bdi>{asked}</bdi> }]),
          ...(answered === undefined ? [] : [{ name: words('verification.answer'), value: <bdi>{answered}</bdi> }]),
          ...(answer === null
            ? []
            : [
                { name: words('verification.source'), value: words(`verification.source_${answer.source}`) },
                {
                  name: words('verification.reliability'),
                  value: words(`verification.reliability_${answer.reliability}`),
                },
                { name: words('verification.answered_on'), value: longDate(answer.on, locale) },
              ]),
          ...(withdrawnOn === null
            ? []
            : [{ name: words('verification.withdrawn_on'), value: longDate(withdrawnOn, locale) }]),
        ]}
      />
      {(isOpen(question) || answersThis(view, onQuestion, about)) && (
        <AnswerQuestionForms view={view} question={question} />
      )}
    </div>
  )
}

function State({ view, question }: { view: ChapterView; question: Question }) {
  const { frame, today } = view
  const { words, locale } = frame
  const { due } = question
  if (!isOpen(question)) return null
  if (due !== null && due < today) {
    return <Status kind="danger">{words('verification.late', { date: longDate(due, locale) })}</Status>
  }
  if (due !== null)
    return <Status kind="waiting">{words('verification.before', { date: longDate(due, locale) })}</Status>
  return <Status kind="waiting">{words('verification.waits', { days: daysBetween(question.askedOn, today) })}</Status>
}
