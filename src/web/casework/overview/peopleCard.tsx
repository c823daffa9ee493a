import { Panel } from '../../look/parts/panel.tsx'
import { initialsOf } from '../../look/shell/initialsOf.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

/** Who works on this case: who answers for it first, then teams and colleagues, and the organisations that were asked something. */
export function PeopleCard({ view }: { view: ChapterView }) {
  const { frame, shown, actor } = view
  const { words } = frame
  return (
    <Panel id="people" title={words('casework.people_title')}>
      {shown.team.length === 0 ? (
        <p>{words('casework.people_none')}</p>
      ) : (
        <ul class="baken-people">
          {shown.team.map(({ id, name, is }) => (
            <li key={id}>
              <span class="baken-initials" aria-hidden="true">
                {initialsOf(name)}
              </span>
              <span>
                <bdi>{name}</bdi>
                <small>
                  {words(`casework.people_${is}`)}
                  {id === actor.person && ` (${words('casework.people_you')})`}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
