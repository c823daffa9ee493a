import { COUNT_LIMIT } from '../../services/casework/listCases.ts'
import { Crumbs } from '../look/parts/crumbs.tsx'
import { PageHead } from '../look/parts/pageHead.tsx'
import { Page } from '../look/shell/page.tsx'
import { Paging } from '../look/tables/paging.tsx'
import { paths } from '../shell/paths.ts'
import { CaseFilters } from './caseFilters.tsx'
import { caseListHref, numberHref, withPlace } from './caseListHref.ts'
import type { CaseListView } from './caseListView.ts'
import { CaseTable } from './caseTable.tsx'
import { EmptyCaseList } from './emptyCaseList.tsx'
import { UnderNumber } from './underNumber.tsx'

/** The cases that somebody may see: facts in rows, and names when asked for. */
export function CaseListPage({ view }: { view: CaseListView }) {
  const { frame, choice, found } = view
  const { words } = frame
  const title = words('casework.title')
  return (
    <Page
      frame={frame}
      title={title}
      current={paths.cases}
      head={
        <>
          <NumberCrumbs view={view} />
          <PageHead title={title} lead={`${countText(view)} ${words('casework.lead_names')}`} />
          {choice.under && <UnderNumber view={view} under={choice.under} />}
        </>
      }
    >
      <div class="baken-panel">
        <CaseFilters view={view} />
        {found.rows.length === 0 ? <EmptyCaseList view={view} /> : <CaseTable view={view} />}
        <Around view={view} />
      </div>
    </Page>
  )
}

function countText({ frame, choice, found }: CaseListView): string {
  const more = found.count > COUNT_LIMIT
  const chosen = choice.under !== undefined || Object.keys(choice.query.filter).length > 0
  return frame.words('casework.count', {
    more: more ? 'yes' : 'no',
    count: more ? COUNT_LIMIT : found.count,
    chosen: chosen ? 'yes' : 'no',
  })
}

/** The way back to the number that brought somebody here. */
function NumberCrumbs({ view: { frame, choice, counted } }: { view: CaseListView }) {
  const { words } = frame
  const { under } = choice
  if (!under) return null
  const { year } = under.question
  const path = [
    { href: paths.figuresOf(year), label: words('casework.under_crumb', { year: String(year) }) },
    { href: numberHref(under), label: words('casework.under_crumb_number', { count: counted ?? 0 }) },
  ]
  return <Crumbs words={words} path={path} here={words('casework.under_here')} />
}

function Around({ view: { frame, choice, found } }: { view: CaseListView }) {
  const { previous, next, rows } = found
  if (!previous && !next) return null
  return (
    <Paging
      words={frame.words}
      summary={frame.words('casework.count_here', { shown: rows.length })}
      previousHref={previous && caseListHref(withPlace(choice, previous, true))}
      nextHref={next && caseListHref(withPlace(choice, next, false))}
    />
  )
}
