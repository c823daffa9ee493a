import { parseLocale } from '../../domain/shared/locale.ts'
import type { Tongue } from '../../outputs/guide/tongue.ts'

const HERE = '\u0000'

/** What something rests on. The names of documents stay as they are in English, and say so to a reader aloud. */
export function SourceNote({ tongue, names }: { tongue: Tongue; names: readonly string[] }) {
  const [before, after] = tongue.words('guide.source', { names: HERE }).split(HERE)
  return (
    <p class="baken-hint">
      {before}
      <span {...(!parseLocale(tongue.language) && { lang: 'en', dir: 'ltr' })}>{names.join(', ')}</span>
      {after}
    </p>
  )
}
