import type { FoundPreTravel } from '../../../domain/casework/preTravel/preTravelFile.ts'
import type { Words } from '../../../messages/words.ts'
import { Notice } from '../../look/parts/notice.tsx'
import { paths } from '../../shell/paths.ts'

/** Beside a report that is taken in: that its client may have left something before the journey. It shows nobody; opening is logged. */
export function PreTravelFound({ words, found }: { words: Words; found: readonly FoundPreTravel[] }) {
  if (found.length === 0) return null
  return (
    <Notice kind="waiting" title={words('preTravel.maybe')}>
      <p>
        {found.map(({ number }) => (
          <span key={number}>
            <a href={paths.preTravelFile(number)} target="_blank" rel="noopener">
              {number}
            </a>{' '}
          </span>
        ))}
      </p>
      <p>{words('preTravel.maybe_text')}</p>
    </Notice>
  )
}
