import type { Words } from '../../../messages/words.ts'
import { Icon } from '../parts/icon.tsx'

/** How a column is ordered now, and the address that orders by it, or turns the order. */
export type Sorting = { readonly href: string; readonly direction: 'ascending' | 'descending' | 'none' }

/** The head of a column as a link that sorts. */
export function SortLink({ words, label, sorting }: { words: Words; label: string; sorting: Sorting }) {
  const { direction } = sorting
  return (
    <a class="baken-sort" href={sorting.href}>
      <span class="baken-hidden">{words('shared.sort_by')} </span>
      {label}
      {direction !== 'none' && <Icon name={direction === 'ascending' ? 'up' : 'down'} />}
    </a>
  )
}
