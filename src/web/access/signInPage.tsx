import type { WordKey } from '../../messages/words.ts'
import { roleName } from '../../outputs/access/accessNames.ts'
import type { DemoPeople } from '../../services/access/demoSignIn.ts'
import { Empty } from '../look/parts/empty.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { PersonCards } from '../look/parts/personCards.tsx'
import type { Frame } from '../look/shell/frame.ts'
import { Page } from '../look/shell/page.tsx'
import { paths } from '../shell/paths.ts'

type Props = { frame: Frame; people: DemoPeople }

const sees: Readonly<Record<string, WordKey>> = {
  caseworker: 'access.what_caseworker',
  manager: 'access.what_manager',
  analyst: 'access.what_analyst',
}

/** The demo's way in: one picks an invented person, and sees what that person would see. */
export function SignInPage({ frame, people }: Props) {
  const { words } = frame
  const title = words('access.sign_in_title')
  return (
    <Page frame={frame} title={title}>
      <PageHead title={title} lead={words('access.sign_in_lead')} />
      {people.length === 0 ? (
        <Empty title={words('access.sign_in_empty')} />
      ) : (
        <PersonCards
          action={paths.signIn}
          name="person"
          people={people.map(({ person, name, role, teams }) => ({
            value: String(person),
            name,
            role: [roleName(role, words), ...teams.map((team) => words('access.team', { names: team }))].join(', '),
            about: words(sees[role] ?? 'access.what_analyst'),
          }))}
        />
      )}
    </Page>
  )
}
