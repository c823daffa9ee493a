import type { Role } from '../../../domain/access/roles.ts'
import type { BoardList } from '../../../domain/casework/boardList.ts'
import type { AgendaTelling } from '../../../outputs/casework/calendar/agendaText.ts'
import type { Boards } from '../../../services/casework/today/showBoards.ts'
import type { Frame } from '../../look/shell/frame.ts'
import { paths } from '../../shell/paths.ts'

/** What the boards show, and to whom. */
export type BoardsView = AgendaTelling & { readonly frame: Frame; readonly role: Role; readonly boards: Boards }

/** The address of the list behind a number. */
export function boardHref({ list, colleague, organisation }: BoardList): string {
  const fields = new URLSearchParams({ list })
  if (colleague !== undefined) fields.set('colleague', String(colleague))
  if (organisation !== undefined) fields.set('organisation', String(organisation))
  return `${paths.boardCases}?${fields}`
}

/** A number that opens the cases behind it; nothing opens nothing. */
export function Opens({ count, to, what }: { count: number; to: BoardList; what: string }) {
  if (count === 0) return <>0</>
  return (
    <a href={boardHref(to)} aria-label={`${count}: ${what}`}>
      {count}
    </a>
  )
}
