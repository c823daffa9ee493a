import type { AccessAction } from '../../../domain/access/accessActions.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { mayDo } from '../../../domain/access/permissions.ts'
import { type Role, rolesIn } from '../../../domain/access/roles.ts'
import { isAccountName, writtenSignInName } from '../../../domain/access/signInName.ts'
import { readingLoss } from '../../../domain/conversations/readingLoss.ts'
import { AppError } from '../../../errors.ts'
import { hashOf, newToken } from '../../../identity/token.ts'
import {
  type AccountRow,
  addAccount,
  addInvitation,
  addOrganisation,
  closeAccount,
  type HeldAccount,
  hasOtherAdministrator,
  holdAccount,
  listAccounts,
  listOrganisations,
  type OrganisationRow,
  saveRole,
  saveStatus,
  stripAccount,
} from '../../../store/access/administration/accounts.ts'
import { listProviders } from '../../../store/access/administration/identityProviders.ts'
import { appendAccess } from '../../../store/access/log/accessLog.ts'
import { listDeskReaders } from '../../../store/conversations/recoveryKey.ts'
import type { ActorTx, WithActor } from '../../../store/withActor.ts'
import type { Accounts, StepUp } from '../signIn/accountServices.ts'
import type { Account, HandedInvitation } from '../signIn/accountTypes.ts'
import { requireAdministrator } from './requireAdministrator.ts'

/** The keeping of accounts by administrators: never their own, and never the last administrator away. */
export function makeAccounts(withActor: WithActor, requireFresh: StepUp['requireFresh']): Accounts {
  return {
    list: async (actor) => {
      requireAdministrator(actor)
      return withActor(actor, async (tx) => (await listAccounts(tx, actor.tenant)).map(accountOf))
    },

    organisations: async (actor) => {
      requireAdministrator(actor)
      return withActor(actor, (tx) => listOrganisations(tx, actor.tenant))
    },

    addOrganisation: (actor, organisation) =>
      changing(actor, async (tx) => {
        if (organisation.kind === 'hub') throw new AppError('refused', { reason: 'one-hub' })
        const id = await addOrganisation(tx, actor.tenant, organisation)
        await line(tx, 'add_organisation', `organisation.${id}`)
        return id
      }),

    invite: (actor, { name, signInName, role, organisation: id, provider }) =>
      changing(actor, async (tx) => {
        if (!isAccountName(signInName))
          throw new AppError('invalid-input', { field: 'signInName', expected: 'a-z 0-9 . -' })
        const organisation = await requireFit(tx, actor, role, id)
        if (provider !== undefined) await requireProviderOf(tx, actor, provider, id)
        const person = await addAccount(tx, actor.tenant, { name, sign_in_name: signInName, role, organisation })
        await line(tx, 'invite_account', `account.${person}.${role}`)
        return handOut(tx, actor, person, provider ?? null)
      }),

    inviteAgain: (actor, person) =>
      changing(actor, async (tx) => {
        const account = await requireOther(tx, actor, person)
        if (account.status !== 'invited') throw new AppError('refused', { reason: 'not-invited' })
        await line(tx, 'invite_account', `account.${person}.${account.role}`)
        return handOut(tx, actor, person, account.provider)
      }),

    change: (actor, person, { role, organisation: id }, isSure = false) =>
      changing(actor, async (tx) => {
        const account = await requireOther(tx, actor, person)
        const organisation = await requireFit(tx, actor, role, id)
        if (role !== 'administrator') await keepAnAdministrator(tx, actor, account)
        if (!isSure && !mayDo(role, 'hold_conversations')) await keepReadingKey(tx, actor, person)
        await saveRole(tx, actor.tenant, person, role, organisation)
        await line(tx, 'change_role', `account.${person}.${role}`)
      }),

    disable: (actor, person, isSure = false) =>
      changing(actor, async (tx) => {
        await keepAnAdministrator(tx, actor, await requireOther(tx, actor, person))
        if (!isSure) await keepReadingKey(tx, actor, person)
        await saveStatus(tx, actor.tenant, person, 'disabled')
        await closeAccount(tx, actor.tenant, person, 'disabled')
        await line(tx, 'disable_account', `account.${person}`)
      }),

    enable: (actor, person) =>
      changing(actor, async (tx) => {
        const { status } = await requireOther(tx, actor, person)
        if (status !== 'disabled') throw new AppError('refused', { reason: 'not-disabled' })
        await saveStatus(tx, actor.tenant, person, 'active')
        await line(tx, 'enable_account', `account.${person}`)
      }),

    reset: (actor, person) =>
      changing(actor, async (tx) => {
        const account = await requireOther(tx, actor, person)
        await keepAnAdministrator(tx, actor, account)
        await saveStatus(tx, actor.tenant, person, 'invited')
        await closeAccount(tx, actor.tenant, person, 'reset')
        await stripAccount(tx, person)
        await line(tx, 'reset_account', `account.${person}`)
        return handOut(tx, actor, person, account.provider)
      }),
  }

  async function changing<T>(actor: Actor, work: (tx: ActorTx) => Promise<T>): Promise<T> {
    requireAdministrator(actor)
    await requireFresh(actor)
    return withActor(actor, work)
  }
}

