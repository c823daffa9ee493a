import type { Entry } from '../../../domain/casework/journal/journalFile.ts'
import { REPORTER_WORDS } from '../../../domain/casework/sealedPart.ts'
import { recordedLine } from '../../../outputs/casework/describeEvent.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { OpenedPart } from '../../../services/casework/openParts.ts'
import { Fold } from '../../look/parts/fold.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { EntryFields, entryRefusedAt } from './entryFields.tsx'

/** The entries, newest first; what was put right shows the new text, with the old ones folded under it. */
export function EntryList({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const entries = view.shown.chapters.journal.entries.toReversed()
  return (
    <Panel id="entries" title={words('journal.entries')} foot={words('journal.foot')} flush>
      {entries.length === 0 ? (
        <div class="baken-panel__body">
          <p>{words('journal.none')}</p>
        </div>
      ) : (
        <ul class="baken-journal">
          {entries.map((entry) => (
            <OneEntry key={entry.entry} view={view} entry={entry} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

type Version = {
  readonly version: number
  readonly text: string
  readonly saidBy: string
  /** Said by who reported: it stays what it was, for a text of ours is one that can be shared. */
  readonly isReporters: boolean
}

function OneEntry({ view, entry }: { view: ChapterView; entry: Entry }) {
  const { words, locale } = view.frame
  const versions = versionsOf(view.shown.opened, entry.entry)
  const [now, ...before] = versions.toReversed()
  return (
    <li id={`entry-${entry.entry}`}>
      <div>
        <span class={`baken-kind baken-kind--${entry.kind}`}>{words(`journal.kind_${entry.kind}`)}</span>
        <p class="baken-small baken-muted">{longDate(entry.on, locale)}</p>
        {now && <p class="baken-small baken-muted">{writtenLine(view, now.version)}</p>}
      </div>
      <div>
        {now ? <EntryText entry={entry} said={now} /> : <p class="baken-muted">{words('journal.closed_to_you')}</p>}
        {before.length > 0 && (
          <Fold summary={words('journal.before', { count: before.length })}>
            {before.map((old) => (
              <div key={old.version}>
                <p class="baken-small baken-muted">{writtenLine(view, old.version)}</p>
                <EntryText entry={entry} said={old} />
              </div>
            ))}
          </Fold>
        )}
        {now && !now.isReporters && <CorrectForm view={view} entry={entry} now={now} />}
      </div>
    </li>
  )
}

/** Words of somebody stand as a quotation; a line break that was typed stays one. */
function EntryText({ entry, said }: { entry: Entry; said: Version }) {
  return (
    <>
      <p class={entry.kind === 'statement' ? 'baken-quote baken-written' : 'baken-written'}>
        <bdi>{said.text}</bdi>
      </p>
      {said.saidBy !== '' && (
        <p class="baken-small baken-muted">
          <bdi>{said.saidBy}</bdi>
        </p>
      )}
    </>
  )
}

function CorrectForm({ view, entry, now }: { view: ChapterView; entry: Entry; now: Version }) {
  const { words } = view.frame
  const given = { kind: entry.kind, text: now.text, said_by: now.saidBy }
  const isAnswered = view.answer?.act === 'correct-entry' && view.answer.typed.entry === String(entry.entry)
  const about = { entry: entry.entry }
  return (
    <details class="baken-fold" open={isAnswered}>
      <summary>{words('journal.correct')}</summary>
      <ActForm
        view={view}
        on="journal"
        act="correct-entry"
        about={about}
        submit={words('journal.correct_save')}
        refusedAt={entryRefusedAt}
      >
        {(fields) => <EntryFields view={view} fields={fields} given={given} />}
      </ActForm>
    </details>
  )
}

function writtenLine({ frame, label, timeZone, shown }: ChapterView, version: number): string {
  const { words, locale } = frame
  const event = shown.events.find((line) => line.version === version)
  return event ? recordedLine(event, { words, label, locale, timeZone }) : ''
}

function versionsOf(opened: readonly OpenedPart[], entry: number): readonly Version[] {
  return opened
    .filter(({ content }) => content.entry === entry && typeof content.text === 'string')
    .map(({ version, part, content }) => ({
      version,
      text: String(content.text),
      saidBy: String(content.said_by ?? ''),
      isReporters: part === REPORTER_WORDS,
    }))
}
