import type { Role } from '../../../domain/access/roles.ts'
import { describeCell } from '../../../outputs/figures/describeCell.ts'
import { printedCount } from '../../../outputs/figures/printedCount.ts'
import type { OpenedNumber } from '../../../services/figures/openNumber.ts'
import { Crumbs } from '../../look/parts/crumbs.tsx'
import { Facts } from '../../look/parts/facts.tsx'
import { PageHead } from '../../look/parts/pageHead.tsx'
import { Panel } from '../../look/parts/panel.tsx'
import { Page } from '../../look/shell/page.tsx'
import { paths } from '../../shell/paths.ts'
import type { FiguresView } from '../figuresView.ts'
import { numberName } from '../numberName.ts'
import { Definition } from '../openedNumber.tsx'
import { CasesBehind } from './casesBehind.tsx'
import { FactTables, MadeUp } from './factTables.tsx'

export type NumberPageProps = {
  view: FiguresView
  opened: OpenedNumber
  /** Missing for the visitor of a demo. */
  role: Role | undefined
  /** What the report of that year printed for it. */
  published: number | undefined
  figuresHref: string
  casesHref: string
}

/** A number with what it counts, how it is made up, and the facts under it. */
export function NumberPage({ view, opened, role, published, figuresHref, casesHref }: NumberPageProps) {
  const { frame, names, question } = view
  const { words, locale } = frame
  const { cell, count } = opened
  const name = numberName(view, cell.id)
  const definition = describeCell(cell, names, question, locale)
  const year = words('figures.title', { year: String(question.year) })
  const above =
    role === undefined ? { href: paths.start, label: words('figures.start') } : { href: figuresHref, label: year }
  return (
    <Page
      frame={frame}
      title={words('figures.number_tab', { year: String(question.year) })}
      current={paths.figures}
      plain
    >
      <Crumbs words={words} path={[above]} here={name} />
      <PageHead title={`${name}: ${printedCount(count, locale)}`} />
      <div class="baken-stack">
        <Panel id="definition" title={words('figures.what_it_counts')}>
          {definition.terms.length > 1 ? (
            <div class="baken-stack baken-stack--tight">
              <MadeUp frame={frame} opened={opened} definition={definition} />
              <p>{definition.state}</p>
            </div>
          ) : (
            <div class="baken-prose">
              <Definition frame={frame} definition={definition} />
            </div>
          )}
        </Panel>
        <Origin view={view} opened={opened} published={published} />
        {opened.facts.length > 0 && <FactTables frame={frame} opened={opened} />}
        {cell.counts === 'cases' && <CasesBehind words={words} role={role} href={casesHref} />}
      </div>
    </Page>
  )
}

type OriginProps = Pick<NumberPageProps, 'view' | 'opened' | 'published'>

/** Whether the number was published, and in a demo what kind of number it is. */
function Origin({ view: { frame, provenance, question, definitions }, opened, published }: OriginProps) {
  const { words, locale } = frame
  const mark = provenance?.({ cell: opened.cell.id, count: opened.count })
  const facts = [
    {
      name: words('figures.by_definitions'),
      value: <a href={paths.definitionSet(definitions.name)}>{definitions.name}</a>,
    },
    ...(published === undefined
      ? []
      : [
          { name: words('figures.in_report', { year: String(question.year) }), value: printedCount(published, locale) },
        ]),
    ...(mark === undefined ? [] : [{ name: words('figures.origin'), value: words(`figures.mark_${mark}_means`) }]),
  ]
  return (
    <Panel id="origin" title={words('figures.origin_title')}>
      <Facts facts={facts} />
    </Panel>
  )
}
