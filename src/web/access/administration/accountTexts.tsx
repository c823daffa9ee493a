import type { Words } from '../../../messages/words.ts'
import type { Account, AccountStatus } from '../../../services/access/signIn/accountTypes.ts'
import { Status } from '../../look/parts/status.tsx'

/** What somebody can sign in with. */
export function signsText({ passkeys, totp, provider }: Account, words: Words): string {
  const signs = [
    passkeys > 0 && words('administration.signs_passkeys', { count: passkeys }),
    totp && words('administration.signs_totp'),
    provider && words('administration.signs_provider'),
  ].filter((sign) => sign !== false)
  return signs.length === 0 ? words('administration.signs_none') : signs.join(', ')
}

const kinds = { active: 'safe', invited: 'waiting', disabled: 'neutral' } as const satisfies Record<
  AccountStatus,
  string
>

/** Whether an account can be used. */
export function AccountStatusText({ words, status }: { words: Words; status: AccountStatus }) {
  return (
    <Status kind={kinds[status]} bare={status === 'active'}>
      {words(`administration.account_status_${status}`)}
    </Status>
  )
}
