import { sql } from 'kysely'
import type { ActorTx } from '../../withActor.ts'

export type FirstAdministrator = { readonly name: string; readonly signInName: string; readonly tokenHash: Buffer }

/**
 * An account for the first administrator of the operator's tenant, with a link for a day; an earlier link to an administrator ends.
 * Gives until when it works, and whether it replaced one that still worked; missing in a demo, and when there is an active
 * administrator. Fails with `conflict` when the name is taken.
 */
export async function addFirstAdministrator(
  tx: ActorTx,
  first: FirstAdministrator,
): Promise<{ readonly until: string; readonly replaced: boolean } | undefined> {
  const { rows } = await sql<{ until: string; replaced: boolean }>`
    select link_until as until, link_replaced as replaced
    from set_up_administrator(${first.name}, ${first.signInName}, ${first.tokenHash})`.execute(tx)
  return rows[0]
}

/** Takes away all that an active administrator signs in with, and gives a link for a day; missing when there is none with this name. */
export async function renewAdministrator(
  tx: ActorTx,
  signInName: string,
  tokenHash: Buffer,
): Promise<string | undefined> {
  const { rows } = await sql<{
    until: string | null
  }>`select set_up_again(${signInName}, ${tokenHash}) as until`.execute(tx)
  return rows[0]?.until ?? undefined
}

export type NewTenant = {
  readonly code: string
  /** The name of its hub. */
  readonly hub: string
  readonly profile: string
  readonly timeZone: string
}

/** Gives its number; missing in a demo. Fails with `conflict` when the code is taken. */
export async function addTenant(tx: ActorTx, { code, hub, profile, timeZone }: NewTenant): Promise<number | undefined> {
  const { rows } = await sql<{ tenant: number | null }>`
    select add_tenant(${code}, ${hub}, ${profile}, ${timeZone}) as tenant`.execute(tx)
  return rows[0]?.tenant ?? undefined
}
