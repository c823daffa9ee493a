import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, asAnalyst, CASEWORK, sequencerOf } from './actor.ts'
import {
  type CaseAccess,
  type GrantTerms,
  holdsCase,
  mayFindCase,
  mayOpenPart,
  mayReadEvent,
  type ShareTerms,
  sightOf,
} from './caseAccess.ts'
import { areaOfEvent, areaOfPart, caseAreas } from './caseAreas.ts'
import { databaseRoleOf, type Role, roles } from './roles.ts'

const now = Date.UTC(2026, 0, 1)
const OURS = 30

function actorOf(role: Role): Actor {
  const somebody = { tenant: 1, person: 7, name: 'somebody', organisation: OURS, principals: [7, 20] }
  return { ...somebody, role, session: 0, purpose: CASEWORK }
}
function access(changes: Partial<CaseAccess> = {}): CaseAccess {
  return { tenant: 1, grants: [], shares: [], excluded: [], readers: undefined, ...changes }
}
const grant = (principal: number, until = now + 1, kind: GrantTerms['kind'] = 'team') => ({ principal, until, kind })
function share(changes: Partial<ShareTerms> = {}): ShareTerms {
  return { organisation: OURS, areas: ['safety'], until: now + 1, state: 'given', ...changes }
}
const sees = (role: Role, to: CaseAccess) => sightOf(actorOf(role), to, now).sees
const who = (to: CaseAccess, sight: string) => roles.filter((role) => sees(role, to) === sight)

/** Open in every way there is: given, shared, kept from nobody. */
const open = access({ grants: [grant(7)], shares: [share()] })

test('a case that was given to nobody is seen by managers, and counted by analysts and the command line', () => {
  expect(who(access(), 'all')).toEqual(['manager'])
  expect(who(access(), 'counts')).toEqual(['analyst', 'operator'])
  expect(who(access(), 'shared')).toEqual([])
})

test('a case that was given and shared is seen by who works on it in the hub, and in part by partners', () => {
  expect(who(open, 'all')).toEqual(['intake', 'caseworker', 'senior', 'manager'])
  expect(who(open, 'shared')).toEqual(['consular_officer', 'safety_officer', 'partner_worker'])
  const blind = ['chat_worker', 'knowledge_editor', 'auditor', 'privacy_officer', 'administrator', 'sequencer']
  expect(who(open, 'nothing')).toEqual(blind)
})

test('a caseworker sees what was given to them or to their team, and not what was given to another', () => {
  const given = [7, 20, 21].map((principal) => sees('caseworker', access({ grants: [grant(principal)] })))
  expect(given).toEqual(['all', 'all', 'nothing'])
})

test('a grant and a share end at their moment', () => {
  for (const [until, grants, shares] of [
    [now, 'nothing', 'nothing'],
    [now + 1, 'all', 'shared'],
  ] as const) {
    expect(sees('caseworker', access({ grants: [grant(7, until)] }))).toBe(grants)
    expect(sees('partner_worker', access({ shares: [share({ until })] }))).toBe(shares)
  }
})

test('a share counts for its own organisation, when it was given and not when it waits or was ended', () => {
  expect(sees('safety_officer', access({ shares: [share({ organisation: 31 })] }))).toBe('nothing')
  expect(sees('safety_officer', access({ shares: [share({ state: 'waiting' })] }))).toBe('nothing')
  expect(sees('safety_officer', access({ shares: [share({ state: 'ended' })] }))).toBe('nothing')
})

test('shares add up: an organisation sees the areas of all that count, and no other', () => {
  const shares = [share(), share({ areas: ['return', 'safety'] }), share({ areas: ['identity'], state: 'ended' })]
  expect(sightOf(actorOf('partner_worker'), access({ shares }), now)).toEqual({
    sees: 'shared',
    areas: ['safety', 'return'],
  })
})

test('for whoever is kept out the case does not exist, whatever was given or shared', () => {
  expect(who({ ...open, excluded: [7] }, 'nothing')).toEqual(
    roles.filter((role) => role !== 'analyst' && role !== 'operator'),
  )
  expect(who({ ...open, excluded: [8] }, 'all')).toEqual(who(open, 'all'))
})

test('a restricted case is seen by its named list, as far as it was given or shared, and by nobody else', () => {
  expect(who({ ...open, readers: [8] }, 'nothing')).toEqual(who({ ...open, excluded: [7] }, 'nothing'))
  expect(who({ ...open, readers: [7, 8] }, 'all')).toEqual(who(open, 'all'))
  expect(sees('caseworker', access({ readers: [7] }))).toBe('nothing')
})

