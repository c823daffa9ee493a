import { expect, test } from 'vitest'
import {
  databaseRoleOf,
  organisationKinds,
  parseOrganisationKind,
  parseRole,
  type Role,
  roles,
  rolesIn,
} from './roles.ts'

/** Those that a person can have; the others are the program itself. */
const ofPeople = roles.filter((role) => role !== 'operator' && role !== 'sequencer')

test('a role is one of the list', () => {
  expect(roles.map(parseRole)).toEqual([...roles])
  for (const text of ['', 'Manager', 'owner', 'baken_owner', 'partner', 'staff', 'toString']) {
    expect(parseRole(text)).toBeUndefined()
  }
})

test('a kind of organisation is one of the list', () => {
  expect(organisationKinds.map(parseOrganisationKind)).toEqual([...organisationKinds])
  expect(['', 'Hub', 'police', 'constructor'].map(parseOrganisationKind)).toEqual(Array(4).fill(undefined))
})

test('people have one of thirteen roles, and each of them is at home somewhere', () => {
  expect(ofPeople).toHaveLength(13)
  const placed = new Set(organisationKinds.flatMap((kind) => [...rolesIn(kind)]))
  expect([...placed].sort()).toEqual([...ofPeople].sort())
})

test('nobody of an organisation outside has an account', () => {
  expect(rolesIn('outside')).toEqual([])
})

test('a role of a partner is never given in the hub, and a role of the hub never to a partner', () => {
  const isPartner = (role: Role) => databaseRoleOf(role) === 'partner'
  expect(rolesIn('hub').filter(isPartner)).toEqual([])
  const elsewhere = organisationKinds.filter((kind) => kind !== 'hub').flatMap((kind) => [...rolesIn(kind)])
  expect(elsewhere.filter((role) => !isPartner(role))).toEqual([])
})

test('a consular officer is of a ministry and a safety officer of the police', () => {
  const homes = (role: Role) => organisationKinds.filter((kind) => rolesIn(kind).includes(role))
  expect(homes('consular_officer')).toEqual(['ministry'])
  expect(homes('safety_officer')).toEqual(['police_centre'])
  expect(homes('partner_worker')).toEqual(['veilig_thuis', 'shelter', 'child_protection_board'])
})

test('the program itself is no role that an organisation can give', () => {
  for (const kind of organisationKinds) {
    expect(rolesIn(kind)).not.toContain('operator')
    expect(rolesIn(kind)).not.toContain('sequencer')
  }
})

test('who works on cases, leads, counts, audits, administers or does neither is another role of the database', () => {
  const together = Map.groupBy(ofPeople, databaseRoleOf)
  expect(Object.fromEntries(together)).toEqual({
    caseworker: ['intake', 'caseworker', 'senior'],
    manager: ['manager'],
    partner: ['consular_officer', 'safety_officer', 'partner_worker'],
    staff: ['chat_worker', 'knowledge_editor'],
    analyst: ['analyst'],
    auditor: ['auditor', 'privacy_officer'],
    administrator: ['administrator'],
  })
})
