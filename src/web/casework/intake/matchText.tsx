import { isVeryLike } from '../../../domain/names/isVeryLike.ts'
import { type MatchReason, matchReasons } from '../../../domain/names/matchReasons.ts'
import { parseIsoDate } from '../../../domain/shared/isoDate.ts'
import type { CodeLabels } from '../../../outputs/casework/codeLabels.ts'
import { longDate } from '../../../outputs/figures/longDate.ts'
import type { KnownPerson } from '../../../services/casework/names/findKnown.ts'
import { Icon } from '../../look/parts/icon.tsx'
import { Status } from '../../look/parts/status.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

type Props = { view: { readonly frame: Frame; readonly label: CodeLabels }; person: KnownPerson }

/** Who is known, how like, with what speaks for it and against it, and in which case. */
export function MatchText({ view: { frame, label }, person }: Props) {
  const { words, locale } = frame
  const { number, name, reasons, phase, closedOn } = person
  const isVery = isVeryLike(person)
  const closed = closedOn === null ? undefined : parseIsoDate(closedOn)
  return (
    <>
      <div>
        <Status kind={isVery ? 'changed' : 'neutral'}>
          {words(isVery ? 'intake.known_very' : 'intake.known_some')}
        </Status>{' '}
        <span class="baken-small baken-muted">
          {words('intake.known_score', { score: Math.round(person.score * 100) })}
        </span>
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
        {closed === undefined
          ? words('intake.known_phase', { phase: label('case_phases', phase) })
          : words('intake.known_closed', { date: longDate(closed, locale) })}
        {person.person !== 0 && ` ${words('intake.known_other_person')}`}
      </p>
    </>
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
