import type { Advice } from './advice.ts'
import type { Guide, Rule } from './guide.ts'
import { fits, knownAnswers } from './knownAnswers.ts'
import type { Answers } from './when.ts'

/** What the guide answers, and what it rests on. There is no score, and no field where one could be. */
export type GuideOutcome = Advice & {
  /** The answers with what follows from them. */
  readonly known: Answers
  /** The rules that fit. */
  readonly rules: readonly string[]
  /** The safety rules that those rest on. */
  readonly restsOn: readonly string[]
}

/**
 * Puts together what every rule that fits says, each code once. With questions unanswered it is what holds whatever is answered
 * to them: one answer more only adds to it.
 */
export function evaluateGuide(guide: Guide, answers: Answers): GuideOutcome {
  const known = knownAnswers(guide, answers)
  const rules = guide.rules.filter(({ when }) => fits(when, known))
  const named = (part: 'do' | 'never' | 'why' | 'restsOn') => new Set(rules.flatMap((rule) => rule[part]))
  return {
    known,
    rules: rules.map(({ code }) => code),
    do: listed(guide.actions.toSorted(byOrder), named('do')),
    contact: contactsOf(rules),
    never: listed(guide.never, named('never')),
    why: listed(guide.why, named('why')),
    restsOn: listed(guide.safetyRules, named('restsOn')),
  }
}

/** By the lowest place that a rule gave; two of the same place by code, so that the order of the rules does not matter. */
function contactsOf(rules: readonly Rule[]): readonly string[] {
  const places = new Map<string, number>()
  for (const [code, place] of rules.flatMap((rule) => Object.entries(rule.contact))) {
    places.set(code, Math.min(place, places.get(code) ?? place))
  }
  return [...places]
    .toSorted(([code, place], [otherCode, otherPlace]) => place - otherPlace || (code < otherCode ? -1 : 1))
    .map(([code]) => code)
}

/** Actions of the same order keep the order of their list. */
function byOrder(one: { readonly order: number }, other: { readonly order: number }): number {
  return one.order - other.order
}

function listed(entries: readonly { readonly code: string }[], codes: ReadonlySet<string>): readonly string[] {
  return entries.map(({ code }) => code).filter((code) => codes.has(code))
}
