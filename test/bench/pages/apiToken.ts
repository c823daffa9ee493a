import type { Actor } from '../../../src/domain/access/actor.ts'
import { apiScopes } from '../../../src/domain/access/apiScopes.ts'
import { hashOf, newToken } from '../../../src/identity/token.ts'
import { asAdministrator, type BenchRegister } from '../workplace.ts'

/** The headers of an API client that sees what this person sees, with every scope. Given by the program itself. */
export async function apiHeadersOf(
  register: BenchRegister,
  { tenant, person }: Actor,
): Promise<Readonly<Record<string, string>>> {
  const token = newToken()
  await asAdministrator(register, (client) =>
    client.query(
      `insert into api_client (tenant, person, token_hash, scopes, purpose, made_by, until)
       values ($1, $2, $3, $4, 'testing', $5, now() + interval '1 day')
       on conflict (tenant, person) do update set token_hash = excluded.token_hash`,
      [tenant, person, hashOf(token), apiScopes, register.operator.person],
    ),
  )
  return { authorization: `Bearer ${token}` }
}
