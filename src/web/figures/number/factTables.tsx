import type { FactsByField } from '../../../domain/figures/factsUnder.ts'
import { capital } from '../../../outputs/capital.ts'
import type { CellDefinition } from '../../../outputs/figures/describeCell.ts'
import { printedChange, printedCount } from '../../../outputs/figures/printedCount.ts'
import type { OpenedNumber } from '../../../services/figures/openNumber.ts'
import { Panel } from '../../look/parts/panel.tsx'
import type { Frame } from '../../look/shell/frame.ts'
import { DataTable } from '../../look/tables/dataTable.tsx'

/** How a sum or difference is made up, group by group. */
export function MadeUp({
  frame,
  opened,
  definition,
}: {
  frame: Frame
  opened: OpenedNumber
  definition: CellDefinition
}) {
  const { words, locale } = frame
  const groups = definition.terms.map((term, at) => ({ ...term, count: term.sign * (opened.parts[at] ?? 0), at }))
  return (
    <DataTable
      words={words}
      caption={words('figures.made_up')}
      narrow="scroll"
      rows={groups}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: 'text', head: words('figures.group_of_cases'), rowHead: true, cell: ({ text }) => text },
        {
          key: 'count',
          head: capital(words('figures.count')),
          number: true,
          cell: ({ count, sign }) => (sign === 1 ? printedCount(count, locale) : printedTakenOff(count, frame)),
        },
      ]}
      foot={[words('figures.together'), printedNet(opened.count, frame)]}
    />
  )
}

/** What is taken off keeps its sign, also when it is nothing. */
function printedTakenOff(count: number, { locale }: Frame): string {
  return count === 0 ? `−${printedCount(0, locale)}` : printedChange(count, locale)
}

/** The cases under a number by each coded field. They are counts: no case can be told from another. */
export function FactTables({ frame, opened }: { frame: Frame; opened: OpenedNumber }) {
  const { words } = frame
  const told = opened.facts.filter(({ counts }) => counts.length > 0)
  return (
    <Panel id="facts" title={words('figures.facts_under')} beside={words('figures.facts_under_hint')}>
      {told.length === 0 ? (
        <p>{words('figures.no_facts_under')}</p>
      ) : (
        <div class="baken-columns">
          {told.map((facts) => (
            <FactTable key={facts.field} frame={frame} facts={facts} total={opened.count} />
          ))}
        </div>
      )}
    </Panel>
  )
}

/** Under a difference a count can be below zero: then with a real minus sign. */
function printedNet(count: number, { locale }: Frame): string {
  return count < 0 ? printedChange(count, locale) : printedCount(count, locale)
}

function FactTable({ frame, facts, total }: { frame: Frame; facts: FactsByField; total: number }) {
  const { words, locale } = frame
  const field = words(`figures.field_${facts.field}`)
  return (
    <DataTable
      words={words}
      caption={field}
      captionHidden
      narrow="scroll"
      rows={facts.counts}
      rowKey={({ code }) => code}
      columns={[
        { key: 'label', head: field, rowHead: true, cell: ({ label }) => capital(label[locale]) },
        {
          key: 'count',
          head: capital(words('figures.count')),
          number: true,
          cell: ({ count }) => printedNet(count, frame),
        },
      ]}
      foot={[words('figures.total'), printedNet(total, frame)]}
    />
  )
}
