import type { Words } from '../../../messages/words.ts'
import { Icon } from '../parts/icon.tsx'

export type PagingProps = {
  words: Words
  /** What is shown: "50 van 312 casussen". */
  summary?: string | undefined
  previousHref?: string | undefined
  nextHref?: string | undefined
}

/** Back and on through a list that has no page numbers. Without either way it shows only the summary. */
export function Paging({ words, summary, previousHref, nextHref }: PagingProps) {
  return (
    <nav class="baken-paging utrecht-pagination" aria-label={words('shared.paging')}>
      {previousHref !== undefined && (
        <a class="baken-paging__step" href={previousHref} rel="prev">
          <Icon name="back" flip />
          {words('shared.previous')}
        </a>
      )}
      {summary !== undefined && <span class="baken-small baken-muted">{summary}</span>}
      {nextHref !== undefined && (
        <a class="baken-paging__step baken-paging__step--next" href={nextHref} rel="next">
          {words('shared.next')}
          <Icon name="arrow" flip />
        </a>
      )}
    </nav>
  )
}
