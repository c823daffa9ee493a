import { adviceParts } from '../../domain/guide/advice.ts'
import { checkInvariants } from '../../domain/guide/checkInvariants.ts'
import { evaluateGuide } from '../../domain/guide/evaluateGuide.ts'
import { everyAnswer } from '../../domain/guide/everyAnswer.ts'
import type { Guide } from '../../domain/guide/guide.ts'
import type { Answers } from '../../domain/guide/when.ts'
import type { ProfileFault } from '../profile/profileFault.ts'

const file = 'guide.yaml'

/** A table of more combinations would make a start slow: it is for a person to answer in a minute. */
const MOST = 20_000

/** A table that breaks its own rules for some answers, or gives other than its examples say, may not be shown to anybody. */
export function guideProofFaults(guide: Guide): readonly ProfileFault[] {
  const combinations = guide.inputs.reduce((product, { values }) => product * values.length, 1)
  if (combinations > MOST) {
    return [{ file, path: 'inputs', expected: `at most ${MOST} combinations of answers instead of ${combinations}` }]
  }
  return [...invariantFaults(guide), ...exampleFaults(guide)]
}

/** Each broken rule once, with the first answers that break it. */
function invariantFaults(guide: Guide): readonly ProfileFault[] {
  const broken = new Map<string, Answers>()
  for (const answers of everyAnswer(guide.inputs)) {
    for (const { code } of checkInvariants(guide, evaluateGuide(guide, answers))) {
      if (!broken.has(code)) broken.set(code, answers)
    }
  }
  return [...broken].map(([code, answers]) => {
    const index = guide.invariants.findIndex((invariant) => invariant.code === code)
    return { file, path: `invariants[${index}]`, expected: `rules that keep ${code} for ${answersText(answers)}` }
  })
}

function exampleFaults(guide: Guide): readonly ProfileFault[] {
  return guide.examples.flatMap(({ answers, expect }, index) => {
    const outcome = evaluateGuide(guide, answers)
    return adviceParts.flatMap((part) => {
      const given = outcome[part].join(', ')
      if (given === expect[part].join(', ')) return []
      return [{ file, path: `examples[${index}].expect.${part}`, expected: `what the rules give: ${given}` }]
    })
  })
}

function answersText(answers: Answers): string {
  return Object.entries(answers)
    .map(([question, answer]) => `${question}=${answer}`)
    .join(', ')
}
