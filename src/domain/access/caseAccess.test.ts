import { expect, test } from 'vitest'
import { type Actor, asAnalyst, parseRole, type Role, roles, sequencerOf } from './actor.ts'
import { type CaseAccess, mayOpenSealed, mayReadCase } from './mayReadCase.ts'

const now = Date.UTC(2026, 0, 1)
const actorOf = (role: Role): Actor => ({ tenant: 1, person: 7, name: 'somebody', role, principals: [7, 20] })
const access = (changes: Partial<CaseAccess> = {}): CaseAccess => ({ tenant: 1, grants: [], excluded: [], ...changes })
const given = (principal: number, until = now + 1) => access({ grants: [{ principal, until }] })

const who = (rule: typeof mayReadCase, to: CaseAccess) => roles.filter((role) => rule(actorOf(role), to, now))

test('a case that was given to nobody is read by managers, counted by analysts and seen by the command line', () => {
  expect(who(mayReadCase, access())).toEqual(['manager', 'analyst', 'operator'])
})

test('a caseworker reads what was given to them or to their team, and not what was given to another', () => {
  const reads = [given(7), given(20), given(21)].map((to) => mayReadCase(actorOf('caseworker'), to, now))
  expect(reads).toEqual([true, true, false])
})

test('a grant ends at its moment', () => {
  expect(mayReadCase(actorOf('caseworker'), given(7, now), now)).toBe(false)
  expect(mayReadCase(actorOf('caseworker'), given(7, now + 1), now)).toBe(true)
})

test('whoever is kept out reads nothing, whatever was given and whatever the role reads else', () => {
  const keptOut = { ...given(7), excluded: [7] }
  expect(who(mayReadCase, keptOut)).toEqual(['analyst', 'operator'])
})

test('nobody reads a case of another tenant', () => {
  expect(who(mayReadCase, { ...given(7), tenant: 2 })).toEqual([])
})

test('sealed parts are opened by those who read the case, and never by who counts or imports', () => {
  expect(who(mayOpenSealed, given(7))).toEqual(['caseworker', 'manager'])
  expect(who(mayOpenSealed, access())).toEqual(['manager'])
})

test('figures are counted as an analyst, whoever asks; the sequencer sees no case', () => {
  expect(asAnalyst(actorOf('caseworker'))).toEqual({ ...actorOf('caseworker'), role: 'analyst' })
  expect(mayReadCase(sequencerOf(1), given(7), now)).toBe(false)
})

test('a role is one of the list', () => {
  expect(roles.map(parseRole)).toEqual([...roles])
  expect(['', 'Manager', 'owner', 'baken_owner'].map(parseRole)).toEqual([undefined, undefined, undefined, undefined])
})
