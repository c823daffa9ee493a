import { describe, expect, test } from 'vitest'
import { codesOf, expectKnown, part } from './support/profileNl.ts'

const guide = await part('guide')
const { inputs, derived, rules, invariants, actions, never, why, hand_over, examples } = guide
const contacts = codesOf((await part('contacts')).contacts)

describe('the guide asks for what exists', () => {
  test('rules, tests and derived values ask for questions and answers that exist', () => {
    const answers = new Map([...inputs, ...derived].map(({ code, values }) => [code, codesOf(values)]))
    const conditions = [
      ...rules.map(({ when }) => when),
      ...invariants.map(({ when }) => when),
      ...inputs.flatMap(({ skip_when }) => (skip_when ? [skip_when.when] : [])),
      ...derived.flatMap(({ first_that_fits }) => first_that_fits.map(({ when }) => when)),
      ...hand_over.flatMap(({ when }) => (when ? [when] : [])),
    ]
    expect(conditions.length).toBeGreaterThan(70)
    for (const [question, wanted] of conditions.flatMap((when) => Object.entries(when))) {
      expectKnown(wanted, answers.get(question) ?? [], question)
    }
  })

  test('a derived value is one of its own, and its last line always fits', () => {
    for (const { values, first_that_fits } of derived) {
      const given = first_that_fits.map(({ value }) => value)
      expectKnown(given, codesOf(values))
      expect(first_that_fits.at(-1)?.when).toEqual({})
    }
  })

  test('each example answers every question with an answer that exists', () => {
    for (const { code, answers } of examples) {
      for (const input of inputs) expect(codesOf(input.values), `${code}: ${input.code}`).toContain(answers[input.code])
      expect(Object.keys(answers)).toHaveLength(inputs.length)
    }
  })

  test('a hand-over is for askers that exist', () => {
    const who = inputs.find(({ code }) => code === 'who')
    const askers = hand_over.flatMap((one) => one.for ?? [])
    expectKnown(askers, codesOf(who?.values ?? []))
  })
})

describe('the guide answers with what exists', () => {
  test('rules, tests and examples name actions, contacts, warnings and reasons that exist', () => {
    const kinds = ['first_of', 'all_of', 'any_of', 'none_of', 'not_first', 'starts_with'] as const
    const tests = invariants.flatMap((invariant) => kinds.map((kind) => invariant[kind] ?? {}))
    const answers = rules.map((rule) => ({ ...rule, contact: Object.keys(rule.contact) }))
    for (const named of [...answers, ...tests, ...examples.map((example) => example.expect)]) {
      expectKnown(named.do ?? [], codesOf(actions))
      expectKnown(named.contact ?? [], contacts)
      expectKnown(named.never ?? [], codesOf(never))
      expectKnown(named.why ?? [], codesOf(why))
    }
  })

  test('each rule rests on safety rules that exist', () => {
    const grounds = rules.flatMap(({ rests_on }) => rests_on)
    expectKnown(grounds, codesOf(guide.safety_rules))
  })

  test('each action, warning and reason is used by a rule', () => {
    const used = (of: 'do' | 'never' | 'why') => rules.flatMap((rule) => rule[of])
    expectKnown(codesOf(actions), used('do'))
    expectKnown(codesOf(never), used('never'))
    expectKnown(codesOf(why), used('why'))
  })
})

test('the questions make 1152 combinations of answers', () => {
  const combinations = inputs.reduce((product, { values }) => product * values.length, 1)
  expect(combinations).toBe(1152)
})
