import type { CaseSort } from '../../domain/casework/caseQuery.ts'
import { OPEN } from '../../domain/codes/codedState.ts'
import type { IsoDate } from '../../domain/shared/isoDate.ts'
import { longDate } from '../../outputs/figures/longDate.ts'
import type { CaseListPage } from '../../services/casework/listCases.ts'
import { Status } from '../look/parts/status.tsx'
import { type Column, DataTable } from '../look/tables/dataTable.tsx'
import type { Sorting } from '../look/tables/sortLink.tsx'
import { paths } from '../shell/paths.ts'
import { caseListHref, withSort } from './caseListHref.ts'
import type { CaseListView } from './caseListView.ts'

type Row = CaseListPage['rows'][number]

/** A row per case; its number is the way in. */
export function CaseTable({ view }: { view: CaseListView }) {
  const { words } = view.frame
  return (
    <DataTable
      words={words}
      caption={words('casework.table_caption')}
      captionHidden
      columns={columnsOf(view)}
      rows={view.found.rows}
      rowKey={(row) => row.number}
    />
  )
}

/** An organisation that was given shares is told neither how a case was reported nor its outcome: it has no such columns. */
function columnsOf(view: CaseListView): readonly Column<Row>[] {
  const { frame, label, isPartner } = view
  const { words, locale } = frame
  const head = (
    key: 'number' | 'group' | 'country' | 'reported_as' | 'verified' | 'outcome' | 'reported_on' | 'status',
  ) => ({
    key,
    head: words(`casework.column_${key}`),
  })
  const sorted = (sort: CaseSort): { sorting: Sorting } => ({ sorting: sortingOf(view, sort) })
  return [
    { ...head('number'), ...sorted('number'), rowHead: true, cell: (row) => <NumberLink row={row} view={view} /> },
    ...(view.names ? [nameColumn(view)] : []),
    { ...head('group'), ...sorted('victim_group'), cell: (row) => label('victim_groups', row.victim_group) },
    { ...head('country'), ...sorted('country'), cell: (row) => label('countries', row.country) },
    ...(isPartner ? [] : [{ ...head('reported_as'), cell: (row: Row) => label('topics', row.topic_reported ?? '') }]),
    { ...head('verified'), ...sorted('topic'), cell: (row) => verified(row, view) },
    ...(isPartner
      ? []
      : [{ ...head('outcome'), ...sorted('outcome'), cell: (row: Row) => <Outcome row={row} view={view} /> }]),
    {
      ...head('reported_on'),
      ...sorted('reported_on'),
      cell: (row) => onOneLine(longDate(row.reported_on as IsoDate, locale)),
    },
    { ...head('status'), cell: (row) => <OpenOrClosed row={row} view={view} /> },
  ]
}

function nameColumn({ frame }: CaseListView): Column<Row> {
  const { words } = frame
  return {
    key: 'name',
    head: words('casework.column_name'),
    cell: ({ name }) =>
      name === undefined ? <span class="baken-muted">{words('casework.no_name')}</span> : <bdi>{name}</bdi>,
  }
}

function sortingOf({ choice }: CaseListView, sort: CaseSort): Sorting {
  const { query } = choice
  const href = caseListHref(withSort(choice, sort))
  if (query.sort !== sort) return { href, direction: 'none' }
  return { href, direction: query.descending ? 'descending' : 'ascending' }
}

function NumberLink({ row: { number }, view: { frame, played } }: { row: Row; view: CaseListView }) {
  return (
    <>
      <a class="baken-case" href={paths.case(number)}>
        {number}
      </a>
      {played.has(number) && <small class="baken-muted"> {frame.words('tour.played_case')}</small>}
    </>
  )
}

function verified({ phase, topic }: Row, { frame, label }: CaseListView) {
  if (phase === 'reported') return <span class="baken-muted">{frame.words('casework.not_verified_yet')}</span>
  return label('topics', topic)
}

function Outcome({ row, view: { label } }: { row: Row; view: CaseListView }) {
  return (
    <div>
      <div>{label('outcomes', row.outcome ?? OPEN)}</div>
      {typeof row.result === 'string' && <small>{label('results', row.result)}</small>}
    </div>
  )
}

function OpenOrClosed({ row, view: { frame } }: { row: Row; view: CaseListView }) {
  const { words } = frame
  if (row.closed_on === null) return <Status kind="waiting">{words('casework.status_open')}</Status>
  return words('casework.status_closed')
}

function onOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