test('being on the named list does not let in who is kept out', () => {
  expect(sees('manager', access({ readers: [7], excluded: [7] }))).toBe('nothing')
})

test('nobody sees a case of another tenant', () => {
  expect(who({ ...open, tenant: 2 }, 'nothing')).toEqual([...roles])
})

test('figures are counted as an analyst, whoever asks; the sequencer sees no case', () => {
  expect(asAnalyst(actorOf('caseworker'))).toEqual({ ...actorOf('caseworker'), role: 'analyst' })
  expect(sightOf(sequencerOf(1), open, now).sees).toBe('nothing')
})

test('who only counts does not find a case by its number, and opens no part of it', () => {
  const counts = sightOf(actorOf('analyst'), open, now)
  expect(mayFindCase(counts)).toBe(false)
  expect(mayReadEvent(counts, { type: 'report_received' })).toBe(true)
  expect(Object.keys(areaOfPart).filter((part) => mayOpenPart(counts, part))).toEqual([])
})

test('who sees nothing reads no event, opens no part and finds no case', () => {
  const nothing = { sees: 'nothing' } as const
  expect([
    mayFindCase(nothing),
    mayReadEvent(nothing, { type: 'report_received' }),
    mayOpenPart(nothing, 'safety'),
  ]).toEqual(Array(3).fill(false))
})

const someAreas = fc.subarray([...caseAreas])
const texts = fc.oneof(fc.constantFrom(...Object.keys(areaOfPart), ...Object.keys(areaOfEvent)), fc.string())

test('of a share only what lies in its areas is read or opened; what is in no area is not', () => {
  fc.assert(
    fc.property(someAreas, texts, (areas, text) => {
      const sight = { sees: 'shared', areas } as const
      const [part, event] = [areaOf(areaOfPart, text), areaOf(areaOfEvent, text)]
      expect(mayOpenPart(sight, text)).toBe(part !== undefined && areas.includes(part))
      expect(mayReadEvent(sight, { type: text })).toBe(event !== undefined && areas.includes(event))
    }),
  )
})

function areaOf<T>(table: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined
}

const accesses: fc.Arbitrary<CaseAccess> = fc.record({
  tenant: fc.constantFrom(1, 2),
  grants: fc.array(
    fc.record({
      principal: fc.constantFrom(7, 8, 20),
      until: fc.constantFrom(now - 1, now, now + 1),
      kind: fc.constantFrom('team' as const, 'break_glass' as const),
    }),
  ),
  shares: fc.array(
    fc.record({
      organisation: fc.constantFrom(OURS, 31),
      areas: someAreas,
      until: fc.constantFrom(now, now + 1),
      state: fc.constantFrom('waiting', 'given', 'ended'),
    }),
  ),
  excluded: fc.subarray([7, 8]),
  readers: fc.option(fc.subarray([7, 8]), { nil: undefined }),
})
const anyRole = fc.constantFrom(...roles)

test('to keep somebody out, to restrict a case or to take away a grant never shows more to anybody', () => {
  const rank = { nothing: 0, counts: 1, shared: 2, all: 3 }
  fc.assert(
    fc.property(accesses, anyRole, (to, role) => {
      const before = sightOf(actorOf(role), to, now)
      for (const less of [
        { ...to, excluded: [...to.excluded, 7] },
        { ...to, readers: to.readers?.slice(1) ?? [8] },
        { ...to, grants: to.grants.slice(1) },
        { ...to, shares: to.shares.slice(1) },
      ]) {
        const after = sightOf(actorOf(role), less, now)
        expect(rank[after.sees]).toBeLessThanOrEqual(rank[before.sees])
        if (before.sees === 'shared' && after.sees === 'shared') {
          expect(after.areas.filter((area) => !before.areas.includes(area))).toEqual([])
        }
      }
    }),
  )
})

test('roles of the same database role see the same', () => {
  fc.assert(
    fc.property(accesses, anyRole, anyRole, (to, one, other) => {
      fc.pre(databaseRoleOf(one) === databaseRoleOf(other))
      expect(sightOf(actorOf(one), to, now)).toEqual(sightOf(actorOf(other), to, now))
    }),
  )
})

test('emergency access shows a case, and lets nobody change who sees it', () => {
  const broken = access({ grants: [grant(7, now + 1, 'break_glass')] })
  expect(sees('senior', broken)).toBe('all')
  expect(holdsCase(actorOf('senior'), broken, now)).toBe(false)
  expect(holdsCase(actorOf('senior'), access({ grants: [grant(20)] }), now)).toBe(true)
  expect(holdsCase(actorOf('manager'), access(), now)).toBe(true)
  expect(holdsCase(actorOf('partner_worker'), open, now)).toBe(false)
})
