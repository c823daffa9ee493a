import type { IsoDate } from '../shared/isoDate.ts'
import type { KnowledgePage } from './document.ts'
import { type PageState, pageState } from './freshness.ts'
import { type CheckableContact, canBeChecked } from './publishing/contactCheck.ts'
import { isCheckedLately } from './standing.ts'

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

/** Whether what a contact says counts as checked; `nothing_to_check` when it has no number, address or url. */
const checkStates = ['unchecked', 'checked', 'nothing_to_check'] as const

export type CheckState = (typeof checkStates)[number]

export function checkState(contact: Pick<CheckableContact, 'facts' | 'checkedOn'>, today: IsoDate): CheckState {
  if (!canBeChecked(contact)) return 'nothing_to_check'
  return isCheckedLately(contact.checkedOn, today) ? 'checked' : 'unchecked'
}

/** Contacts in the order in which they are due: never checked, checked too long ago, then those whose check ends first. */
export function contactsByDue<Contact extends Pick<CheckableContact, 'facts' | 'checkedOn'>>(
  contacts: readonly Contact[],
  today: IsoDate,
): readonly Contact[] {
  return checkStates.flatMap((state) =>
    contacts
      .filter((contact) => checkState(contact, today) === state)
      .toSorted((one, other) => compare(one.checkedOn ?? '', other.checkedOn ?? '')),
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
