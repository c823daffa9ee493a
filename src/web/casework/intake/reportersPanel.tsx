import { REPORTER, REPORTER_WORDS } from '../../../domain/casework/sealedPart.ts'
import type { OpenedPart } from '../../../services/casework/openParts.ts'
import { Facts } from '../../look/parts/facts.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

const members = ['name', 'phone', 'call_back'] as const

/** Who reported, and how to call them back; and what later reports say on the client, beside what the case says. */
export function ReportersPanel({ view }: { view: ChapterView }) {
  const { words } = view.frame
  const { shown } = view
  const reporters = shown.chapters.persons.persons.filter(({ role, withdrawn }) => role === 'reporter' && !withdrawn)
  const said = shown.opened.filter(({ part }) => part === 'report_said')
  const heard = shown.opened.filter(({ part }) => part === REPORTER_WORDS)
  return (
    <Panel id="reporters" title={words('intake.reporters')}>
      <div class="baken-stack baken-stack--tight">
        {reporters.length === 0 && <p>{words('intake.reporters_none')}</p>}
        {reporters.map(({ person }) => (
          <Facts key={person} facts={factsOf(view, lastSaid(shown.opened, person))} />
        ))}
        {heard.map(({ version, content }) => (
          <div key={version}>
            <h3>{words('intake.reporter_words')}</h3>
            <p class="baken-quote baken-written">
              <bdi>{content.text}</bdi>
            </p>
          </div>
        ))}
        {said.map(({ version, content }) => (
          <div key={version}>
            <h3>{words('intake.said_on_client')}</h3>
            <p>
              <bdi>{[content.given, content.family].filter((part) => part !== undefined).join(' ') || '–'}</bdi>
              {content.birth_date !== undefined && `, ${content.birth_date}`}
            </p>
          </div>
        ))}
      </div>
    </Panel>
  )
}

/** What was last said of each: a number that nobody gave again stays. */
function lastSaid(opened: readonly OpenedPart[], person: number): OpenedPart['content'] {
  const said = opened.filter(({ part, content }) => part === REPORTER && content.person === person)
  return Object.assign({}, ...said.map(({ content }) => content))
}

function factsOf({ frame: { words } }: ChapterView, content: OpenedPart['content']) {
  return members.map((member) => {
    const value = content[member]
    return { name: words(`intake.reporter_${member}`), value: value === undefined ? '–' : <bdi>{value}</bdi> }
  })
}
