import type { AgendaItem } from '../../../domain/casework/agenda.ts'
import { isStillness } from '../../../domain/casework/agendaDay.ts'
import { agendaOf } from '../../../domain/casework/agendaOf.ts'
import { heaviestFirst } from '../../../domain/casework/agendaWeight.ts'
import type { CaseFile } from '../../../domain/casework/caseFile.ts'
import { workTitle } from '../../../outputs/casework/calendar/workTitle.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { itemHref } from '../today/itemHref.ts'

const MOST = 3

/** What the hub has to do next in this case, what weighs most first, and how much waits for others. */
export function NextStepCard({ view, file }: { view: ChapterView; file: CaseFile }) {
  const { frame, profile, today } = view
  const { words } = frame
  const telling = { ...view, ...frame }
  // That nothing happens is asked about on its day, and not while there is work.
  const isAhead = (item: AgendaItem) => isStillness(profile, item) && item.due !== null && item.due > today
  const open = agendaOf(profile, file).filter(({ done }) => done === null)
  const ofHub = open.filter((item) => item.organisation === null && !isAhead(item))
  const own = heaviestFirst(ofHub, { profile, today })
  const waiting = open.filter(({ organisation }) => organisation !== null).length
  const [next, ...others] = own
  const hrefOf = ({ code }: AgendaItem) => itemHref({ number: view.shown.state.number, code })
  return (
    <Panel
      id="next"
      title={words('casework.next_title')}
      {...(next ? { look: 'next' as const, beside: <Due view={view} item={next} /> } : { look: 'quiet' as const })}
    >
      {next ? (
        <>
          <p class="baken-next">
            <a href={hrefOf(next)}>{workTitle(next, telling, today)}</a>
          </p>
          {others.slice(0, MOST).map((item) => (
            <p key={item.code + item.subject} class="baken-small">
              <a href={hrefOf(item)}>{workTitle(item, telling, today)}</a> <Due view={view} item={item} />
            </p>
          ))}
        </>
      ) : (
        <p>{words(file.takenUpOn === null ? 'casework.next_history' : 'casework.next_none')}</p>
      )}
      {waiting > 0 && <p class="baken-small baken-muted">{words('casework.next_waiting', { count: waiting })}</p>}
    </Panel>
  )
}

function Due({ view: { frame, today }, item: { due } }: { view: ChapterView; item: AgendaItem }) {
  if (due === null) return null
  const { words, locale } = frame
  if (due < today) return <Status kind="danger">{words('casework.late_since', { date: longDate(due, locale) })}</Status>
  if (due === today) return <Status kind="danger">{words('casework.due_today')}</Status>
  return <Status kind="waiting">{words('casework.due_on', { date: longDate(due, locale) })}</Status>
}
