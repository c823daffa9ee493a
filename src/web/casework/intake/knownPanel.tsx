import { isVeryLike } from '../../../domain/names/isVeryLike.ts'
import type { KnownPerson } from '../../../services/casework/names/findKnown.ts'
import { Panel } from '../../look/parts/panel.tsx'
import { PreTravelFound } from '../preTravel/preTravelFound.tsx'
import { type IntakeView, typedIn } from './intakeView.ts'
import { MatchText } from './matchText.tsx'

const FORM = 'intake'

/** Who is known already and may be the client, with what speaks for it and against it. A person decides. */
export function KnownPanel({ view }: { view: IntakeView }) {
  const { words } = view.frame
  const { known } = view
  const title = (
    <>
      {words('intake.known_title')}
      {known !== undefined && <span class="baken-count">{known.length}</span>}
    </>
  )
  return (
    <Panel id="known-title" title={title} foot={words('intake.known_foot')}>
      <div class="baken-stack baken-stack--tight">
        {known === undefined && (
          <p class="baken-muted">{words(view.isTooLittle ? 'intake.known_too_little' : 'intake.known_not_asked')}</p>
        )}
        {known?.length === 0 && <p>{words('intake.known_none')}</p>}
        {known !== undefined && known.length > 0 && <Choice view={view} known={known} />}
        <PreTravelFound words={words} found={view.preTravel} />
      </div>
    </Panel>
  )
}

function Choice({ view, known }: { view: IntakeView; known: readonly KnownPerson[] }) {
  const { words } = view.frame
  const chosen = typedIn(view, 'double')
  return (
    <fieldset class="baken-field baken-stack baken-stack--tight">
      <legend class="baken-hidden">{words('intake.known_legend')}</legend>
      {known.map((person) => (
        <Match key={`${person.number} ${person.person}`} view={view} person={person} chosen={chosen} />
      ))}
      <label class="baken-choice">
        <input type="radio" name="double" value="none" form={FORM} checked={chosen === 'none'} />
        <span>{words('intake.known_nobody')}</span>
      </label>
      {[...new Set(known.map(({ number }) => number))].map((number) => (
        <input key={number} type="hidden" name="shown" value={number} form={FORM} />
      ))}
    </fieldset>
  )
}

function Match({ view, person, chosen }: { view: IntakeView; person: KnownPerson; chosen: string }) {
  const { number } = person
  return (
    <article class={isVeryLike(person) ? 'baken-match baken-match--strong' : 'baken-match'}>
      <MatchText view={view} person={person} />
      <label class="baken-choice">
        <input type="radio" name="double" value={number} form={FORM} checked={chosen === number} />
        <span>{view.frame.words('intake.known_same', { number })}</span>
      </label>
    </article>
  )
}
