import type { Input } from './guide.ts'
import type { Answers } from './when.ts'

/** Every combination of answers to these questions. */
export function everyAnswer(inputs: readonly Input[]): readonly Answers[] {
  return inputs.reduce<readonly Answers[]>(
    (combinations, { code, values }) =>
      combinations.flatMap((answers) => values.map((value) => ({ ...answers, [code]: value.code }))),
    [{}],
  )
}
