import { parseRole, type Role, rolesIn } from '../../../domain/access/roles.ts'
import type { WordKey } from '../../../messages/words.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import type { DemoSignIn } from '../../../services/access/signIn/accountServices.ts'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { type PersonCard, PersonCards } from '../../look/parts/personCards.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'

type DemoPeople = Awaited<ReturnType<DemoSignIn['listPeople']>>

type Props = { frame: Frame; people: DemoPeople }

const groups = [
  { id: 'hub', title: 'signIn.group_hub', has: (role) => rolesIn('hub').includes(role) },
  { id: 'partners', title: 'signIn.group_partners', has: (role) => !rolesIn('hub').includes(role) },
] as const satisfies readonly { id: string; title: WordKey; has: (role: Role) => boolean }[]

/** What each role sees, in the demo. The program itself is nobody that one can be. */
const sees = {
  intake: 'signIn.sees_team',
  caseworker: 'signIn.sees_team',
  senior: 'signIn.sees_team',
  manager: 'signIn.sees_all',
  consular_officer: 'signIn.sees_shared',
  safety_officer: 'signIn.sees_shared',
  partner_worker: 'signIn.sees_shared',
  chat_worker: 'signIn.sees_no_case',
  analyst: 'signIn.sees_figures',
  knowledge_editor: 'signIn.sees_no_case',
  auditor: 'signIn.sees_log',
  privacy_officer: 'signIn.sees_log',
  administrator: 'signIn.sees_accounts',
  operator: 'signIn.sees_no_case',
  sequencer: 'signIn.sees_no_case',
} as const satisfies Readonly<Record<Role, WordKey>>

/** The demo's way in: one picks an invented person, and sees what that person would see. */
export function DemoSignInPage({ frame, people }: Props) {
  const { words } = frame
  const title = words('signIn.demo_title')
  return (
    <Page frame={frame} title={title}>
      <PageHead title={title} lead={words('signIn.demo_lead')} />
      <div class="baken-stack">
        {groups.map(({ id, title, has }) => (
          <section key={id} class="baken-stack baken-stack--tight" aria-labelledby={id}>
            <h2 id={id}>{words(title)}</h2>
            <PersonCards
              action={paths.signIn}
              name="person"
              people={people.flatMap((person) => {
                const role = parseRole(person.role)
                return role && has(role) ? [cardOf(person, role)] : []
              })}
            />
          </section>
        ))}
      </div>
    </Page>
  )

  function cardOf({ person, name, teams, organisation }: DemoPeople[number], role: Role): PersonCard {
    const what = roleName(role, words)
    const [team] = teams
    const ofHub = team === undefined ? what : words('signIn.of_team', { role: what, team })
    return {
      value: String(person),
      name,
      role: rolesIn('hub').includes(role) ? ofHub : `${what}, ${organisation}`,
      about: words(sees[role]),
    }
  }
}
