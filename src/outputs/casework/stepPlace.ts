import type { Words } from '../../messages/words.ts'

/** The steps of a plan that follow from another part of the case. */
const placedSteps = [
  'ask_safety_check',
  'agree_safe_contact',
  'hear_wish',
  'establish_identity',
  'request_guardianship',
  'court_decides',
  'guardian_appointed',
  'ask_emergency_fund',
] as const

export type PlacedStep = (typeof placedSteps)[number]

export function isPlacedStep(code: string): code is PlacedStep {
  return placedSteps.some((step) => step === code)
}

/** Where a step is written down, in words; missing when it is marked in the plan itself. */
export function stepPlace(code: string, words: Words): string | undefined {
  return isPlacedStep(code) ? words(`plan.place_${code}`) : undefined
}
