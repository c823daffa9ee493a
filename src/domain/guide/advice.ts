/** The parts of an answer. There is no score, and no field where one could be. */
export const adviceParts = ['do', 'contact', 'never', 'why'] as const

export type AdvicePart = (typeof adviceParts)[number]

/** Codes, in the order in which they are shown. */
export type Advice = Readonly<Record<AdvicePart, readonly string[]>>
