import type { AgendaTelling } from '../../../outputs/casework/calendar/agendaText.ts'
import type { BoardListShown } from '../../../services/casework/today/showBoards.ts'
import type { WorkRow } from '../../look/parts/rows.tsx'
import { Status } from '../../look/parts/status.tsx'
import { paths } from '../../shell/paths.ts'

/** A case in a list of a board: facts only. */
export function caseRow(line: BoardListShown['cases'][number], { label, profile }: AgendaTelling): WorkRow {
  const level = line.safety_level
  const isUrgent = profile.casework.safety_levels.entries.some(
    ({ code, answerDue }) => code === level && answerDue !== undefined,
  )
  return {
    key: line.number,
    what: (
      <a class="baken-case" href={paths.case(line.number)}>
        {line.number}
      </a>
    ),
    detail: `${label('victim_groups', line.victim_group)}, ${label('countries', line.country)}. ${label('client_locations', line.place_now)}.`,
    act:
      level === null ? undefined : (
        <Status kind={isUrgent ? 'danger' : 'neutral'}>{label('safety_levels', level)}</Status>
      ),
  }
}
