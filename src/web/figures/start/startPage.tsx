import type { ComparedTable } from '../../../domain/figures/comparePublished.ts'
import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import { capital } from '../../../outputs/capital.ts'
import { reportText } from '../../../outputs/figures/reportText.ts'
import { Hero } from '../../look/parts/hero.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Ways } from '../../look/parts/ways.tsx'
import { Page } from '../../look/shell/page.tsx'
import { type CompareRow, CompareTable } from '../../look/tables/compareTable.tsx'
import { paths } from '../../shell/paths.ts'
import type { FiguresView } from '../figuresView.ts'
import { openingOf } from '../openedNumber.tsx'
import { StartFindings } from './startFindings.tsx'
import type { StartReport } from './startReport.ts'
import { threeColumns } from './threeColumns.ts'

/** What a newcomer sees: a published report, recomputed, and the doors to both sides. */
export function StartPage({ publicAddress, ...props }: StartReport & { publicAddress: string }) {
  const { view, figures, tables } = props
  const { words } = view.frame
  const year = String(figures.question.year)
  const title = words('figures.start_title', { year })
  return (
    <Page
      frame={view.frame}
      title={title}
      plain
      hero={
        <Hero
          title={words('figures.start_title_lead', { year })}
          lit={words('figures.cases', { count: figures.total.count })}
          lead={words('figures.start_lead')}
        >
          <StartFindings {...props} />
        </Hero>
      }
    >
      <div class="baken-stack">
        <Ways
          label={words('figures.start_ways')}
          ways={[
            {
              href: paths.signIn,
              icon: 'desk',
              title: words('figures.start_staff'),
              text: words('figures.start_staff_text'),
            },
            {
              href: publicAddress,
              icon: 'people',
              title: words('figures.start_public'),
              text: words('figures.start_public_text'),
            },
            {
              href: paths.tours,
              icon: 'arrow',
              title: words('tour.title'),
              text: words('tour.door_text'),
            },
          ]}
        />
        <Panel
          id="tables"
          title={words('figures.start_tables', { year, count: tables.length })}
          beside={words('figures.start_tables_hint')}
          flush
        >
          <div class="baken-tables">
            {threeColumns(tables).map((column) => (
              <div key={column[0]?.id ?? 'none'}>
                {column.map((table) => (
                  <ReportTable key={table.id} view={view} figures={figures} table={table} />
                ))}
              </div>
            ))}
          </div>
        </Panel>
        <p class="baken-small baken-muted">{words('figures.start_origin', { year })}</p>
      </div>
    </Page>
  )
}

type ReportTableProps = { view: FiguresView; figures: CountedFigures; table: ComparedTable }

function ReportTable({ view, figures, table }: ReportTableProps) {
  const { words, locale } = view.frame
  const title = reportText(table.title, figures, locale)
  const compared = (part: string, label: string, { published, computed }: ComparedTable['total']): CompareRow => ({
    id: `table-${table.id}-${part}`,
    label,
    published,
    computed: { ...openingOf(view, `open-${table.id}-${part}`, computed), value: computed.count },
  })
  const isCaptionWrong = table.n !== undefined && !table.n.isEqual
  return (
    <CompareTable
      words={words}
      id={`table-${table.id}`}
      caption={words('figures.table_caption', { id: table.id, title })}
      rows={table.rows.map((row) => compared(row.code, capital(row.label[locale]), row))}
      n={isCaptionWrong && table.n ? compared('n', words('figures.n_in_caption'), table.n) : undefined}
      total={compared('total', words('figures.total'), table.total)}
    />
  )
}
