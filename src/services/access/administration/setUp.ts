import type { Actor } from '../../../domain/access/actor.ts'
import { isAccountName, isTenantCode } from '../../../domain/access/signInName.ts'
import { AppError } from '../../../errors.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import {
  addFirstAdministrator,
  addTenant,
  type NewTenant,
  renewAdministrator,
} from '../../../store/access/administration/setUp.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import type { WithActor } from '../../../store/withActor.ts'

/** What the command line does before anybody has an account. The actor is the operator of the tenant. */
export type SetUp = {
  /**
   * Gives the token of a link that works for a day; `replaced`: an earlier link that still worked ended. Fails with `refused`: `no-set-up` in a demo and when there is an active
   * administrator, `name-taken` when somebody else has the sign-in name.
   */
  readonly administrator: (
    operator: Actor,
    first: { readonly name: string; readonly signInName: string },
  ) => Promise<SetUpLink & { readonly replaced: boolean }>
  /**
   * For an administrator who can't get in any more: takes everything away that they signed in with. Fails with `not-found` when no
   * active administrator has this name, and in a demo.
   */
  readonly again: (operator: Actor, signInName: string) => Promise<SetUpLink>
  /** Fails with `refused`: `no-set-up` in a demo, `name-taken` when there is a tenant with this code. */
  readonly tenant: (operator: Actor, tenant: NewTenant) => Promise<void>
}

/** The token of a link, and until when it works. */
export type SetUpLink = { readonly token: string; readonly until: string }

const LONGEST_NAME = 100

export function makeSetUp(withActor: WithActor): SetUp {
  return {
    administrator: async (operator, { name, signInName }) => {
      if (!isAccountName(signInName))
        throw new AppError('invalid-input', { field: 'sign_in_name', expected: '2-40 a-z 0-9 . -' })
      requireName(name)
      return withActor(operator, async (tx) => {
        const token = newToken()
        const made = await addFirstAdministrator(tx, { name, signInName, tokenHash: hashOf(token) })
        if (!made) throw new AppError('refused', { reason: 'no-set-up' })
        await appendAccess(tx, { action: 'set_up_administrator', purpose: operator.purpose, cases: [] })
        return { token, ...made }
      }).catch(sayTaken)
    },

    again: (operator, signInName) =>
      withActor(operator, async (tx) => {
        const token = newToken()
        const until = await renewAdministrator(tx, signInName, hashOf(token))
        if (until === undefined) throw new AppError('not-found')
        await appendAccess(tx, { action: 'reset_account', purpose: operator.purpose, cases: [] })
        return { token, until }
      }),

    tenant: async (operator, tenant) => {
      if (!isTenantCode(tenant.code))
        throw new AppError('invalid-input', { field: 'tenant', expected: '2-20 a-z 0-9 -' })
      requireName(tenant.hub)
      await withActor(operator, async (tx) => {
        const made = await addTenant(tx, tenant)
        if (made === undefined) throw new AppError('refused', { reason: 'no-set-up' })
        await appendAccess(tx, { action: 'add_tenant', purpose: operator.purpose, cases: [] })
      }).catch(sayTaken)
    },
  }
}

function sayTaken(error: unknown): never {
  const taken = error instanceof AppError && error.code === 'conflict'
  throw taken ? new AppError('refused', { reason: 'name-taken' }, error) : error
}

function requireName(name: string): void {
  const fits = name.trim() !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name)
  if (!fits) throw new AppError('invalid-input', { field: 'name', expected: `1-${LONGEST_NAME}` })
}
