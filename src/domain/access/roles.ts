/** What somebody does in the hub or for a partner of it. `operator` (command line) and `sequencer` are the program itself. */
export const roles = [
  'intake',
  'caseworker',
  'senior',
  'manager',
  'consular_officer',
  'safety_officer',
  'partner_worker',
  'chat_worker',
  'analyst',
  'knowledge_editor',
  'auditor',
  'privacy_officer',
  'administrator',
  'operator',
  'sequencer',
] as const

export type Role = (typeof roles)[number]

export function parseRole(text: string): Role | undefined {
  return roles.find((role) => role === text)
}

/** The organisations of a tenant. One of the kind `outside` only receives: nobody of it has an account. */
export const organisationKinds = [
  'hub',
  'ministry',
  'police_centre',
  'veilig_thuis',
  'shelter',
  'child_protection_board',
  'outside',
] as const

export type OrganisationKind = (typeof organisationKinds)[number]

export function parseOrganisationKind(text: string): OrganisationKind | undefined {
  return organisationKinds.find((kind) => kind === text)
}

/** Different visibility is a different role of the database, with policies of its own. */
const databaseRoles = {
  intake: 'caseworker',
  caseworker: 'caseworker',
  senior: 'caseworker',
  manager: 'manager',
  consular_officer: 'partner',
  safety_officer: 'partner',
  partner_worker: 'partner',
  chat_worker: 'staff',
  analyst: 'analyst',
  knowledge_editor: 'staff',
  auditor: 'auditor',
  privacy_officer: 'auditor',
  administrator: 'administrator',
  operator: 'operator',
  sequencer: 'sequencer',
} as const satisfies Record<Role, string>

export type DatabaseRole = (typeof databaseRoles)[Role]

export function databaseRoleOf(role: Role): DatabaseRole {
  return databaseRoles[role]
}

const hubRoles = [
  'intake',
  'caseworker',
  'senior',
  'manager',
  'chat_worker',
  'analyst',
  'knowledge_editor',
  'auditor',
  'privacy_officer',
  'administrator',
] as const satisfies readonly Role[]

/** The roles that somebody of an organisation can have. The same table stands in the database (`role_fits`). */
const rolesByKind = {
  hub: hubRoles,
  ministry: ['consular_officer'],
  police_centre: ['safety_officer'],
  veilig_thuis: ['partner_worker'],
  shelter: ['partner_worker'],
  child_protection_board: ['partner_worker'],
  outside: [],
} as const satisfies Record<OrganisationKind, readonly Role[]>

export function rolesIn(kind: OrganisationKind): readonly Role[] {
  return rolesByKind[kind]
}
