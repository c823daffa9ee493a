import { type Equation, gapOf, membersOf, readAs, type Values, weightIn } from './equation.ts'
import type { PrintedNumber } from './printedReport.ts'

/** A number that would make failing equations hold if it had another value. */
export type Suspect = {
  readonly number: PrintedNumber
  readonly expected: number
  readonly mends: readonly Equation[]
  readonly breaks: number
}

/** The equations in which each number stands. */
export type Standing = ReadonlyMap<PrintedNumber, readonly Equation[]>

export function standingOf(equations: readonly Equation[]): Standing {
  const standing = new Map<PrintedNumber, Equation[]>()
  for (const equation of equations) {
    for (const number of new Set(membersOf(equation))) {
      const known = standing.get(number)
      if (known) known.push(equation)
      else standing.set(number, [equation])
    }
  }
  return standing
}

/** The suspects that explain most, all equally well: those that mend the most equations, less those that they break. */
export function bestSuspects(failing: readonly Equation[], standing: Standing, values: Values): readonly Suspect[] {
  const all = suspectsOf(failing, standing, values)
  const best = Math.max(...all.map(merit))
  const equals = all.filter((suspect) => merit(suspect) === best)
  const inPrint = equals.filter((suspect) => !suspect.number.implied)
  return inPrint.length > 0 ? inPrint : equals
}

export function merit(suspect: Suspect): number {
  return suspect.mends.length - suspect.breaks
}

function suspectsOf(failing: readonly Equation[], standing: Standing, values: Values): readonly Suspect[] {
  const numbers = new Set(failing.flatMap(membersOf))
  return [...numbers].flatMap((number) => {
    const itsEquations = standing.get(number) ?? []
    const mayBeNegative = number.claims.some((claim) => claim.startsWith('change'))
    const wanted = new Set(itsEquations.map((equation) => valueWanted(equation, number, values)))
    return [...wanted]
      .filter((expected) => Number.isInteger(expected) && expected !== readAs(number, values))
      .filter((expected) => expected >= 0 || mayBeNegative)
      .map((expected) => suspect(number, expected, itsEquations, values))
  })
}

function suspect(number: PrintedNumber, expected: number, itsEquations: readonly Equation[], values: Values): Suspect {
  const wants = (equation: Equation) => valueWanted(equation, number, values) === expected
  return {
    number,
    expected,
    mends: itsEquations.filter((equation) => gapOf(equation, values) !== 0 && wants(equation)),
    breaks: itsEquations.filter((equation) => gapOf(equation, values) === 0 && !wants(equation)).length,
  }
}

/** The value that makes the equation hold, all other numbers being right. */
function valueWanted(equation: Equation, number: PrintedNumber, values: Values): number {
  const weight = weightIn(equation, number)
  return weight === 0 ? readAs(number, values) : readAs(number, values) - gapOf(equation, values) / weight
}
