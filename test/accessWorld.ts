import fc from 'fast-check'
import { type Actor, CASEWORK } from '../src/domain/access/actor.ts'
import type { CaseAccess } from '../src/domain/access/caseAccess.ts'
import { type CaseArea, caseAreas } from '../src/domain/access/caseAreas.ts'
import { databaseRoleOf, type OrganisationKind, type Role } from '../src/domain/access/roles.ts'
import { needsSecondPerson } from '../src/domain/access/shareTerms.ts'
import { HUB } from './support/actorWith.ts'

/**
 * Two tenants whose people, teams, organisations and cases bear the same numbers, so that whoever forgets the tenant takes one for the
 * other. What differs from run to run: which cases there are, and all that opens or closes them.
 */
export const tenants = [1, 2] as const
export const people = [101, 102, 103, 104] as const
export const teams = [201, 202] as const
export const caseIds = [901, 902, 903] as const

/** An organisation of each kind but the hub. */
export const kindOf: Readonly<Record<number, OrganisationKind>> = {
  301: 'ministry',
  302: 'police_centre',
  303: 'veilig_thuis',
  304: 'shelter',
  305: 'child_protection_board',
  306: 'outside',
}
const organisations = Object.keys(kindOf).map(Number)

export type WorldShare = {
  readonly organisation: number
  readonly areas: readonly CaseArea[]
  readonly until: number
  readonly givenBy: number
  readonly confirmed: boolean
  readonly ended: boolean
}
export type WorldCase = {
  readonly tenant: number
  readonly caseId: number
  readonly grants: readonly {
    readonly principal: number
    readonly until: number
    readonly kind: 'team' | 'break_glass'
  }[]
  readonly shares: readonly WorldShare[]
  readonly excluded: readonly number[]
  readonly readers: readonly number[] | undefined
  readonly owner: number | undefined
  readonly glass: readonly { readonly person: number; readonly reviewed: boolean }[]
}
export type World = readonly WorldCase[]

/** A case that was given to nobody, with what is told of it. */
export function worldCase(given: Partial<WorldCase> = {}): WorldCase {
  const closed = { grants: [], shares: [], excluded: [], readers: undefined, owner: undefined, glass: [] }
  return { tenant: 1, caseId: 901, ...closed, ...given }
}

/** A case as the pure rule takes it. */
export function accessTo({ shares, ...access }: WorldCase): CaseAccess {
  return { ...access, shares: shares.map((share) => ({ ...share, state: stateOf(share) })) }
}

function stateOf({ organisation, confirmed, ended }: WorldShare): 'waiting' | 'given' | 'ended' {
  const kind = kindOf[organisation]
  if (ended) return 'ended'
  return kind !== undefined && needsSecondPerson(kind) && !confirmed ? 'waiting' : 'given'
}

/** Who confirmed a share of a world that was confirmed. */
export function confirmerOf({ givenBy }: WorldShare): number | undefined {
  return people.find((person) => person !== givenBy)
}

const day = 86_400_000
const until = fc.constantFrom(
  Date.UTC(2020, 0, 1),
  Date.now() - 1000,
  Date.now() + day,
  ...[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
)
const person = fc.constantFrom(...people)
const grant = fc.record({
  principal: fc.constantFrom(...people, ...teams),
  until,
  kind: fc.constantFrom('team' as const, 'break_glass' as const),
})
const share = fc.record({
  organisation: fc.constantFrom(...organisations),
  areas: fc.subarray([...caseAreas], { minLength: 1 }),
  until,
  givenBy: person,
  confirmed: fc.boolean(),
  ended: fc.boolean(),
})

export const worlds: fc.Arbitrary<World> = fc.uniqueArray(
  fc.record({
    tenant: fc.constantFrom(...tenants),
    caseId: fc.constantFrom(...caseIds),
    grants: fc.uniqueArray(grant, { selector: ({ principal }) => principal, maxLength: 3 }),
    shares: fc.array(share, { maxLength: 6 }),
    excluded: fc.uniqueArray(person, { maxLength: 2 }),
    readers: fc.option(fc.uniqueArray(person, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 2 }),
    owner: fc.option(person, { nil: undefined }),
    glass: fc.array(fc.record({ person, reviewed: fc.boolean() }), { maxLength: 2 }),
  }),
  { selector: ({ tenant, caseId }) => `${tenant} ${caseId}`, minLength: 2, maxLength: 6 },
)

/** People of these roles, of either tenant; partners of any organisation, also of one whose kind has no accounts. */
export function actors(roles: readonly Role[]): fc.Arbitrary<Actor> {
  return fc
    .record({
      tenant: fc.constantFrom(...tenants),
      person,
      role: fc.constantFrom(...roles),
      own: fc.subarray([...teams]),
      partner: fc.constantFrom(...organisations),
    })
    .map(({ own, partner, ...actor }) => ({
      ...actor,
      name: 'somebody',
      principals: [actor.person, ...own],
      organisation: databaseRoleOf(actor.role) === 'partner' ? partner : HUB,
      session: 0,
      purpose: CASEWORK,
    }))
}
