import { describeEvent, recordedLine } from '../../../outputs/casework/describeEvent.ts'
import { membersOf } from '../../../outputs/casework/partText.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import type { ChapterView } from './chapterView.ts'

/**
 * Somebody else wrote about the same thing in between: what they wrote, above the form with what was typed. Who sends the form again
 * writes theirs after it; nothing is lost.
 */
export function ConflictNotice({ view, version }: { view: ChapterView; version: number | undefined }) {
  const { frame, label, timeZone, shown } = view
  const { words, locale } = frame
  const line = shown.events.find((event) => event.version === version)
  if (!line) {
    return (
      <Notice kind="waiting" answers title={words('casework.conflict_title')}>
        <p>{words('casework.conflict_unseen')}</p>
      </Notice>
    )
  }
  const telling = { words, label, locale, timeZone }
  const { title } = describeEvent(line, telling)
  const written = shown.opened.filter((part) => part.version === version)
  return (
    <Notice kind="waiting" answers title={words('casework.conflict_title')}>
      <p>
        <b>{title}</b> {recordedLine(line, telling)}
      </p>
      {written.map(({ part, content }) => (
        <Facts
          key={part}
          facts={membersOf(content, frame).map(({ name, value }) => ({ name, value: <bdi>{value}</bdi> }))}
        />
      ))}
      <p>{words('casework.conflict_lead')}</p>
    </Notice>
  )
}
