import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Acting, type CaseUnderRules, reportedCase } from '../../../../test/support/caseUnderRules.ts'
import type { IsoDate } from '../../shared/isoDate.ts'
import { addDays } from '../../terms/calendar.ts'
import type { CaseCommand } from '../caseCommand.ts'
import type { CaseEvent } from '../caseEvent.ts'
import { contactWays, weekdays } from './contactEvents.ts'

const start = '2020-01-13' as IsoDate
const ZONE = 'Asia/Baghdad'
const relatives = ['parent', 'partner', 'sibling', 'intended_spouse', 'host_abroad']
const rules = [
  'no_family_talk_abroad',
  'family_talk_after_assessment',
  'safety_check_valid',
  'contact_within_rules_only',
]

type Step = readonly [CaseCommand, Acting['as']]

const days = fc.nat(20).map((later) => addDays(start, later))
const hours = fc.constantFrom('08:00', '12:00', '18:00', '22:30')
const numbers = fc.integer({ min: 1, max: 3 })
const ways = fc.subarray([...contactWays], { minLength: 1 })

/** What people do around a client, at random, and not in the order of the days. */
const steps: fc.Arbitrary<Step> = days.chain((on) =>
  fc.oneof(
    fc
      .record({ role: fc.constantFrom(...relatives, 'person_of_trust', 'lawyer'), person: fc.option(numbers) })
      .map((recorded) => by({ do: 'record-person', on, ...recorded, ...plain })),
    fc
      .record({
        ways,
        never: fc.subarray(['call' as const]),
        days: fc.subarray([...weekdays]),
        validUntil: fc.option(days),
      })
      .map((agreed) =>
        by({ do: 'agree-safe-contact', on, ...agreed, from: '09:00', to: '20:00', ...zoned(agreed.ways) }),
      ),
    fc
      .record({ way: fc.constantFrom(...contactWays), person: fc.option(numbers), time: hours, incoming: fc.boolean() })
      .map(({ time, ...made }) => by({ do: 'record-contact', on, ...made, ...meeting(on, time) })),
    fc
      .record({ person: numbers, date: days, clientWishes: fc.boolean() })
      .map((talk) => by({ do: 'plan-family-talk', on, ...talk })),
    fc
      .constantFrom('abroad', 'in_netherlands', 'unknown')
      .map((place) => by({ do: 'change-place', on, place, country: 'IQ' })),
    fc.constantFrom(...rules).map((rule): Step => [{ do: 'override-rule', on, rule }, 'senior']),
  ),
)

const plain = { minor: null, place: null, danger: null, dangerHasSource: false, trusted: false }
const by = (command: CaseCommand): Step => [command, 'caseworker']
const zoned = (of: readonly string[]) => ({ timeZone: ZONE, through: of.includes('through_person') ? 1 : null })
const meeting = (on: IsoDate, time: string) => ({
  interpreter: null,
  outcome: 'reached' as const,
  at: `${on}T08:00:00.000Z`,
  clientClock: { timeZone: ZONE, day: on, time },
})

test('no row of acts records a contact outside the agreement, or with family who are abroad, that nobody deviated for that day', () => {
  let recorded = 0
  fc.assert(
    fc.property(
      fc.array(fc.tuple(steps, fc.boolean()), { minLength: 8, maxLength: 30 }),
      fc.boolean(),
      (row, checked) => {
        let file: CaseUnderRules = reportedCase().given(...(checked ? assessment : []))
        for (const [[command, as], isLate] of row) {
          // Some of it is written down on the day itself, some long after.
          const acting = { as: as ?? 'caseworker', today: isLate ? '2020-03-01' : command.on }
          if (file.answer(command, acting) !== 'allowed') continue
          const next = file.after(command, acting)
          if (command.do === 'record-contact') {
            recorded += 1
            expectKept(next.events, command)
          }
          file = next
        }
      },
    ),
    { numRuns: 1500 },
  )
  expect(recorded).toBeGreaterThan(200)
})

const assessment: readonly CaseEvent[] = [
  { type: 'safety_check_asked', occurred: start, facts: { check: 1, organisation: 30 } },
  {
    type: 'safety_check_answered',
    occurred: start,
    facts: { check: 1, answer: 'contact_possible', valid_until: addDays(start, 30), family_talk: true },
  },
]

/** Says in another way than the rules what a contact may never be. */
function expectKept(events: readonly CaseEvent[], contact: Extract<CaseCommand, { do: 'record-contact' }>): void {
  const { on, person, way, incoming, clientClock } = contact
  const before = events.filter(({ occurred }) => occurred <= on).toSorted((a, b) => (a.occurred < b.occurred ? -1 : 1))
  const deviated = (rule: string) =>
    before.some((event) => event.type === 'rule_overridden' && event.occurred === on && event.facts.rule === rule)
  const roles = events.flatMap((event) => {
    return event.type === 'person_recorded' && event.facts.person === person ? [event.facts.role] : []
  })
  if (roles.some((role) => relatives.includes(role))) {
    const moved = before.findLast((event) => event.type === 'place_changed')
    const isHome = moved?.type === 'place_changed' && moved.facts.place === 'in_netherlands'
    if (!isHome) expect(deviated('no_family_talk_abroad')).toBe(true)
    return
  }
  if (incoming || (person !== null && way !== 'through_person') || deviated('contact_within_rules_only')) return
  const agreed = before.findLast((event) => event.type === 'safe_contact_agreed')
  if (agreed?.type !== 'safe_contact_agreed') throw new Error('a contact without an agreement')
  const { facts } = agreed
  expect([facts.ways.includes(way), facts.never.includes(way)]).toEqual([true, false])
  expect(facts.valid_until === null || facts.valid_until >= on).toBe(true)
  expect(['12:00', '18:00']).toContain(clientClock.time)
  const weekday = weekdays[(new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7]
  expect(facts.days.length === 0 || facts.days.some((one) => one === weekday)).toBe(true)
}
