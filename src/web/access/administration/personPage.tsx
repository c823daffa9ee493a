import { Field } from '../../look/forms/field.tsx'
import { Button } from '../../look/parts/button.tsx'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { momentText } from '../momentText.ts'
import { AccountStatusText, signsText } from './accountTexts.tsx'
import { KeyGoes } from './keyGoes.tsx'
import { PersonActions } from './personActions.tsx'
import type { PersonView } from './personView.ts'
import { PlaceSelect } from './placeSelect.tsx'

/** One account: what it is, and what an administrator can do with it. Nothing of what it signs in with is shown. */
export function PersonPage({ view }: { view: PersonView }) {
  const { frame, account, isOwn, saved, refused } = view
  const { words } = frame
  return (
    <Page
      frame={frame}
      title={words('administration.nav_people')}
      current={paths.people}
      head={
        <>
          <Crumbs
            words={words}
            path={[{ href: paths.people, label: words('administration.nav_people') }]}
            here={account.name}
          />
          <PageHead title={<bdi>{account.name}</bdi>} />
          {saved && <Notice kind="safe" answers title={words('administration.saved')} />}
          {refused && <Notice kind="danger" answers title={words(refused)} />}
          {isOwn && <Notice kind="neutral" title={words('administration.own_account')} />}
        </>
      }
      side={!isOwn && <PersonActions view={view} />}
    >
      <AccountPanel view={view} />
      {!isOwn && <PlacePanel view={view} />}
      <TeamsPanel view={view} />
      <MailPanel view={view} />
    </Page>
  )
}

function AccountPanel({ view }: { view: PersonView }) {
  const { frame, account, organisations } = view
  const { words } = frame
  const { signInName, status, signedIn, invitedUntil } = account
  const organisation = organisations.find(({ id }) => id === account.organisation)?.name ?? ''
  const facts = [
    { name: words('administration.sign_in_name'), value: signInName ?? words('administration.no_name') },
    { name: words('administration.column_organisation'), value: organisation },
    { name: words('administration.column_status'), value: <AccountStatusText words={words} status={status} /> },
    { name: words('administration.column_sign_in'), value: signsText(account, words) },
    {
      name: words('administration.column_signed_in'),
      value: signedIn === null ? words('administration.never') : momentText(signedIn, view),
    },
  ]
  return (
    <Panel id="account" title={words('administration.person_account')}>
      <Facts facts={facts} />
      {invitedUntil !== null && (
        <p>{words('administration.invited_until', { until: momentText(invitedUntil, view) })}</p>
      )}
    </Panel>
  )
}

function PlacePanel({ view }: { view: PersonView }) {
  const { frame, account, organisations } = view
  const { words } = frame
  const { person, role, organisation } = account
  return (
    <Panel id="role" title={words('administration.place_title')}>
      <form class="baken-form" method="post" action={paths.personPart(person, 'role')}>
        <PlaceSelect frame={frame} organisations={organisations} value={`${role}.${organisation}`} />
        <KeyGoes view={view} isRequired={false} />
        <div class="baken-buttons">
          <Button>{words('administration.place_save')}</Button>
        </div>
      </form>
    </Panel>
  )
}

function TeamsPanel({ view: { frame, account, teams } }: { view: PersonView }) {
  const { words } = frame
  const own = teams.filter(({ members }) => members.some(({ person }) => person === account.person))
  return (
    <Panel id="teams" title={words('administration.person_teams')}>
      {own.length === 0 ? (
        <p class="baken-muted">{words('administration.person_teams_none')}</p>
      ) : (
        <ul>
          {own.map(({ id, name }) => (
            <li key={id}>
              <a href={paths.team(id)}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function MailPanel({ view: { frame, account, mailAddress } }: { view: PersonView }) {
  const { words } = frame
  return (
    <Panel id="mail" title={words('administration.mail_title')}>
      <form class="baken-form" method="post" action={paths.personPart(account.person, 'mail')}>
        <Field
          id="address"
          name="address"
          type="email"
          label={words('administration.mail_address')}
          hint={words('administration.mail_hint')}
          value={mailAddress}
          maxLength={254}
          autocomplete="off"
        />
        <div class="baken-buttons">
          <Button>{words('administration.save')}</Button>
        </div>
      </form>
    </Panel>
  )
}
