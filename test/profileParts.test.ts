import { describe, expect, test } from 'vitest'
import { casework, codesOf, expectKnown, part, profile } from './support/profileNl.ts'

const { lists } = profile
const rules = codesOf(casework.casework_rules.entries)
const quickChoice = lists.countries.entries.filter(({ region }) => region)
const { terms } = await part('terms')

describe('rules between lists', () => {
  test('a gate names topics of the profile', () => {
    const topics = casework.casework_rules.entries.flatMap(({ gate }) => gate?.topics ?? [])
    expectKnown(topics, codesOf(lists.topics.entries))
  })

  test('closing questions look at outcomes, results and closing reasons that exist', async () => {
    for (const { when } of await part('rules/closing-questions')) {
      expectKnown(when.results, codesOf(lists.results.entries))
      expectKnown(when.any_of.outcomes ?? [], codesOf(lists.outcomes.entries))
      expectKnown(when.any_of.closing_reasons ?? [], codesOf(lists.closing_reasons.entries))
    }
  })

  test('what is counted in two ways names topics and outcomes that exist', async () => {
    for (const { topic, outcomes } of await part('rules/annual-counting')) {
      expectKnown([topic], codesOf(lists.topics.entries))
      expectKnown(outcomes, codesOf(lists.outcomes.entries))
    }
  })
})

describe('terms and the reporting code', () => {
  test('a term names tasks, rules, phases, permits and places that exist', () => {
    for (const term of terms) {
      expectKnown([term.task], codesOf(casework.task_kinds.entries), term.code)
      expectKnown([term.rule], rules, term.code)
      expectKnown([term.in_phase], codesOf(lists.case_phases.entries), term.code)
      expectKnown(term.applies_to ?? [], codesOf(casework.permit_kinds.entries), term.code)
      expectKnown(term.blocked_when?.client_locations ?? [], codesOf(lists.client_locations.entries), term.code)
    }
  })

  test('the reporting code has five steps in order, and names rules that exist', async () => {
    const { steps } = await part('reporting-code')
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    const named = steps.flatMap(({ attention }) => attention.map(({ rule }) => rule))
    expectKnown(named, rules)
  })

  test('a weighing question leads to questions that exist', async () => {
    const questions = (await part('reporting-code')).weighing_questions
    for (const { if_yes, if_no } of questions) {
      for (const answer of [if_yes, if_no]) {
        const next = 'next' in answer ? [answer.next] : (answer.then_with_veilig_thuis ?? [])
        expectKnown(next, codesOf(questions))
      }
    }
  })

  test('what follows a report names terms that exist', async () => {
    const { after_report, reporter_hears } = await part('after-report')
    const named = [...after_report, ...reporter_hears].flatMap((one) => one.terms ?? [])
    expectKnown(named, codesOf(terms))
  })
})

describe('return plans', async () => {
  const { steps, owners, phases, situations, templates, aftercare } = await part('return-plans')

  test('a step names an owner, a phase, a rule, situations and earlier steps that exist', () => {
    for (const step of steps) {
      expectKnown([step.owner], codesOf(owners), step.code)
      expectKnown([step.phase], codesOf(phases), step.code)
      expectKnown([step.rule], rules, step.code)
      expectKnown(step.only_if ?? [], codesOf(situations), step.code)
      expectKnown(step.needs, codesOf(steps), step.code)
    }
  })

  test('a template names steps, situations and a victim group that exist', () => {
    for (const template of templates) {
      expectKnown(template.steps, codesOf(steps), template.code)
      expectKnown(template.situations, codesOf(situations), template.code)
      expectKnown([template.victim_group], codesOf(lists.victim_groups.entries), template.code)
    }
  })

  test('in a template each step comes once, and after the steps that it needs', () => {
    const needs = new Map(steps.map((step) => [step.code, step.needs]))
    for (const template of templates) {
      expect(new Set(template.steps).size, template.code).toBe(template.steps.length)
      template.steps.forEach((step, index) => {
        expectKnown(needs.get(step) ?? [], template.steps.slice(0, index), `${template.code}: ${step}`)
      })
    }
  })

  test('aftercare asks questions that exist, at the moments that terms.yaml names', () => {
    const moments = terms.find(({ code }) => code === 'aftercare_moments')
    expect(aftercare.moments.map(({ months }) => months)).toEqual(moments?.value)
    for (const { ask } of aftercare.moments) expectKnown(ask, codesOf(aftercare.questions))
  })
})

describe('contacts, missions and languages', async () => {
  const { contacts } = await part('contacts')
  const { finder, embassies } = await part('embassies')
  const { send_to, ready_lines } = await part('victim-abroad')
  const { languages } = await part('languages')
  const counter = await part('consular-counter')

  test('whatever leads to a contact leads to one that exists', () => {
    const between = contacts.flatMap((one) => [one.via ?? [], one.via_abroad ?? [], one.fallback ?? []].flat())
    const missions = [finder.contact, ...embassies.map(({ fallback }) => fallback)]
    const desk = [...counter.calls, ...counter.steps.map(({ contact }) => contact)]
    expectKnown([...between, ...missions, ...desk, ...send_to], codesOf(contacts))
  })

  test('there is one mission per country for quick choice, with the name of that country', () => {
    const named = embassies.map(({ code, country_nl: nl, country_en: en }) => ({ code, labels: { nl, en } }))
    expect(named).toEqual(quickChoice.map(({ code, labels }) => ({ code, labels })))
  })

  test('each country for quick choice has a language, and no language names another country', () => {
    const spoken = languages.flatMap(({ countries }) => countries)
    expect(new Set(spoken)).toEqual(new Set(codesOf(quickChoice)))
  })

  test('there is one ready line per language, with the state of that language', () => {
    const lines = ready_lines.map(({ language, status }) => ({ language, status }))
    expect(lines).toEqual(languages.map(({ code, status }) => ({ language: code, status })))
  })

  test('steps of the consular counter stand in order and follow rules that exist', () => {
    expect(counter.steps.map(({ order }) => order)).toEqual(counter.steps.map((_, index) => index + 1))
    const named = counter.steps.map(({ rule }) => rule)
    expectKnown(named, rules)
  })
})

test('the consular checklist has a step for each part of the meeting', async () => {
  const parts = (await part('consular-counter')).steps.map((step) => step.part)
  expect(new Set(parts)).toEqual(new Set(['identity', 'room', 'local_staff', 'hub', 'documents', 'safe_contact']))
})

test('what can be said to a pupil is two or three sentences', async () => {
  const spoken = (await part('after-report')).say_to_pupil.filter(({ instruction }) => !instruction)
  for (const { code, nl } of spoken) expect(nl.match(/[.?!]( |$)/g)?.length, code).toBeOneOf([2, 3])
})
