import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { describeEvent } from '../../../outputs/casework/describeEvent.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Button } from '../../look/parts/button.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterPage } from '../chapters/chapterPage.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { Today } from '../partnerDesk/dayField.tsx'
import { AnswerWithoutForm } from './answerWithoutForm.tsx'
import { JoinPanel } from './joinPanel.tsx'
import { ReportersPanel } from './reportersPanel.tsx'
import { REPORTS } from './slug.ts'

/** The reports on a client: each that came in, who reported, what they were told, and whether the client was known. */
export const reportChapter: ChapterPage = {
  slug: REPORTS,
  title: 'intake.chapter',
  opens: { parts: ['reporter', 'reporter_words', 'report_said'], as: 'reports' },
  Body,
  Side,
  count: ({ shown }) => shown.file?.reports,
}

function Body({ view }: { view: ChapterView }) {
  return (
    <>
      <AnswerWithoutForm view={view} />
      <ReportsPanel view={view} />
      <ReportersPanel view={view} />
    </>
  )
}

function Side({ view }: { view: ChapterView }) {
  return (
    <>
      <InstructPanel view={view} />
      <DoublesPanel view={view} />
      <JoinPanel view={view} />
    </>
  )
}

const reports = ['report_received', 'report_joined', 'double_decided', 'reporter_instructed']

function ReportsPanel({ view }: { view: ChapterView }) {
  const { frame, label, timeZone, shown } = view
  const { words, locale } = frame
  const telling = { words, label, locale, timeZone }
  const rows = shown.events
    .filter(({ type }) => reports.includes(type))
    .map((line) => {
      const { title, lines } = describeEvent(line, telling)
      return {
        key: String(line.version),
        what: title,
        detail: sentences([longDate(line.occurred as IsoDate, locale), ...lines]),
      }
    })
  return (
    <Panel id="reports" title={words('intake.reports')} flush>
      <Rows rows={rows} />
    </Panel>
  )
}

/** One after another, with one full stop between them, whether or not one ends with it. */
function sentences(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/\.$/, '')).join('. ')
}

const toReporter = ['intake.words_parents', 'intake.words_message'] as const
const toVictim = ['intake.words_home', 'intake.words_wipe'] as const

/** Whether the last report came from the client: who is told what not to do is then nobody else. */
function isByVictim({ shown }: ChapterView): boolean {
  const event = shown.events.findLast(({ type }) => type === 'report_received' || type === 'report_joined')?.event
  return (
    (event?.type === 'report_received' || event?.type === 'report_joined') && event.facts.reporter_role === 'victim'
  )
}

function InstructPanel({ view }: { view: ChapterView }) {
  const { words, locale } = view.frame
  const instructedOn = view.shown.file?.lastInstructedOn ?? null
  if (instructedOn !== null) {
    return (
      <Panel id="instructed" title={words('casework.event_reporter_instructed')}>
        <Status kind="safe">{words('intake.instructed_on', { date: longDate(instructedOn, locale) })}</Status>
      </Panel>
    )
  }
  return (
    <Panel id="instruct" look="next" title={words('intake.instruct_title')}>
      <div class="baken-stack baken-stack--tight">
        {(isByVictim(view) ? toVictim : toReporter).map((key) => (
          <p key={key}>{words(key)}</p>
        ))}
        <ActForm view={view} on={REPORTS} act="instruct-reporter" submit={words('intake.instruct')}>
          {() => <Today view={view} />}
        </ActForm>
      </div>
    </Panel>
  )
}

/** Looks once more who is known, for a case that nobody looked at, or of which a name became known later. */
function DoublesPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <Panel id="doubles" title={words('intake.doubles_title')}>
      <div class="baken-stack baken-stack--tight">
        <p>{words('intake.doubles_lead')}</p>
        <form method="post" action={paths.caseDoubles(view.shown.state.number)}>
          <Button>{words('intake.doubles_look')}</Button>
        </form>
      </div>
    </Panel>
  )
}
