import { median, timed } from '../measure.ts'
import { ms, type Table } from '../table.ts'
import { compareSamples } from './mannWhitney.ts'

/** What is asked so many times; `turn` counts up. */
export type Question = (turn: number) => Promise<void>

/** The first rounds warm up and are thrown away. */
const WARM_ROUNDS = 10

/**
 * Milliseconds of each answer to several questions, each asked so many times. Every round asks all of them in an order of chance, so
 * that what else the machine does falls on all alike. `before` is not timed.
 */
export async function timesInTurns<Name extends string>(
  rounds: number,
  questions: Readonly<Record<Name, Question>>,
  before: () => Promise<void> = async () => undefined,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(questions) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -WARM_ROUNDS; round < rounds; round += 1) {
    const order = names.map((name) => ({ name, chance: Math.random() })).toSorted((a, b) => a.chance - b.chance)
    for (const { name } of order) {
      await before()
      const { took } = await timed(() => questions[name](round + WARM_ROUNDS))
      if (round >= 0) times[name].push(took)
    }
  }
  return times
}

export const comparisonHead: Table['head'] = [
  'compared',
  'answers each',
  'medians',
  'shift (99 % interval)',
  'second is slower',
  'p',
]

/** A line per name, each compared with the first. */
export function comparisonRows(what: string, times: Readonly<Record<string, readonly number[]>>): string[][] {
  const [first, ...others] = Object.entries(times)
  if (!first) return []
  const [base, baseTimes] = first
  return others.map(([name, values]) => {
    const { p, larger, shift, low, high } = compareSamples(baseTimes, values)
    const interval = `${signed(shift)} (${signed(low)} to ${signed(high)})`
    const medians = `${ms(median(baseTimes))}, ${ms(median(values))}`
    return [
      `${what}: ${base}, ${name}`,
      String(values.length),
      medians,
      interval,
      `${(larger * 100).toFixed(0)} %`,
      p.toFixed(3),
    ]
  })
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`
}
