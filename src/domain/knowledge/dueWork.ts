import type { IsoDate } from '../shared/isoDate.ts'
import type { KnowledgePage } from './document.ts'
import { type PageState, pageState } from './freshness.ts'

/** What waits for an editor, the most urgent first. */
const order = ['stale', 'never_checked', 'due'] as const satisfies readonly PageState[]

export type DuePage<Page> = { readonly page: Page; readonly state: (typeof order)[number] }

/** The pages that wait for an editor: those whose review has passed first, then those that nobody checked, then those of this month. */
export function duePages<Page extends Pick<KnowledgePage, 'checkedOn' | 'nextReview' | 'file'>>(
  pages: readonly Page[],
  today: IsoDate,
): readonly DuePage<Page>[] {
  return order.flatMap((state) =>
    pages
      .filter((page) => pageState(page, today) === state)
      .toSorted((one, other) => compare(one.nextReview, other.nextReview) || compare(name(one), name(other)))
      .map((page) => ({ page, state })),
  )
}

/** The languages of a page stand together. */
function name({ file }: Pick<KnowledgePage, 'file'>): string {
  const [language, page] = file.split('/')
  return `${page} ${language}`
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
