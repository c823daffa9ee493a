import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PartContent } from '../src/boundary/profile/readProfilePart.ts'
import { ageBandOf } from '../src/domain/codes/ageBand.ts'
import { refusalsOf } from '../src/domain/codes/codeCombination.ts'
import { victimGroupOf } from '../src/domain/codes/victimGroup.ts'
import { casework, codesOf, expectKnown, part, profile } from './support/profileNl.ts'

const { stories } = await part('stories')
const { lists } = profile

type Story = PartContent<'stories'>['stories'][number]

const lastDayOf = (story: Story, event: string) => story.events.findLast((one) => one.event === event)?.day

/** The days that a fact of a story names, `arrived_in_netherlands: {day:39}`, with the day on which it became known. */
function daysKnown(story: Story, fact: string): readonly { readonly on: number; readonly day: number }[] {
  const pattern = new RegExp(`^${fact}: \\{day:(-?\\d+)\\}$`)
  return story.events.flatMap(({ day: on, known }) =>
    known.flatMap((line) => {
      const day = pattern.exec(line)?.[1]
      return day === undefined ? [] : [{ on, day: Number(day) }]
    }),
  )
}

test('stories name days by number only, so that they can be played on any date', () => {
  const text = readFileSync('profiles/nl/stories.yaml', 'utf8')
  expect(text).not.toMatch(/\b(19|20)\d\d\b/)
  const months =
    /\b(januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|january|february|march|june|july|october)\b/i
  expect(text).not.toMatch(months)
  const days = text.match(/\{day:(?! )[^}]*\}/g) ?? []
  expect(days.length).toBeGreaterThan(20)
  expect(days.filter((day) => !/^\{day:(-?\d+|N)\}$/.test(day))).toEqual([])
})

describe.each(stories)('the story $code', (story) => {
  const { persons, events, facts_at_end: facts } = story
  const client = persons.find(({ role }) => role === 'client')

  test('tells its events in order, from day 0', () => {
    const days = events.map(({ day }) => day)
    expect(days[0]).toBe(0)
    expect(days).toEqual([...days].sort((one, other) => one - other))
  })

  test('names actors, rules, roles and relations that exist', () => {
    expectKnown(
      events.map(({ actor }) => actor),
      codesOf(casework.actors.entries),
    )
    expectKnown(
      events.flatMap(({ rules }) => rules),
      codesOf(casework.casework_rules.entries),
    )
    expectKnown(
      persons.map(({ role }) => role),
      codesOf(casework.person_roles.entries),
    )
    expectKnown(
      persons.map(({ danger_relation }) => danger_relation),
      codesOf(casework.danger_relations.entries),
    )
  })

  test('ends in codes that exist and may go together', async () => {
    expectKnown([facts.intake_kind], codesOf(lists.intake_kinds.entries))
    expectKnown([facts.channel], codesOf(lists.channels.entries))
    expectKnown([facts.reporter_role], codesOf(lists.reporter_roles.entries))
    expectKnown([facts.topic_reported, facts.topic], codesOf(lists.topics.entries))
    expectKnown([facts.sex], codesOf(lists.sexes.entries))
    expectKnown([facts.country], codesOf(lists.countries.entries))
    expectKnown([facts.outcome], codesOf(lists.outcomes.entries))
    expectKnown([facts.closing_reason], codesOf(lists.closing_reasons.entries))
    expectKnown([facts.template], codesOf((await part('return-plans')).templates))
    const { topic, outcome, result, tie, client_location: clientLocation, victim_group: victimGroup } = facts
    expect(refusalsOf(profile, { topic, outcome, result, tie, clientLocation, victimGroup })).toEqual([])
  })

  test('has the victim group and the age that follow from its persons', () => {
    const minors = persons.filter(({ role, birth_day: born = 0 }) => role === 'child_with_client' && -born < 18 * 365)
    expect(facts.accompanying_minors).toBe(minors.length)
    const group = victimGroupOf({ ageBand: ageBandOf(facts.age), minorChildrenWithClient: minors.length })
    expect(facts.victim_group).toBe(group)
    expect(Math.trunc((facts.reported_day - (client?.birth_day ?? 0)) / 365.2425)).toBe(facts.age)
  })

  test('has at its end the days of its events', () => {
    const { reported_day, outcome_day, result_day, closed_day } = facts
    const days = [reported_day, outcome_day, result_day, closed_day, events.at(-1)?.day ?? 0]
    expect(days).toEqual([...days].sort((one, other) => one - other))
    expect(outcome_day).toBe(lastDayOf(story, 'determination_confirmed'))
    expect(result_day).toBe(lastDayOf(story, 'result_set'))
  })

  test('asks the centre of expertise in triage, and leaves triage after that', () => {
    const asked = events.findIndex(({ event }) => event === 'safety_check_asked')
    expect(events[asked]?.known).toContain('safety_check: asked of lec_egg')
    expect(events[asked]?.rules).toContain('expertise_centre_involved')
    const phases = events.flatMap(({ known }, index) =>
      known
        .filter((line) => line.startsWith('phase: '))
        .map((line) => ({ index, phase: line.slice('phase: '.length) })),
    )
    expectKnown(
      phases.map(({ phase }) => phase),
      codesOf(lists.case_phases.entries),
    )
    expect(phases.map(({ phase }) => phase)).toEqual(['triage', 'verification'])
    expect(phases.find(({ phase }) => phase === 'triage')?.index).toBe(asked)
    const later = ['safety_check_answered', 'determination_proposed']
    for (const event of later) expect(events.findIndex((one) => one.event === event)).toBeGreaterThan(asked)
  })

  test('has safety checks that are valid as long as terms.yaml says', async () => {
    const validity = (await part('terms')).terms.find(({ code }) => code === 'safety_check_validity')?.value
    for (const { on, day } of daysKnown(story, 'safety_check_valid_until')) expect(day - on).toBe(validity)
  })

  test('reaches the last aftercare, each one about its number of months after arrival', () => {
    const aftercare = events.filter(({ event }) => event === 'aftercare_done')
    const months = aftercare.map(({ known }) => Number(/after_(\d+)_month/.exec(known[0] ?? '')?.[1]))
    expect(months.at(-1)).toBe(12)
    const arrived = daysKnown(story, 'arrived_in_netherlands')[0]?.day
    if (arrived === undefined) return
    aftercare.forEach(({ day }, index) => {
      expect(Math.abs(day - arrived - (months[index] ?? 0) * 30.44)).toBeLessThanOrEqual(7)
    })
  })
})
