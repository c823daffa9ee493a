import type { Guidance } from '../../domain/guide/guidance.ts'
import type { GuideEntry } from '../../domain/guide/guideText.ts'
import { type Tongue, textIn } from './tongue.ts'

/** The documents that these statements rest on, each once, in the order in which they come up. */
export function sourceNames(
  { sources }: Pick<Guidance, 'sources'>,
  entries: readonly Pick<GuideEntry, 'source'>[],
  tongue: Tongue,
): readonly string[] {
  const refs = entries.flatMap(({ source }) => ('ref' in source ? [source.ref] : []))
  return [...new Set(refs)].flatMap((ref) => {
    const name = sources.get(ref)
    return name ? [textIn(tongue, name)] : []
  })
}
