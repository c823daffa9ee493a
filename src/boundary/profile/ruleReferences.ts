import { entryOf } from '../../domain/codes/codeList.ts'
import { type AllowedResults, type Condition, conditionLists, type Profile } from '../../domain/codes/profile.ts'
import type { ProfileFault } from './profileFault.ts'
import { unknownCodes } from './unknownCodes.ts'

const allowedFile = 'rules/allowed-results.yaml'
const conditionsFile = 'rules/conditions.yaml'

/** What is wrong with the rules between lists: unknown codes, a pair that is missing or stands twice, a result that no pair allows. */
export function ruleFaults(profile: Profile): readonly ProfileFault[] {
  const pairs = profile.allowedResults.flatMap((pair, index) => pairFaults(profile, pair, `[${index}]`))
  return [...pairs, ...coverageFaults(profile), ...conditionFaults(profile)]
}

function pairFaults({ lists }: Profile, pair: AllowedResults, path: string): readonly ProfileFault[] {
  const beyond = pair.inNl2018.filter((result) => !pair.results.includes(result))
  const derived = entryOf(lists.outcomes, pair.outcome)?.stored === false && pair.results.length > 0
  return [
    ...unknownCodes(lists.topics, [pair.topic], allowedFile, `${path}.topic`),
    ...unknownCodes(lists.outcomes, [pair.outcome], allowedFile, `${path}.outcome`),
    ...unknownCodes(lists.results, pair.results, allowedFile, `${path}.results`),
    ...beyond.map((result) => fault(`${path}.in_nl_2018`, `only codes of results, not ${result}`)),
    ...(derived ? [fault(`${path}.results`, 'no results for an outcome that is never stored')] : []),
  ]
}

function coverageFaults({ lists, allowedResults }: Profile): readonly ProfileFault[] {
  const pairs = lists.topics.entries.flatMap((topic) =>
    lists.outcomes.entries.map((outcome) => ({ topic: topic.code, outcome: outcome.code })),
  )
  const counted = pairs.flatMap(({ topic, outcome }) => {
    const times = allowedResults.filter((pair) => pair.topic === topic && pair.outcome === outcome).length
    return times === 1 ? [] : [fault('the whole file', `${topic} with ${outcome} once, not ${times} times`)]
  })
  const reachable = new Set(allowedResults.flatMap((pair) => pair.results))
  const stray = lists.results.entries.filter(({ code }) => !reachable.has(code))
  return [...counted, ...stray.map(({ code }) => fault('the whole file', `a pair that allows the result ${code}`))]
}

function conditionFaults({ lists, outcomeConditions, resultConditions }: Profile): readonly ProfileFault[] {
  const namesOf = (condition: Condition, path: string) =>
    conditionLists.flatMap((name) =>
      unknownCodes(lists[name], condition[name] ?? [], conditionsFile, `${path}.${name}`),
    )
  return [
    ...outcomeConditions.flatMap(({ outcome, needs }, index) => [
      ...unknownCodes(lists.outcomes, [outcome], conditionsFile, `outcomes[${index}].outcome`),
      ...namesOf(needs, `outcomes[${index}].needs`),
    ]),
    ...resultConditions.flatMap(({ result, needs, expects }, index) => [
      ...unknownCodes(lists.results, [result], conditionsFile, `results[${index}].result`),
      ...namesOf(needs, `results[${index}].needs`),
      ...namesOf(expects, `results[${index}].expects`),
    ]),
  ]
}

function fault(path: string, expected: string): ProfileFault {
  return { file: allowedFile, path, expected }
}