/** Somebody else of the tenant, held for a change. */
async function requireOther(tx: ActorTx, actor: Actor, person: number): Promise<HeldAccount> {
  if (person === actor.person) throw new AppError('refused', { reason: 'own-account' })
  const account = await holdAccount(tx, actor.tenant, person)
  if (!account) throw new AppError('not-found')
  return account
}

async function keepAnAdministrator(tx: ActorTx, { tenant }: Actor, account: HeldAccount): Promise<void> {
  if (account.role !== 'administrator' || account.status !== 'active') return
  if (!(await hasOtherAdministrator(tx, tenant, account.person))) {
    throw new AppError('refused', { reason: 'last-administrator' })
  }
}

/** The database takes the key at once, and nothing brings it back: so nobody does it by a slip. */
async function keepReadingKey(tx: ActorTx, actor: Actor, person: number): Promise<void> {
  if (readingLoss(await listDeskReaders(tx, actor), person) !== 'none')
    throw new AppError('refused', { reason: 'reading-key' })
}

/** The organisation, when it has this role. */
async function requireFit(tx: ActorTx, { tenant }: Actor, role: Role, id: number): Promise<OrganisationRow> {
  const organisation = (await listOrganisations(tx, tenant)).find((known) => known.id === id)
  if (!organisation) throw new AppError('not-found')
  if (!rolesIn(organisation.kind).includes(role)) throw new AppError('refused', { reason: 'role-does-not-fit' })
  return organisation
}

async function requireProviderOf(tx: ActorTx, { tenant }: Actor, id: number, organisation: number): Promise<void> {
  const providers = await listProviders(tx, tenant)
  if (!providers.some((known) => known.id === id && known.organisation === organisation))
    throw new AppError('not-found')
}

async function handOut(tx: ActorTx, actor: Actor, person: number, provider: number | null): Promise<HandedInvitation> {
  const token = newToken()
  const until = await addInvitation(tx, actor.tenant, {
    person,
    tokenHash: hashOf(token),
    provider,
    madeBy: actor.person,
  })
  return { person, token, until }
}

function line(tx: ActorTx, action: AccessAction, part: string): Promise<void> {
  return appendAccess(tx, { action, purpose: 'administration', cases: [], part })
}

function accountOf({
  sign_in_name: name,
  tenant_code: tenantCode,
  signed_in: signedIn,
  invited_until: invitedUntil,
  ...row
}: AccountRow): Account {
  return {
    ...row,
    signInName: name === null ? undefined : writtenSignInName({ name, tenantCode }),
    signedIn,
    invitedUntil,
  }
}
