import { cellOf } from '../../domain/figures/cellOf.ts'
import type { CountedNumber } from '../../domain/figures/countedFigures.ts'
import type { Provenance } from '../../domain/figures/provenance.ts'
import { type CellDefinition, describeCell } from '../../outputs/figures/describeCell.ts'
import { markSymbols } from '../../outputs/figures/figuresReport.ts'
import { printedChange, printedCount } from '../../outputs/figures/printedCount.ts'
import type { Frame } from '../look/shell/frame.ts'
import { OpenNumber } from '../look/tables/openNumber.tsx'
import type { FiguresView } from './figuresView.ts'
import { numberName } from './numberName.ts'

type Props = {
  view: FiguresView
  /** Unique in the page. */
  id: string
  number: CountedNumber
  /** A change is printed with its sign. */
  sign?: boolean | undefined
}

/** A number of the figures that opens its definition, with the mark of where it comes from in a demo. */
export function OpenedNumber({ view, id, number, sign }: Props) {
  const { frame, provenance } = view
  return (
    <>
      <OpenNumber words={frame.words} {...openingOf(view, id, number)} value={printedNumber(view, number, sign)} />
      {provenance && <Mark frame={frame} of={provenance(number)} />}
    </>
  )
}

/** What a number opens: what it is called, its whole page, and its definition in short. */
export function openingOf(view: FiguresView, id: string, { cell }: CountedNumber) {
  const known = cellOf(view.definitions, view.names, cell)
  const definition = known && describeCell(known, view.names, view.question, view.frame.locale)
  return {
    id,
    what: numberName(view, cell),
    href: view.hrefOf(cell),
    definition: definition && <Definition frame={view.frame} definition={definition} />,
  }
}

/** The words of a definition; groups of cases that are taken off say so. */
export function Definition({ frame, definition }: { frame: Frame; definition: CellDefinition }) {
  const { terms, state, notes } = definition
  const [first, second] = terms
  return (
    <>
      {first && !second ? <p>{first.text}</p> : <TermList frame={frame} terms={terms} />}
      <p>{state}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  )
}

function TermList({ frame, terms }: { frame: Frame; terms: CellDefinition['terms'] }) {
  return (
    <ul class="baken-terms">
      {terms.map(({ sign, text }) => (
        <li key={`${sign} ${text}`}>
          {frame.words(sign === 1 ? 'figures.term_added' : 'figures.term_taken_off', { text })}
        </li>
      ))}
    </ul>
  )
}

function printedNumber({ frame }: FiguresView, { count }: CountedNumber, sign = false): string {
  return sign ? printedChange(count, frame.locale) : printedCount(count, frame.locale)
}

/** Nothing behind a published number; a sign and, for who hears the page, a word behind the others. */
export function Mark({ frame, of }: { frame: Frame; of: Provenance }) {
  if (of === 'published') return null
  const word = frame.words(`figures.mark_${of}`)
  return (
    <sup class="baken-mark" title={word}>
      <span aria-hidden="true">{markSymbols[of]}</span>
      <span class="baken-hidden"> ({word})</span>
    </sup>
  )
}
