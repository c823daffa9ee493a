import type { WordKey } from '../../../messages/words.ts'
import type { OwnAuthenticators } from '../../../services/access/signIn/accountTypes.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import { AccountProblemNotice } from './accountProblem.tsx'
import type { AccountView } from './accountView.ts'
import { PasskeyPanel } from './passkeyPanel.tsx'
import { SecretsPanel } from './secretsPanel.tsx'
import { SessionPanel } from './sessionPanel.tsx'

const advices = {
  'add-passkey': 'signIn.advice_passkey',
  'add-second-passkey': 'signIn.advice_second_passkey',
  'make-recovery-codes': 'signIn.advice_codes',
  'few-recovery-codes': 'signIn.advice_few_codes',
} as const satisfies Readonly<Record<NonNullable<OwnAuthenticators['advice']>, WordKey>>

/** What one can sign in with, and where one is signed in. */
export function AccountPage({ view }: { view: AccountView }) {
  const { frame, authenticators, demo, drafts } = view
  const { words } = frame
  const { advice } = authenticators
  const title = words('signIn.account_title')
  return (
    <Page frame={frame} title={title} side={<SessionPanel view={view} />} head={<PageHead title={title} />}>
      <AccountProblemNotice frame={frame} problem={view.problem} />
      {demo && (
        <Notice kind="neutral" title={words('signIn.account_demo_title')}>
          <p>{words('signIn.account_demo')}</p>
        </Notice>
      )}
      {!demo && advice && (
        <Notice kind="changed" title={words('signIn.advice_title')}>
          <p>{words(advices[advice])}</p>
        </Notice>
      )}
      <p>
        <a href={paths.inbox}>{words('signIn.notices_link')}</a>
      </p>
      {view.holdsTalks && (
        <p>
          <a href={paths.readingKey}>{words('readingKey.title')}</a>
        </p>
      )}
      {view.hasCalendar && (
        <p>
          <a href={paths.ownCalendar}>{words('today.feed_title')}</a>
        </p>
      )}
      {drafts > 0 && (
        <p>
          <a href={paths.drafts}>{words('signIn.drafts_link', { count: drafts })}</a>
        </p>
      )}
      {authenticators.provider && (
        <Notice kind="neutral" title={words('signIn.by_provider_title')}>
          <p>{words('signIn.by_provider')}</p>
        </Notice>
      )}
      {!demo && !authenticators.provider && (
        <>
          <PasskeyPanel view={view} />
          <SecretsPanel view={view} />
        </>
      )}
    </Page>
  )
}
