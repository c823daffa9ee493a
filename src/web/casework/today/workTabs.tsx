import { mayDo } from '../../../domain/access/permissions.ts'
import { databaseRoleOf, type Role } from '../../../domain/access/roles.ts'
import type { Words } from '../../../messages/words.ts'
import { Tabs } from '../../look/parts/tabs.tsx'
import { paths } from '../../shell/paths.ts'

/** The address of the work of a day, of one's own cases or of one's teams. */
export const todayHref = { mine: `${paths.today}?of=mine`, team: `${paths.today}?of=team` } as const

/** The pages about work; boards are for those who lead. */
export function WorkTabs({ words, role, current }: { words: Words; role: Role; current: string }) {
  const isPartner = databaseRoleOf(role) === 'partner'
  const all = role === 'manager' ? words('today.tab_all') : words('today.tab_team')
  const tabs = [
    { href: todayHref.mine, label: isPartner ? words('today.nav') : words('today.tab_mine') },
    ...(isPartner ? [] : [{ href: todayHref.team, label: all }]),
    { href: paths.calendar, label: words('today.tab_calendar') },
    ...(mayDo(role, 'assign_case') ? [{ href: paths.boards, label: words('today.tab_boards') }] : []),
    ...(mayDo(role, 'assign_case') ? [{ href: paths.season, label: words('today.tab_season') }] : []),
  ]
  return <Tabs label={words('today.parts')} tabs={tabs} current={current} />
}
