import { sql } from 'kysely'
import type { OrganisationKind, Role } from '../../../domain/access/roles.ts'
import type { ActorTx } from '../../withActor.ts'

export type AccountRow = {
  readonly person: number
  readonly name: string
  readonly sign_in_name: string | null
  readonly tenant_code: string
  readonly role: Role
  readonly organisation: number
  readonly status: 'invited' | 'active' | 'disabled'
  readonly passkeys: number
  readonly totp: boolean
  readonly provider: boolean
  readonly signed_in: string | null
  readonly invited_until: string | null
}

/** All accounts of the tenant but the program's own, by name. For administrators. */
export async function listAccounts(tx: ActorTx, tenant: number): Promise<readonly AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select m.person, p.name, m.sign_in_name, t.code as tenant_code, m.role, m.organisation, m.status,
      s.passkeys, s.totp, s.provider, s.signed_in, i.until as invited_until
    from staff_member m
    join tenant t on t.id = m.tenant
    join principal p on p.tenant = m.tenant and p.id = m.person
    join account_signs() s on s.person = m.person
    left join invitation i on i.tenant = m.tenant and i.person = m.person and i.used is null and i.ended is null and i.until > now()
    where m.tenant = ${tenant} and m.role <> 'operator'
      and not exists (select from api_client c where c.tenant = m.tenant and c.person = m.person)
    order by p.name, m.person`.execute(tx)
  return rows
}

export type OrganisationRow = { readonly id: number; readonly name: string; readonly kind: OrganisationKind }

/** The organisations of the tenant, the hub first. */
export async function listOrganisations(tx: ActorTx, tenant: number): Promise<readonly OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select o.id, p.name, o.kind from organisation o join principal p on p.tenant = o.tenant and p.id = o.id
    where o.tenant = ${tenant} order by o.kind <> 'hub', p.name, o.id`.execute(tx)
  return rows
}

export async function addOrganisation(
  tx: ActorTx,
  tenant: number,
  { name, kind }: Omit<OrganisationRow, 'id'>,
): Promise<number> {
  const id = await addPrincipal(tx, tenant, 'organisation', name)
  await tx.insertInto('organisation').values({ tenant, id, kind }).execute()
  return id
}

export type NewAccount = {
  readonly name: string
  readonly sign_in_name: string
  readonly role: Role
  readonly organisation: OrganisationRow
}

/** An account that waits for its owner. Fails with `conflict` when the sign-in name is taken. Gives its person. */
export async function addAccount(tx: ActorTx, tenant: number, account: NewAccount): Promise<number> {
  const { name, sign_in_name, role, organisation } = account
  const person = await addPrincipal(tx, tenant, 'person', name)
  const row = {
    tenant,
    person,
    role,
    invented: false,
    organisation: organisation.id,
    organisation_kind: organisation.kind,
  }
  await tx
    .insertInto('staff_member')
    .values({ ...row, sign_in_name, status: 'invited' })
    .execute()
  return person
}

async function addPrincipal(
  tx: ActorTx,
  tenant: number,
  kind: 'person' | 'organisation',
  name: string,
): Promise<number> {
  const { id } = await tx
    .insertInto('principal')
    .values({ tenant, kind, name })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type HeldAccount = Pick<AccountRow, 'person' | 'role' | 'status' | 'organisation'> & {
  readonly provider: number | null
}

/**
 * An account, held until the end of the transaction; `provider` is that of its latest invitation, while it is of its organisation. A client of the API
 * is no account: nobody signs in as one. Changes to administrators go one
 * after the other, so that two can't disable each other. Missing when it is not of the tenant, or the actor's own.
 */
export async function holdAccount(tx: ActorTx, tenant: number, person: number): Promise<HeldAccount | undefined> {
  await sql`select pg_advisory_xact_lock(7023, ${tenant})`.execute(tx)
  const { rows } = await sql<HeldAccount>`
    select m.person, m.role, m.status, m.organisation,
      (select v.id from invitation i join identity_provider v on v.tenant = i.tenant and v.id = i.provider
        where i.tenant = m.tenant and i.person = m.person and v.removed is null and v.organisation = m.organisation
        order by i.id desc limit 1) as provider
    from staff_member m where m.tenant = ${tenant} and m.person = ${person} and m.role <> 'operator'
      and not exists (select from api_client c where c.tenant = m.tenant and c.person = m.person) for update of m`.execute(
    tx,
  )
  return rows[0]
}

/** Whether anybody else is an active administrator. Ask it after `holdAccount`. */
export async function hasOtherAdministrator(tx: ActorTx, tenant: number, person: number): Promise<boolean> {
  const { rows } = await sql<{ other: boolean }>`select exists (select from staff_member
    where tenant = ${tenant} and role = 'administrator' and status = 'active' and person <> ${person}) as other`.execute(
    tx,
  )
  return rows[0]?.other ?? false
}

export async function saveRole(
  tx: ActorTx,
  tenant: number,
  person: number,
  role: Role,
  { id, kind }: OrganisationRow,
): Promise<void> {
  await sql`update staff_member set role = ${role}, organisation = ${id}, organisation_kind = ${kind}
    where tenant = ${tenant} and person = ${person}`.execute(tx)
}

export async function saveStatus(
  tx: ActorTx,
  tenant: number,
  person: number,
  status: AccountRow['status'],
): Promise<void> {
  await sql`update staff_member set status = ${status} where tenant = ${tenant} and person = ${person}`.execute(tx)
}

/** Ends all sessions of somebody, and the link that they were handed. */
export async function closeAccount(
  tx: ActorTx,
  tenant: number,
  person: number,
  why: 'disabled' | 'reset',
): Promise<void> {
  await sql`select close_account(${person}, ${why})`.execute(tx)
  await endInvitations(tx, tenant, person)
}

/** Takes away all that somebody signs in with. */
export async function stripAccount(tx: ActorTx, person: number): Promise<void> {
  await sql`select strip_account(${person})`.execute(tx)
}

export type NewInvitation = {
  readonly person: number
  readonly tokenHash: Buffer
  readonly provider: number | null
  readonly madeBy: number
}

/** A link for a week; the one before ends. Gives until when it works. */
export async function addInvitation(
  tx: ActorTx,
  tenant: number,
  { person, tokenHash, provider, madeBy }: NewInvitation,
): Promise<string> {
  await endInvitations(tx, tenant, person)
  const { rows } = await sql<{ until: string }>`
    insert into invitation (tenant, person, token_hash, provider, made_by, until)
    values (${tenant}, ${person}, ${tokenHash}, ${provider}, ${madeBy}, clock_timestamp() + interval '7 days') returning until`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('an invitation was not written')
  return row.until
}

async function endInvitations(tx: ActorTx, tenant: number, person: number): Promise<void> {
  await sql`update invitation set ended = clock_timestamp()
    where tenant = ${tenant} and person = ${person} and used is null and ended is null`.execute(tx)
}
