import type { Actor } from '../../src/domain/access/actor.ts'
import { type ApiScope, apiScopes } from '../../src/domain/access/apiScopes.ts'
import { hashOf, newToken } from '../../src/identity/token.ts'
import type { TestRegister } from './testRegister.ts'

type Given = { readonly scopes?: readonly ApiScope[]; readonly purpose?: string }

/**
 * A token for somebody who is there, of any role and with any scopes, also those that an administrator could not give: so that what
 * refuses is the rule and not the lack of a token.
 */
export async function tokenFor(
  register: TestRegister,
  { tenant, person }: Pick<Actor, 'tenant' | 'person'>,
  { scopes = apiScopes, purpose = 'testing' }: Given = {},
): Promise<string> {
  const token = newToken()
  await register.asAdministrator((client) =>
    client.query(
      `insert into api_client (tenant, person, token_hash, scopes, purpose, made_by, until)
       select $1, $2, $3, $4, $5, (select min(person) from staff_member where tenant = $1 and person <> $2), now() + interval '1 day'
       on conflict (tenant, person) do update set token_hash = excluded.token_hash, scopes = excluded.scopes, revoked = null, revoked_by = null`,
      [tenant, person, hashOf(token), scopes, purpose],
    ),
  )
  return token
}

export function bearer(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}`, host: 'localhost' }
}
