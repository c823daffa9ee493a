import type pg from 'pg'

/** A policy as the catalogue of the database has it. */
type Policy = {
  readonly table: string
  readonly name: string
  readonly cmd: string
  readonly role: string
  readonly qual: string | null
  readonly with_check: string | null
}

/** Something taken out of the policies, and how it comes back. */
export type Mutation = {
  readonly name: string
  readonly writes: boolean
  readonly apply: readonly string[]
  readonly restore: readonly string[]
}

/** The conditions of the policies as the database writes them, and what takes each of them away. */
const conditions: readonly (readonly [name: string, text: string, gone: 'true' | 'false'])[] = [
  ['tenant', '(tenant = ( SELECT app_tenant() AS app_tenant))', 'true'],
  ['whose grant', '(g.principal = ANY (( SELECT app_principals() AS app_principals)::integer[]))', 'true'],
  ['whose grant', '(principal = ANY (( SELECT app_principals() AS app_principals)::integer[]))', 'true'],
  ['until when', '(g.until > now())', 'true'],
  ['exclusion', '(x.person = ( SELECT app_person() AS app_person))', 'false'],
  ['restriction', '(( SELECT app_person() AS app_person) <> ALL (r.readers))', 'false'],
  ['whose share', '(s.organisation = ( SELECT app_organisation() AS app_organisation))', 'true'],
  ['whose share', '(organisation = ( SELECT app_organisation() AS app_organisation))', 'true'],
  ['share that counts', 'share_is_live(s.until, s.ended_at, s.organisation_kind, s.confirmed_by)', 'true'],
  ['share that counts', 'share_is_live(until, ended_at, organisation_kind, confirmed_by)', 'true'],
  ['area', '(area_of_event(event.type) = ANY (s.areas))', 'true'],
  ['area', '(area_of_part(event_sealed.part) = ANY (s.areas))', 'true'],
  ['address vault', '(NOT is_vault_part(part))', 'true'],
  ['who asked for the address', '(v.asked_by = ( SELECT app_person() AS app_person))', 'true'],
  ['until when the address is open', '(v.until > now())', 'true'],
]

const cases = ['case_state', 'event', 'event_sealed']
/** Of these the conditions are taken out by themselves as well. */
const taken = [...cases, 'case_grant', 'case_share']
const around = [
  'case_grant',
  'case_share',
  'case_owner',
  'exclusion',
  'case_restriction',
  'break_glass',
  'vault_opening',
]

/**
 * Each policy that a person's question through the API or a forgetful query meets, taken away; and each condition of those that open
 * cases, taken out by itself.
 */
export async function listMutations(client: pg.Client): Promise<readonly Mutation[]> {
  const { rows } = await client.query<Policy>(
    `select tablename as table, policyname as name, cmd, array_to_string(roles, ', ') as role, qual, with_check
     from pg_policies where tablename = any($1) order by 1, 2`,
    [[...cases, ...around]],
  )
  const met = rows.filter(isMet)
  return [...met.map(withoutPolicy), ...met.flatMap(withoutEachCondition)]
}

/** Not met: the command line and the program, what writes events, and emergency access and the vault, which the API does not give. */
function isMet({ table, cmd, role }: Policy): boolean {
  if (!/baken_(caseworker|manager|partner|analyst|owner)/.test(role)) return false
  if (role === 'baken_owner') return table === 'case_grant' && cmd === 'DELETE'
  if (cases.includes(table) || table === 'vault_opening' || table === 'break_glass') return cmd === 'SELECT'
  // Only who breaks the glass again renews a grant.
  return table !== 'case_grant' || cmd !== 'UPDATE'
}

function withoutPolicy(policy: Policy): Mutation {
  const { table, name, cmd, role, qual, with_check } = policy
  const using = qual === null ? '' : ` using (${qual})`
  const check = with_check === null ? '' : ` with check (${with_check})`
  return {
    name: `${table} ${name}`,
    writes: cmd !== 'SELECT',
    apply: [`drop policy ${name} on ${table}`],
    restore: [`create policy ${name} on ${table} for ${cmd} to ${role}${using}${check}`],
  }
}

function withoutEachCondition({ table, name, cmd, qual }: Policy): readonly Mutation[] {
  if (cmd !== 'SELECT' || qual === null || !taken.includes(table)) return []
  return conditions
    .filter(([, text]) => qual.includes(text))
    .map(([condition, text, gone]) => ({
      name: `${table} ${name}: ${condition}`,
      writes: false,
      apply: [`alter policy ${name} on ${table} using (${qual.replace(text, gone)})`],
      restore: [`alter policy ${name} on ${table} using (${qual})`],
    }))
}
