import { type PlannedDay, plannedDays } from '../../../domain/casework/safety/safetyEvents.ts'
import { daysBetween } from '../../../domain/terms/calendar.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { ActFold } from '../partnerDesk/actFold.tsx'
import { DayField, Today } from '../partnerDesk/dayField.tsx'
import { WordsField } from '../partnerDesk/wordsField.tsx'

/** The days that a danger hangs on. */
export function PlannedDaysPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  return (
    <Panel id="days" title={words('safety.days')}>
      <div class="baken-stack baken-stack--tight">
        <Facts
          facts={plannedDays.map((kind) => ({
            name: words(`safety.day_${kind}`),
            value: <OneDay view={view} kind={kind} />,
          }))}
        />
        {plannedDays.map((kind) => (
          <DayForm key={kind} view={view} kind={kind} />
        ))}
      </div>
    </Panel>
  )
}

function OneDay({ view: { frame, shown, today }, kind }: { view: ChapterView; kind: PlannedDay }) {
  const { words, locale } = frame
  const day = shown.chapters.safety.plannedDays[kind]
  if (day === null) return <>{words('safety.day_unknown')}</>
  const days = daysBetween(today, day)
  return (
    <>
      <b>{longDate(day, locale)}</b>, {days < 0 ? words('safety.day_past') : words('safety.day_in', { days })}
    </>
  )
}

function DayForm({ view, kind }: { view: ChapterView; kind: PlannedDay }) {
  const { words } = view.frame
  const known = view.shown.chapters.safety.plannedDays[kind]
  return (
    <ActFold view={view} act="set-planned-day" about={{ kind }} summary={words(`safety.day_change_${kind}`)}>
      <ActForm view={view} on="safety" act="set-planned-day" about={{ kind }} submit={words('safety.day_save')}>
        {(fields) => (
          <>
            <Today view={view} />
            <DayField
              fields={fields}
              name="date"
              label={words(`safety.day_${kind}`)}
              hint={words('safety.day_hint')}
              value={known ?? ''}
            />
            <WordsField fields={fields} name="source" label={words('safety.day_source')} rows={2} />
          </>
        )}
      </ActForm>
    </ActFold>
  )
}
