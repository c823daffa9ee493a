import type { CodeRules, Condition, ConditionList } from './profile.ts'

/** The codes of one case. A missing one is not known yet, and is not checked. */
export type CaseCodes = {
  readonly topic?: string | undefined
  readonly outcome?: string | undefined
  readonly result?: string | undefined
  readonly tie?: string | undefined
  readonly clientLocation?: string | undefined
  readonly victimGroup?: string | undefined
}

export type CombinationRefusal =
  | { readonly reason: 'result-not-allowed'; readonly allowed: readonly string[] }
  | {
      readonly reason: 'condition'
      readonly of: 'outcome' | 'result'
      readonly on: ConditionList
      readonly needed: readonly string[]
    }

/** The results that may follow an outcome with this topic after verification; none when the profile does not know the pair. */
export function allowedResults(rules: CodeRules, topic: string, outcome: string): readonly string[] {
  return rules.allowedResults.find((pair) => pair.topic === topic && pair.outcome === outcome)?.results ?? []
}

/** Every rule of the profile that these codes break together; that each code exists is checked elsewhere. */
export function refusalsOf(rules: CodeRules, codes: CaseCodes): readonly CombinationRefusal[] {
  return [...resultRefusals(rules, codes), ...conditionRefusals(rules, codes)]
}

/** The lists where a code is not the one expected with this result: reason to ask, never to refuse. */
export function unexpectedOf(rules: CodeRules, codes: CaseCodes): readonly ConditionList[] {
  const expected = rules.resultConditions.filter(({ result }) => result === codes.result)
  return expected.flatMap(({ expects }) => broken(expects, codes).map(({ on }) => on))
}

function resultRefusals(rules: CodeRules, { topic, outcome, result }: CaseCodes): readonly CombinationRefusal[] {
  if (topic === undefined || outcome === undefined || result === undefined) return []
  const allowed = allowedResults(rules, topic, outcome)
  return allowed.includes(result) ? [] : [{ reason: 'result-not-allowed', allowed }]
}

function conditionRefusals(rules: CodeRules, codes: CaseCodes): readonly CombinationRefusal[] {
  const byOutcome = rules.outcomeConditions.filter(({ outcome }) => outcome === codes.outcome)
  const byResult = rules.resultConditions.filter(({ result }) => result === codes.result)
  return [
    ...byOutcome.flatMap(({ needs }) => broken(needs, codes).map((rule) => refusal('outcome', rule))),
    ...byResult.flatMap(({ needs }) => broken(needs, codes).map((rule) => refusal('result', rule))),
  ]
}

type BrokenRule = {
  readonly on: ConditionList
  readonly needed: readonly string[]
}

function refusal(of: 'outcome' | 'result', rule: BrokenRule): CombinationRefusal {
  return { reason: 'condition', of, ...rule }
}

function broken(condition: Condition, codes: CaseCodes): readonly BrokenRule[] {
  const values: Readonly<Record<ConditionList, string | undefined>> = {
    ties: codes.tie,
    client_locations: codes.clientLocation,
    victim_groups: codes.victimGroup,
  }
  return Object.entries(values).flatMap(([list, value]) => {
    const on = list as ConditionList
    const needed = condition[on]
    return needed === undefined || value === undefined || needed.includes(value) ? [] : [{ on, needed }]
  })
}
