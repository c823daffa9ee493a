import type { KnownPerson } from '../../../services/casework/names/findKnown.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { ActForm } from '../chapters/actForm.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'
import { Today } from '../partnerDesk/dayField.tsx'
import { MatchText } from './matchText.tsx'
import { REPORTS } from './slug.ts'

type Props = {
  view: ChapterView
  /** Missing when nobody was looked for. */
  known: readonly KnownPerson[] | undefined
  /** Whether a name is known, which is too little by itself. */
  isNamed: boolean
}

/** Who is like the client, each with what somebody decides on it. Nothing merges by itself. */
export function DoublesFound({ view, known, isNamed }: Props) {
  const { words } = view.frame
  return (
    <Panel id="found" title={words('intake.doubles_title')} foot={words('intake.known_foot')}>
      <div class="baken-stack baken-stack--tight">
        {known === undefined && <p>{words(isNamed ? 'intake.doubles_too_little' : 'intake.doubles_nameless')}</p>}
        {known?.length === 0 && (
          <>
            <p>{words('intake.known_none')}</p>
            <ActForm view={view} on={REPORTS} act="decide-double" submit={words('intake.doubles_none')}>
              {() => (
                <>
                  <Today view={view} />
                  <input type="hidden" name="decision" value="none_found" />
                </>
              )}
            </ActForm>
          </>
        )}
        {known?.map((person) => (
          <article key={`${person.number} ${person.person}`} class="baken-match">
            <MatchText view={view} person={person} />
            <div class="baken-buttons">
              <Decide view={view} person={person} decision="same" />
              <Decide view={view} person={person} decision="other" />
            </div>
          </article>
        ))}
      </div>
    </Panel>
  )
}

function Decide({ view, person, decision }: { view: ChapterView; person: KnownPerson; decision: 'same' | 'other' }) {
  const about = { other: person.number, decision }
  const submit = view.frame.words(`intake.doubles_${decision}`)
  return (
    <ActForm view={view} on={REPORTS} act="decide-double" about={about} submit={submit} look="plain">
      {() => <Today view={view} />}
    </ActForm>
  )
}
