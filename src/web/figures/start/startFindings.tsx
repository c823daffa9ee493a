import type { PublishedFigures } from '../../../domain/figures/publishedFigures.ts'
import type { Contradiction } from '../../../domain/figures/reconcile/finding.ts'
import { printedCount } from '../../../outputs/figures/printedCount.ts'
import { findingWords } from '../../../outputs/reconcile/findingWords.ts'
import { Finding } from '../../look/parts/finding.tsx'
import { paths } from '../../shell/paths.ts'
import type { FiguresView } from '../figuresView.ts'
import { numberName } from '../numberName.ts'
import type { StartReport } from './startReport.ts'
import type { Verdict } from './verdict.ts'

const MOST_NAMED = 3

/** What was found: where the report contradicts itself, and whether the register counts the rest as published. */
export function StartFindings({ view, report, contradictions, verdict }: StartReport) {
  return (
    <>
      {contradictions?.map((found) => (
        <ContradictionFound
          key={`${found.rule} ${found.number.claims.join(' ')}`}
          view={view}
          report={report}
          found={found}
        />
      ))}
      {verdict.differing.length === 0 ? (
        <AllEqual view={view} verdict={verdict} isRest={(contradictions?.length ?? 0) > 0} year={report.year} />
      ) : (
        <Differing view={view} verdict={verdict} year={report.year} />
      )}
    </>
  )
}

type ContradictionProps = { view: FiguresView; report: PublishedFigures; found: Contradiction }

function ContradictionFound({ view, report, found }: ContradictionProps) {
  const { words } = view.frame
  const { table } = found.where
  const caption = captionOverRows(view, report, found)
  const told = caption ?? findingWords(found, words)
  return (
    <Finding kind="unequal" level={2} title={told.heading}>
      <p>
        {told.text}{' '}
        {table !== null && (
          <a class="baken-nowrap" href={caption ? `#table-${table}-n` : `#table-${table}`}>
            {words('figures.see_table', { id: table })}
          </a>
        )}
      </p>
    </Finding>
  )
}

/** The n of a caption that its own rows contradict, told in short: and when one row is just the difference, that row. */
function captionOverRows({ definitions, frame }: FiguresView, report: PublishedFigures, found: Contradiction) {
  const { printed, expected, number, sums, wrong, where } = found
  const { words, locale } = frame
  const id = where.table
  const isCaption = wrong === 'number' && id !== null && number.claims.includes(`table.${id}.n`)
  if (!isCaption || !sums.some((sum) => sum.rule === 'rows_n' && sum.result === expected)) return undefined
  const rows = report.tables.find((known) => known.id === id)?.rows ?? []
  const [missed, another] = rows.filter(({ count }) => count === expected - printed)
  const label = definitions.tables
    .find((known) => known.id === id)
    ?.rows.find(({ code }) => code === missed?.code)?.label
  return {
    heading: words('figures.caption_over_rows', { id, printed, expected }),
    text:
      missed && label && !another
        ? words('figures.caption_missed_row', { count: missed.count, label: label[locale] })
        : findingWords(found, words).text,
  }
}

type VerdictProps = { view: FiguresView; verdict: Verdict; year: number }

function AllEqual({ view, verdict, isRest, year }: VerdictProps & { isRest: boolean }) {
  const { words } = view.frame
  const { cells, captions, statements } = verdict
  return (
    <Finding kind="equal" level={2} title={words(isRest ? 'figures.rest_equal' : 'figures.all_equal')}>
      <p>
        {words('figures.equal_counts', {
          cells: cells.equal,
          captions: captions.equal,
          all_captions: captions.all,
          statements: statements.equal,
        })}{' '}
        <a class="baken-nowrap" href={paths.reconcilePublished(year)}>
          {words('figures.all_remarks')}
        </a>
      </p>
    </Finding>
  )
}

function Differing({ view, verdict, year }: VerdictProps) {
  const { words, locale } = view.frame
  const { differing } = verdict
  const checked = verdict.cells.all + verdict.captions.all + verdict.statements.all
  const named = differing.slice(0, MOST_NAMED)
  return (
    <Finding kind="unequal" level={2} title={words('figures.differing', { count: differing.length, all: checked })}>
      <p>{words('figures.differing_why', { year: String(year) })}</p>
      <ul>
        {named.map(({ cell, published, computed }) => (
          <li key={cell}>
            {words('figures.differing_number', {
              name: numberName(view, cell),
              published: printedCount(published, locale),
              computed: printedCount(computed, locale),
            })}
          </li>
        ))}
      </ul>
    </Finding>
  )
}
