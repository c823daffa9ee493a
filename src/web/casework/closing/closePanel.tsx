import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { daysAhead, isFinished, type Unfinished, unfinishedOf } from '../../../domain/casework/closing/unfinished.ts'
import { SOON } from '../../../domain/casework/safety/safetyFile.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { openedAbout } from '../partnerDesk/openedAbout.ts'
import { AskClosing, CloseForms, ReopenForm } from './closeForms.tsx'

/** The end of a case: what has to be finished first, asking, a second pair of eyes, and coming back. */
export function ClosePanel({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words } = view.frame
  const { asked } = file.closing
  const status = asked && <Status kind="waiting">{words('closing.asked_status')}</Status>
  return (
    <Panel id="close" title={words('closing.close_title')} {...(status && { beside: status })}>
      {file.closedOn === null ? <Open view={view} file={file} /> : <Closed view={view} file={file} />}
    </Panel>
  )
}

function Open({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words, locale } = view.frame
  const { asked } = file.closing
  return (
    <div class="baken-stack baken-stack--tight">
      <Todo view={view} file={file} />
      {asked ? (
        <>
          <p>
            {words('closing.asked_on', {
              date: longDate(asked.on, locale),
              reason: view.label('closing_reasons', asked.reason),
            })}
          </p>
          <Written view={view} asked={asked.answered} />
          <CloseForms view={view} />
        </>
      ) : (
        <AskClosing view={view} file={file} />
      )}
      {view.profile.closing.secondPerson && <p class="baken-small baken-muted">{words('closing.two_people')}</p>}
    </div>
  )
}

type Place = readonly [slug: string, panel: string]

/** Where each thing that comes first is done. */
const doneAt: Readonly<Record<keyof Unfinished | 'closing.first_outcome' | 'closing.first_result', Place>> = {
  referrals: ['sharing', 'referrals'],
  questions: ['verification', 'questions'],
  checks: ['safety', 'check'],
  determinations: ['verification', 'determination'],
  funds: ['return', 'fund'],
  overrides: ['safety', 'overrides'],
  danger: ['safety', 'level'],
  journey: ['return', 'journey'],
  days: ['safety', 'days'],
  plan: ['safety', 'plan'],
  'closing.first_outcome': ['verification', 'determination'],
  'closing.first_result': ['closing', 'result'],
}

/** A talk with the family is no day of danger: it stands with the contacts. */
const talksAt: Place = ['contact', 'family-talk']

function Todo({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words } = view.frame
  const unfinished = unfinishedOf(file, view.profile, view.today)
  const before = stepBefore(file)
  const isSoon = file.safety.level === SOON && file.closing.asked?.despite_danger !== true
  if (isFinished(unfinished) && before === undefined && !isSoon) {
    return (
      <p>
        <Status kind="safe" bare>
          {words('closing.close_ready')}
        </Status>
      </p>
    )
  }
  const left = (Object.keys(unfinished) as (keyof Unfinished)[]).filter((what) => unfinished[what] > 0)
  const hrefOf = (what: keyof typeof doneAt) => {
    const [slug, panel] = what === 'days' && daysAhead(file.safety, view.today).length === 0 ? talksAt : doneAt[what]
    return `${paths.caseChapter(view.shown.state.number, slug)}#${panel}`
  }
  return (
    <Notice kind="waiting" title={words('closing.close_first')}>
      <ul>
        {before !== undefined && (
          <li>
            <a href={hrefOf(before)}>{words(before)}</a>
          </li>
        )}
        {isSoon && (
          <li>
            <a href={hrefOf('danger')}>{words('closing.todo_danger_soon')}</a>
          </li>
        )}
        {left.map((what) => (
          <li key={what}>
            <a href={hrefOf(what)}>{words(`closing.todo_${what}`, { count: unfinished[what] })}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A case closes with a result, and a result follows from an outcome: what of the two comes first. */
function stepBefore({ outcome, result }: CaseFile): 'closing.first_outcome' | 'closing.first_result' | undefined {
  if (outcome === null) return 'closing.first_outcome'
  return result === null ? 'closing.first_result' : undefined
}

function Closed({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { words, locale } = view.frame
  if (file.closedOn === null) return null
  const date = longDate(file.closedOn, locale)
  const said =
    file.closingReason === null
      ? words('closing.closed_on_plain', { date })
      : words('closing.closed_on', { date, reason: view.label('closing_reasons', file.closingReason) })
  return (
    <div class="baken-stack baken-stack--tight">
      <p>{said}</p>
      <Written view={view} asked={view.profile.closing.questions.map(({ code }) => code)} />
      <p>{words('closing.closed_lead')}</p>
      <ReopenForm view={view} />
    </div>
  )
}

/** What was written on closing: the summary, the answers to questions of the profile, why it was sent back or came back. */
function Written({ view, asked }: { view: ChapterView; asked: readonly string[] }) {
  const { words, locale } = view.frame
  const opened = (member: string) => openedAbout(view, { part: 'closing', member })
  const questions = view.profile.closing.questions.filter(({ code }) => asked.includes(code))
  const facts = [
    { name: words('closing.despite_danger'), value: opened('danger') },
    { name: words('closing.written_summary'), value: opened('summary') },
    ...questions.map(({ code, labels }) => ({ name: labels[locale], value: opened(code) })),
    { name: words('closing.written_sent_back'), value: opened('sent_back') },
    { name: words('closing.written_reopened'), value: opened('reopened') },
  ].filter(({ value }) => value !== undefined)
  return facts.length === 0 ? null : (
    <Facts facts={facts.map(({ name, value }) => ({ name, value: <bdi>{value}</bdi> }))} />
  )
}
