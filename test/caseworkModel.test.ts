import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAct } from '../src/boundary/casework/acts/caseActs.ts'
import { type CaseCommand, caseRules } from '../src/domain/casework/caseCommand.ts'
import { foldCase } from '../src/domain/casework/caseFile.ts'
import { decide } from '../src/domain/casework/decide.ts'
import type { Refusal } from '../src/domain/casework/refusal.ts'
import { receiveReport } from '../src/domain/casework/register/registerRules.ts'
import { type DoneBy, type Hat, hats } from '../src/domain/casework/rules.ts'
import type { IsoDate } from '../src/domain/shared/isoDate.ts'
import { addDays } from '../src/domain/terms/calendar.ts'
import { type AnyAct, anyAct, unknownFields } from './casework/anyAct.ts'
import { forbidden } from './casework/forbidden.ts'
import { type RoadStep, wholeRoad } from './casework/wholeRoad.ts'
import { allPartners, hubDayOf, someReport } from './support/caseUnderRules.ts'
import { profile } from './support/profileNl.ts'

const RUNS = process.env.SLOW === '1' ? 60_000 : 3_000
const start = '2020-01-10' as IsoDate

type Case = { readonly done: readonly DoneBy[]; readonly day: number }
type Doing = { readonly act: AnyAct; readonly hat: Hat; readonly person: number; readonly later: number }

const organisationOf: Readonly<Record<Hat, number>> = {
  ...{ intake: 1, caseworker: 1, senior: 1, manager: 1, import: 0 },
  ...{ consular_officer: 20, safety_officer: 30, partner_worker: 40 },
}

/** Somebody of a kind, sometimes a second one of it; sometimes somebody who was something else before, with the same number. */
const doing: fc.Arbitrary<Doing> = fc.record({
  act: anyAct,
  // Nobody wears the hat of an import: a file makes new cases, and says nothing of those that are there.
  hat: fc.constantFrom(...hats.filter((hat) => hat !== 'import')),
  person: fc.integer({ min: 1, max: 4 }),
  later: fc.integer({ min: 0, max: 2 }),
})

/** Mostly one goes on along the road: at times by who did the step before, or with a moment that is said on a clock a day ahead. */
const ways = ['road', 'road', 'road', 'other clock', 'same person', 'same person', 'elsewhere', 'elsewhere'] as const

function onOtherClock(step: RoadStep): RoadStep {
  if (step.name !== 'record-contact') return step
  return { ...step, input: { ...step.input, time: '03:30', time_zone: 'Pacific/Kiritimati' } }
}

function reported(place: string): Case {
  const decided = receiveReport({ profile }, start, { ...someReport, place })
  if (!decided.ok) throw new Error(decided.error.reason)
  return { done: decided.value.map((event) => ({ event, person: 1 })), day: 0 }
}

/** What the boundary and the rules make of an act together: what a page and a program go through. */
function ask(standing: Case, { act, hat, person }: Doing, today: IsoDate) {
  const read = findAct(act.name)?.read({ on: today, ...act.input })
  if (!read?.ok) return undefined
  const { command } = read.request
  const context = {
    profile,
    today,
    now: `${today}T20:00:00.000000Z`,
    dayOf: hubDayOf,
    by: { person, organisation: organisationOf[hat], hat },
    doneBy: standing.done,
    partners: organisationOf[hat] === 1 ? allPartners : [],
  }
  return decide(foldCase(standing.done.map(({ event }) => event)), command, context)
}

function after(standing: Case, step: Doing, seen: (refusal: Refusal) => void): Case {
  const day = standing.day + step.later
  const decision = ask(standing, step, addDays(start, day))
  if (!decision) return { ...standing, day }
  if (!decision.ok) {
    seen(decision.error)
    return { ...standing, day }
  }
  return { done: [...standing.done, ...decision.value.map((event) => ({ event, person: step.person }))], day }
}

const persons: Readonly<Record<Hat, number>> = {
  ...{ intake: 1, caseworker: 2, senior: 3, manager: 4 },
  ...{ consular_officer: 5, safety_officer: 6, partner_worker: 7, import: 0 },
}

function stepOf({ name, input, as, day }: RoadStep, from: number): Doing {
  return { act: { name, input }, hat: as, person: persons[as], later: Math.max(0, day - from) }
}

test('every act of the table can be made up here', () => {
  expect(unknownFields).toEqual([])
})

test('the whole road is open, from triage to aftercare', () => {
  let standing = reported('abroad')
  for (const step of wholeRoad) {
    const refused: Refusal[] = []
    const read = findAct(step.name)?.read({ on: start, ...step.input })
    expect([step.name, read]).toMatchObject([step.name, { ok: true }])
    standing = after(standing, stepOf(step, standing.day), (refusal) => refused.push(refusal))
    expect([step.name, refused]).toEqual([step.name, []])
  }
  expect(foldCase(standing.done.map(({ event }) => event))).toMatchObject({
    phase: 'closed',
    outcome: 'yes',
    result: 'returned_with_support',
    closingReason: 'result_reached',
  })
})

test('no acts, however many and by whomever, lead to a state that is forbidden', { timeout: 600_000 }, () => {
  const refusedFor = new Set<string>()
  let allowed = 0
  fc.assert(
    fc.property(
      fc.constantFrom('abroad', 'unknown', 'in_netherlands', 'about_to_travel'),
      fc.array(fc.tuple(fc.constantFrom(...ways), doing), {
        minLength: 15,
        maxLength: 50,
      }),
      (place, steps) => {
        let standing = reported(place)
        let next = 0
        for (const [way, random] of steps) {
          // Mostly one goes on along the whole road, so that what lies far along it is tried as well: at times by who did the step before.
          const along = way === 'elsewhere' ? undefined : wholeRoad[next++]
          const before = standing.done.length
          const last = standing.done.at(-1)?.person ?? random.person
          const own = along && stepOf(way === 'other clock' ? onOtherClock(along) : along, standing.day)
          const step = own ? { ...own, person: way === 'same person' ? last : own.person } : random
          standing = after(standing, step, ({ chapter, reason }) => refusedFor.add(`${chapter}.${reason}`))
          if (standing.done.length === before) continue
          allowed += 1
          const file = foldCase(standing.done.map(({ event }) => event))
          if (!file) throw new Error('a case is gone')
          for (const [name, isSo] of Object.entries(forbidden)) {
            if (isSo(file, standing.done, before)) throw new Error(`${name}: ${JSON.stringify(standing.done.at(-1))}`)
          }
        }
      },
    ),
    { numRuns: RUNS },
  )
  // The walk got somewhere, and into most of the refusals.
  expect(allowed).toBeGreaterThan(RUNS * 3)
  expect(refusedFor.size).toBeGreaterThan(60)
})

test('whoever may do a thing is named in its rule, and a look-up by another name finds nothing', () => {
  expect(Object.keys(caseRules).filter((name) => caseRules[name as CaseCommand['do']].hats.length === 0)).toEqual([])
  expect(findAct('constructor')).toBeUndefined()
})
