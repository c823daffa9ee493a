import { type Condition, conditionLists, type Profile } from '../../domain/codes/profile.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { WordKey, Words } from '../../messages/words.ts'
import { codeLabels } from '../casework/codeLabels.ts'

/** The conditions on outcomes and results, a sentence each. */
export function conditionTexts(profile: Profile, words: Words, locale: Locale): readonly string[] {
  const { outcomeConditions, resultConditions } = profile
  const label = codeLabels(profile, locale)
  return [
    ...outcomeConditions.flatMap(({ outcome, needs }) =>
      sentences('codes.condition_needs', label('outcomes', outcome), needs),
    ),
    ...resultConditions.flatMap(({ result, needs, expects }) => [
      ...sentences('codes.condition_needs', label('results', result), needs),
      ...sentences('codes.condition_expects', label('results', result), expects),
    ]),
  ]

  function sentences(key: WordKey, code: string, condition: Condition): readonly string[] {
    const oneOf = new Intl.ListFormat(locale, { type: 'disjunction' })
    return conditionLists.flatMap((name) => {
      const codes = condition[name]
      if (codes === undefined) return []
      const list = profile.lists[name].labels[locale]
      return [words(key, { code, list, codes: oneOf.format(codes.map((one) => `‘${label(name, one)}’`)) })]
    })
  }
}
