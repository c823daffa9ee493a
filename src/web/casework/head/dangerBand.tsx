import { plannedOn } from '../../../domain/casework/safety/dangerOn.ts'
import { type PlannedDay, plannedDays } from '../../../domain/casework/safety/safetyEvents.ts'
import { ACUTE, SOON } from '../../../domain/casework/safety/safetyFile.ts'
import type { IsoDate } from '../../../domain/shared/isoDate.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { LinkButton } from '../../look/parts/button.tsx'
import { Icon } from '../../look/parts/icon.tsx'
import { paths } from '../../shell/paths.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { callLines } from './whomToCall.tsx'

/** Danger to a person, above everything else: acute danger first, then danger that is near, then the days that a danger hangs on, the nearest first. */
export function DangerBand({ view }: { view: ChapterView }) {
  const { frame, shown } = view
  const { words } = frame
  const { safety } = shown.chapters
  const planned = { safety, closedOn: shown.state.closed_on }
  const ahead = plannedDays.flatMap((kind) => {
    const day = plannedOn(planned, kind)
    return day === null ? [] : [{ kind, day }]
  })
  const acute = safety.level === ACUTE
  const days = ahead
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ kind, day }) => plannedLine(kind, day, view))
  const level = acute
    ? [words('casework.danger_acute'), ...callLines(view)]
    : safety.level === SOON
      ? [words('casework.danger_soon')]
      : []
  const [title, ...lines] = [...level, ...days]
  if (title === undefined) return null
  return (
    <section class="baken-alarm" aria-labelledby="alarm">
      <Icon name="danger" />
      <div>
        <h2 id="alarm">{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <LinkButton look="on-ink" href={paths.caseChapter(shown.state.number, 'safety')}>
        {words('casework.danger_link')}
      </LinkButton>
    </section>
  )
}

/** What is planned on a day. Of a day that has passed nobody wrote down what became of it. */
function plannedLine(kind: PlannedDay, day: IsoDate, { frame, today }: ChapterView): string {
  const { words, locale } = frame
  const date = longDate(day, locale)
  if (day < today) return words(`casework.danger_${kind}_past`, { date })
  return words(`casework.danger_${kind}`, { date, days: daysBetween(today, day) })
}
