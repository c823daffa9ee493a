import type { Actor } from '../../src/domain/access/actor.ts'
import { mayDo } from '../../src/domain/access/permissions.ts'
import { databaseRoleOf, type OrganisationKind, type Role, rolesIn } from '../../src/domain/access/roles.ts'
import { HUB } from '../support/actorWith.ts'

/**
 * Who asks in the matrix: each role that people have, in each kind of organisation that it fits; once in the organisation and the team
 * that the cases are about, once beside it (another team of the hub, another organisation of the kind), and once in another tenant
 * under the same numbers, so that whoever forgets the tenant takes one for the other.
 */
export const places = ['own', 'other', 'foreign'] as const
export type Place = (typeof places)[number]

export type Subject = Actor & { readonly place: Place; readonly kind: OrganisationKind }

export const TEAM = 2001
export const OTHER_TEAM = 2002
export const FREE_TEAM = 2003
/** Somebody of the hub who is nothing to anybody: gives shares, stands on named lists, is excluded and readmitted. */
export const KEEPER = 1900
export const STRANGER = 1901

const hosts = ['hub', 'ministry', 'police_centre', 'veilig_thuis', 'shelter', 'child_protection_board'] as const
type Host = (typeof hosts)[number]

/** The organisations of the matrix by number; those of the other tenant bear the numbers of the first ones. */
export const organisations: readonly {
  readonly id: number
  readonly kind: OrganisationKind
  readonly tenant: number
}[] = [
  ...hosts.flatMap((kind) => [
    { id: organisationAt(kind, 'own'), kind, tenant: 1 },
    ...(kind === 'hub' ? [] : [{ id: organisationAt(kind, 'other'), kind, tenant: 1 }]),
    { id: organisationAt(kind, 'foreign'), kind, tenant: 2 },
  ]),
  { id: 3900, kind: 'outside', tenant: 1 },
]
export const OUTSIDE = 3900

export function organisationAt(kind: Host, place: Place): number {
  if (kind === 'hub') return HUB
  return (place === 'other' ? 3100 : 3000) + hosts.indexOf(kind)
}

export const subjects: readonly Subject[] = hosts
  .flatMap((kind) => rolesIn(kind).map((role) => ({ kind, role })))
  .flatMap((who, index) => places.map((place) => subjectAt(who, index, place)))

function subjectAt({ kind, role }: { kind: Host; role: Role }, index: number, place: Place): Subject {
  const person = (place === 'other' ? 1100 : 1000) + index
  const team = place === 'other' ? OTHER_TEAM : TEAM
  return {
    tenant: place === 'foreign' ? 2 : 1,
    person,
    name: `${role} ${kind} ${place}`,
    role,
    organisation: organisationAt(kind, place),
    principals: kind === 'hub' ? [person, team] : [person],
    session: 0,
    purpose: 'testing',
    place,
    kind,
  }
}

/** Those whom the relations are about. */
export const owns = subjects.filter(({ place }) => place === 'own')
const ownsOf = (...roles: readonly string[]) => owns.filter(({ role }) => roles.includes(databaseRoleOf(role)))
export const ownHandlers = ownsOf('caseworker', 'manager')

/** Who asked for the secret address where somebody did: not everybody of the team. */
export const askers = ownHandlers.filter(({ role }) => mayDo(role, 'use_vault'))

export function nameOf({ role, kind, place }: Subject): string {
  return `${role} of ${place === 'foreign' ? `a ${kind} of another tenant` : `${place} ${kind}`}`
}
