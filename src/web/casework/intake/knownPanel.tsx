import { type MatchReason, matchReasons } from '../../../domain/names/matchReasons.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { KnownPerson } from '../../../services/casework/names/findKnown.ts'
import { Icon } from '../../look/parts/icon.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'
import { type IntakeView, typedIn } from './intakeView.ts'

/** From this score on somebody is very like; below it only somewhat. */
const VERY_LIKE = 0.8
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
        {known === undefined && <p class="baken-muted">{words('intake.known_not_asked')}</p>}
        {known?.length === 0 && <p>{words('intake.known_none')}</p>}
        {known !== undefined && known.length > 0 && <Choice view={view} known={known} />}
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
  const { frame, label } = view
  const { words, locale } = frame
  const { number, name, score, reasons, phase, closedOn } = person
  const isVery = score >= VERY_LIKE
  return (
    <article class={isVery ? 'baken-match baken-match--strong' : 'baken-match'}>
      <div>
        <Status kind={isVery ? 'changed' : 'neutral'}>
          {words(isVery ? 'intake.known_very' : 'intake.known_some')}
        </Status>
      </div>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <ul class="baken-why">
        {reasons.map((reason) => (
          <Reason key={reason} reason={reason} said={words(`intake.match_${reason}`)} />
        ))}
      </ul>
      <p class="baken-small baken-muted">
        <a class="baken-case" href={paths.case(number)}>
          {number}
        </a>{' '}
        {closedOn === null
          ? words('intake.known_phase', { phase: label('case_phases', phase) })
          : words('intake.known_closed', { date: longDate(closedOn as Parameters<typeof longDate>[0], locale) })}
        {person.person !== 0 && ` ${words('intake.known_other_person')}`}
      </p>
      <label class="baken-choice">
        <input type="radio" name="double" value={number} form={FORM} checked={chosen === number} />
        <span>{words('intake.known_same', { number })}</span>
      </label>
    </article>
  )
}

function Reason({ reason, said }: { reason: MatchReason; said: string }) {
  const { speaks } = matchReasons[reason]
  return (
    <li>
      <Icon name={speaks === 'for' ? 'safe' : speaks === 'against' ? 'cross' : 'neutral'} />
      <span>{said}</span>
    </li>
  )
}
