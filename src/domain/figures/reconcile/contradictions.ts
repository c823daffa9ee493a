import { type Equation, gapOf, membersOf, readAs, rightSide, type Values } from './equation.ts'
import type { Limit } from './equationsOf.ts'
import type { Certainty, Contradiction, WorkedSum } from './finding.ts'
import { bestSuspects, merit, type Standing, type Suspect, standingOf } from './suspects.ts'

const SUMS_SHOWN = 4

/** Where the search stands: the equations not yet told, and the values taken for numbers that were found to be wrong. */
type Search = { readonly equations: readonly Equation[]; readonly values: Values }

/**
 * The fewest wrong numbers that explain why equations fail: one finding for each, not one for each equation.
 * Where several numbers explain it equally well, the finding is the sum that fails.
 */
export function contradictionsOf(equations: readonly Equation[]): readonly Contradiction[] {
  const findings: Contradiction[] = []
  let search: Search = { equations, values: new Map() }
  // Each step leaves fewer failing equations, or fewer equations.
  for (let step = nextStep(search); step; step = nextStep(search)) {
    findings.push(step.finding)
    search = step.search
  }
  return findings
}

function nextStep({ equations, values }: Search): { finding: Contradiction; search: Search } | undefined {
  const group = linked(equations.filter((equation) => gapOf(equation, values) !== 0))
  if (group.length === 0) return undefined
  const standing = standingOf(equations)
  const suspects = bestSuspects(group, standing, values)
  const [culprit, rival] = suspects
  if (culprit && !rival && merit(culprit) > 0) {
    const alone = culprit.breaks === 0 && culprit.mends.length === group.length
    const certain = alone && !group.flatMap(membersOf).some((number) => values.has(number))
    return {
      finding: wrongNumber(culprit, certain ? 'certain' : 'likely', standing),
      search: { equations, values: new Map([...values, [culprit.number, culprit.expected]]) },
    }
  }
  const told = explainedByAll(group, suspects)
  return {
    finding: wrongSum(told[0], values),
    search: { equations: equations.filter((equation) => !told.includes(equation)), values },
  }
}

/** Numbers that would make another one negative, unless they are already found to be wrong. */
export function beyondLimits(limits: readonly Limit[], known: readonly Contradiction[]): readonly Contradiction[] {
  const suspected = new Set(known.flatMap((finding) => [finding.number, ...finding.sums.flatMap(membersOf)]))
  return limits
    .filter(({ atLeast, number }) => number.value < atLeast.value && !suspected.has(atLeast) && !suspected.has(number))
    .map(({ atLeast, number }) => ({
      kind: 'contradiction',
      rule: 'not_negative',
      where: atLeast.place,
      printed: atLeast.value,
      expected: number.value,
      certainty: 'possible',
      wrong: 'one_of_the_sum',
      number: atLeast,
      sums: [],
    }))
}

/** The failing equations that hang together with the first of them through shared numbers. */
function linked(failing: readonly Equation[]): readonly Equation[] {
  const standing = standingOf(failing)
  const found = new Set<Equation>(failing.slice(0, 1))
  for (const equation of found) {
    for (const number of membersOf(equation)) for (const other of standing.get(number) ?? []) found.add(other)
  }
  return failing.filter((equation) => found.has(equation))
}

function wrongNumber({ number, expected, mends }: Suspect, certainty: Certainty, standing: Standing): Contradiction {
  const [main] = mends
  if (!main) throw new Error('a suspect mends at least one equation')
  const others = new Set(mends.flatMap(membersOf).filter((member) => member !== number))
  const support = [...others]
    .flatMap((member) => standing.get(member) ?? [])
    .filter((equation) => equation.left.value === expected && rightSide(equation) === expected)
  return {
    kind: 'contradiction',
    rule: main.rule,
    where: number.place,
    printed: number.value,
    expected,
    certainty,
    wrong: 'number',
    number,
    sums: oncePerSum([...mends, ...support])
      .slice(0, SUMS_SHOWN)
      .map(worked),
  }
}

function wrongSum(sum: Equation, values: Values): Contradiction {
  return {
    kind: 'contradiction',
    rule: sum.rule,
    where: sum.left.place,
    printed: readAs(sum.left, values),
    expected: rightSide(sum, values),
    certainty: 'possible',
    wrong: 'one_of_the_sum',
    number: sum.left,
    sums: [worked(sum)],
  }
}

/** The failing equations that any one of the suspects would mend: one slip, told once. At least the first of the group. */
function explainedByAll(group: readonly Equation[], suspects: readonly Suspect[]): readonly [Equation, ...Equation[]] {
  const common = group.filter((equation) => suspects.every((suspect) => suspect.mends.includes(equation)))
  const [first, ...rest] = common.length > 0 && suspects.length > 0 ? common : group.slice(0, 1)
  if (!first) throw new Error('a group of failing equations is never empty')
  return [first, ...rest]
}

/** The same numbers added up twice, for two reasons, convince nobody more. */
function oncePerSum(equations: readonly Equation[]): readonly Equation[] {
  const numbers = ({ right }: Equation) => right.map(({ number }) => number)
  const same = (a: Equation, b: Equation) => {
    const [left, right] = [numbers(a), numbers(b)]
    return left.length === right.length && left.every((number) => right.includes(number))
  }
  return equations.filter((equation, place) => equations.findIndex((other) => same(equation, other)) === place)
}

function worked(equation: Equation): WorkedSum {
  const result = rightSide(equation)
  return { ...equation, result, holds: equation.left.value === result }
}
