import { clockAt } from '../../../boundary/casework/acts/clocks.ts'
import type { ContactAttempt } from '../../../domain/casework/contact/contactFile.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { Rows } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { calledAs, namedPersons, newestOf, textIn } from '../persons/namedPersons.ts'
import { wallTime } from './clockTexts.ts'

/** What was tried, newest first: on our clock, with whom, and what came of it. */
export function AttemptList({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { attempts } = view.shown.chapters.contact
  const newestFirst = attempts.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <Panel id="attempts" title={words('contact.attempts_title', { count: attempts.length })} flush>
      {attempts.length === 0 ? (
        <div class="baken-panel__body">
          <p>{words('contact.attempts_none')}</p>
        </div>
      ) : (
        <Rows rows={newestFirst.map((attempt) => rowOf(view, attempt))} />
      )}
    </Panel>
  )
}

function rowOf(view: ChapterView, attempt: ContactAttempt) {
  const { frame, timeZone } = view
  const { words, locale } = frame
  const note = textIn(newestOf(view, ['contact_note'], 'attempt', attempt.attempt) ?? {}, 'note')
  const kind = attempt.outcome === 'reached' ? 'safe' : 'neutral'
  return {
    key: String(attempt.attempt),
    what: (
      <>
        <b>
          {words(`contact.way_${attempt.way}`)}: <bdi>{withWhom(view, attempt.person)}</bdi>
        </b>
        <p>{wallTime(clockAt(attempt.at, timeZone), locale)}</p>
        {attempt.incoming === true && <p>{words('contact.was_incoming')}</p>}
        {attempt.interpreter !== null && (
          <p>
            <bdi>{words('contact.with_interpreter', { person: withWhom(view, attempt.interpreter) })}</bdi>
          </p>
        )}
        {note !== undefined && (
          <p>
            <bdi>{note}</bdi>
          </p>
        )}
      </>
    ),
    act: <Status kind={kind}>{words(`contact.outcome_${attempt.outcome}`)}</Status>,
  }
}

/** Who was taken off the list since then is a person without a name. */
function withWhom(view: ChapterView, number: number | null): string {
  if (number === null) return view.frame.words('contact.the_client')
  const person = namedPersons(view).find((one) => one.person === number)
  return person ? calledAs(person, view) : view.frame.words('contact.somebody')
}
