import type { ClosedReason } from '../../../domain/conversations/opening.ts'
import { roleName } from '../../../outputs/access/accessNames.ts'
import type { Account, Organisation } from '../../../services/access/signIn/accountTypes.ts'
import { SelfTest } from '../../conversations/readers/selfTest.tsx'
import { LinkButton } from '../../look/parts/button.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { Page } from '../../look/shell/page.tsx'
import { type Column, DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'
import { AccountStatusText, signsText } from './accountTexts.tsx'

type View = {
  readonly frame: Frame
  readonly timeZone: string
  readonly accounts: readonly Account[]
  readonly organisations: readonly Organisation[]
  /** Why nobody can begin a conversation now. */
  readonly closed: readonly ClosedReason[]
}

/** Everybody with an account, and what an administrator has to see first. */
export function PeoplePage({ view }: { view: View }) {
  const { frame, timeZone, accounts, organisations, closed } = view
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={words('administration.nav_people')}
      current={paths.people}
      head={
        <>
          <PageHead
            title={words('administration.nav_people')}
            lead={words('administration.people_lead', { count: accounts.length })}
          >
            <LinkButton href={paths.newPerson} look="primary" icon="people">
              {words('administration.invite')}
            </LinkButton>
          </PageHead>
          <SelfTest frame={frame} closed={closed} quiet />
        </>
      }
    >
      <div class="baken-panel">
        <DataTable
          words={words}
          caption={words('administration.nav_people')}
          captionHidden
          columns={columnsOf(frame, timeZone, organisations)}
          rows={accounts}
          rowKey={({ person }) => String(person)}
        />
      </div>
    </Page>
  )
}

function columnsOf(frame: Frame, timeZone: string, organisations: readonly Organisation[]): readonly Column<Account>[] {
  const { words } = frame
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return [
    {
      key: 'name',
      head: words('administration.column_name'),
      rowHead: true,
      cell: ({ person, name }) => (
        <a href={paths.person(person)}>
          <bdi>{name}</bdi>
        </a>
      ),
    },
    { key: 'role', head: words('administration.column_role'), cell: ({ role }) => roleName(role, words) },
    {
      key: 'organisation',
      head: words('administration.column_organisation'),
      cell: ({ organisation }) => names.get(organisation) ?? '',
    },
    {
      key: 'status',
      head: words('administration.column_status'),
      cell: ({ status }) => <AccountStatusText words={words} status={status} />,
    },
    { key: 'signs', head: words('administration.column_sign_in'), cell: (account) => signsText(account, words) },
    {
      key: 'signed-in',
      head: words('administration.column_signed_in'),
      cell: ({ signedIn }) =>
        signedIn === null ? words('administration.never') : momentText(signedIn, { frame, timeZone }),
    },
  ]
}
