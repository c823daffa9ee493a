import type { Source } from '../../domain/codes/source.ts'
import type { Locale, LocalText } from '../../domain/shared/locale.ts'
import type { Words } from '../../messages/words.ts'

/** What a code rests on, in words. A source that nobody described is named by its code. */
export function sourceText(
  source: Source,
  sources: ReadonlyMap<string, LocalText>,
  words: Words,
  locale: Locale,
): string {
  if (!('ref' in source)) return words(`codes.source_${source.mark}`)
  const title = sources.get(source.ref)?.[locale] ?? source.ref
  const named = words(`codes.source_${source.mark}`, { title })
  return source.at === undefined ? named : words('codes.source_at', { source: named, at: source.at })
}
