import type { CountedFigures } from '../../../domain/figures/countedFigures.ts'
import type { RowDefinition, TableDefinition } from '../../../domain/figures/definitionSet.ts'
import { capital } from '../../../outputs/capital.ts'
import { describeCondition } from '../../../outputs/figures/describeCell.ts'
import { reportNotes, reportSections } from '../../../outputs/figures/reportSections.ts'
import { plain, reportText } from '../../../outputs/figures/reportText.ts'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { DataTable } from '../../look/tables/dataTable.tsx'
import { paths } from '../../shell/paths.ts'
import type { FiguresView } from '../figuresView.ts'

type Props = {
  view: FiguresView
  figures: CountedFigures
  /** What the set rests on, in words. */
  source: string
}

/** A definition set as text: whom it counts, what each row of each table counts, its sentences and its notes. */
export function DefinitionSetPage({ view, figures, source }: Props) {
  const { frame, definitions, names } = view
  const { words, locale } = frame
  const title = words('figures.definition_set', { name: definitions.name })
  return (
    <Page frame={frame} title={title} current={paths.figures} plain>
      <Crumbs
        words={words}
        path={[{ href: paths.definitions, label: words('figures.definitions_title') }]}
        here={definitions.name}
      />
      <PageHead title={title} lead={words('figures.definition_set_lead')} />
      <div class="baken-stack">
        <Panel id="population" title={words('figures.population')}>
          <p>{describeCondition(definitions.population, names, locale) || words('figures.everybody')}</p>
        </Panel>
        {definitions.tables.map((table) => (
          <DefinedTable key={table.id} view={view} figures={figures} table={table} />
        ))}
        <Sentences view={view} figures={figures} />
        <Panel id="notes" title={words('figures.counting_rules')}>
          <ul class="baken-prose baken-list">
            {reportNotes(definitions, figures, locale).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Panel>
        <Panel id="sources" title={words('figures.sources')}>
          <p class="baken-prose">{source}</p>
        </Panel>
      </div>
    </Page>
  )
}

function DefinedTable({
  view,
  figures,
  table,
}: {
  view: FiguresView
  figures: CountedFigures
  table: TableDefinition
}) {
  const { frame, names } = view
  const { words, locale } = frame
  const title = reportText(table.title, figures, locale)
  const caption = words('figures.table_caption', { id: table.id, title })
  const of = describeCondition(table.of, names, locale)
  const note = { key: 'note', head: words('figures.row_note'), cell: (row: RowDefinition) => row.note?.[locale] ?? '' }
  return (
    <Panel id={`table-${table.id}`} title={caption}>
      <div class="baken-stack baken-stack--tight">
        <p class="baken-prose">{table.definition[locale]}</p>
        {of !== '' && <p class="baken-prose">{words('figures.only_these', { conditions: of })}</p>}
        <DataTable
          words={words}
          caption={words('figures.rows_of', { id: table.id })}
          captionHidden
          rows={table.rows}
          rowKey={({ code }) => code}
          columns={[
            { key: 'row', head: words('figures.row'), rowHead: true, cell: ({ label }) => capital(label[locale]) },
            {
              key: 'counts',
              head: words('figures.row_counts'),
              cell: ({ counts }) => describeCondition({ [table.by]: counts }, names, locale),
            },
            ...(table.rows.some(({ note }) => note) ? [note] : []),
          ]}
        />
      </div>
    </Panel>
  )
}

/** The sentences as they read in the newest year: a sentence that has nothing to say is left away there. */
function Sentences({ view, figures }: { view: FiguresView; figures: CountedFigures }) {
  const { frame, definitions } = view
  const { words, locale } = frame
  const sections = reportSections(definitions, figures, locale).filter(({ sentences }) => sentences.length > 0)
  return (
    <Panel
      id="sentences"
      title={words('figures.sentences')}
      beside={words('figures.sentences_hint', { year: String(figures.question.year) })}
    >
      <div class="baken-stack">
        {sections.map((section) => (
          <div key={section.id} class="baken-prose">
            <h3>{section.title}</h3>
            {section.sentences.map((sentence) => (
              <p key={sentence.id}>{plain(sentence.parts)}</p>
            ))}
          </div>
        ))}
      </div>
    </Panel>
  )
}
