import type { WordKey } from '../../messages/words.ts'
import { Empty } from '../look/parts/empty.tsx'
import { caseListHref, withFilter, withoutPlace } from './caseListHref.ts'
import type { CaseListView } from './caseListView.ts'

type Saying = {
  readonly title: WordKey
  readonly text: WordKey
  readonly way?: { readonly href: string; readonly text: WordKey }
}

/** What is empty, whether that is good, and what one can do. */
export function EmptyCaseList({ view }: { view: CaseListView }) {
  const { words } = view.frame
  const { title, text, way } = sayingOf(view)
  return (
    <Empty title={words(title)}>
      <p>{words(text)}</p>
      {way && (
        <p>
          <a href={way.href}>{words(way.text)}</a>
        </p>
      )}
    </Empty>
  )
}

function sayingOf({ choice, role, isPartner }: CaseListView): Saying {
  const { filter, after } = choice.query
  const chosen = Object.keys(filter).length
  if (after) {
    const way = { href: caseListHref(withoutPlace(choice)), text: 'casework.first_page' } as const
    return { title: 'casework.empty_page_title', text: 'casework.empty_page', way }
  }
  if (choice.under?.cell.counts === 'advice_requests') {
    return { title: 'casework.empty_advice_title', text: 'casework.empty_advice' }
  }
  if (choice.under && chosen === 0) return { title: 'casework.empty_under_title', text: 'casework.empty_under' }
  if (chosen > 0) {
    const isOpenOnly = filter.status === 'open' || filter.outcome === 'open'
    const way = { href: caseListHref(withFilter(choice, {})), text: 'shared.clear_all' } as const
    return isOpenOnly
      ? { title: 'casework.empty_open_title', text: 'casework.empty_open', way }
      : { title: 'casework.empty_chosen_title', text: 'casework.empty_chosen', way }
  }
  if (isPartner) return { title: 'casework.empty_partner_title', text: 'casework.empty_partner' }
  return role === 'manager'
    ? { title: 'casework.empty_register_title', text: 'casework.empty_register' }
    : { title: 'casework.empty_none_title', text: 'casework.empty_none' }
}
