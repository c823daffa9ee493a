import {
  changedParts,
  type DifferenceLine,
  type DifferencePart,
  lineDifference,
} from '../../domain/knowledge/publishing/lineDifference.ts'
import type { Frame } from '../look/shell/frame.ts'

type Props = { frame: Frame; before: string; after: string; language: string | undefined }

/** What a text loses and gains, line by line, with some equal lines around each change. */
export function DifferenceTable({ frame: { words }, before, after, language }: Props) {
  const parts = changedParts(lineDifference(before, after))
  if (parts.length === 0) return <p>{words('content.difference_none')}</p>
  return (
    <table class="baken-difference">
      <thead>
        <tr>
          <th scope="col">{words('content.difference_before')}</th>
          <th scope="col">{words('content.difference_after')}</th>
          <th scope="col" colSpan={2}>
            {words('content.difference_line')}
          </th>
        </tr>
      </thead>
      {parts.map((part, at) => (
        <tbody key={String(at)}>
          <Part frame={{ words }} part={part} language={language} />
        </tbody>
      ))}
    </table>
  )
}

type PartProps = { frame: Pick<Frame, 'words'>; part: DifferencePart; language: string | undefined }

function Part({ frame: { words }, part, language }: PartProps) {
  return (
    <>
      {part.skipped > 0 && (
        <tr class="baken-difference__skipped">
          <td colSpan={4}>{words('content.difference_skipped', { count: part.skipped })}</td>
        </tr>
      )}
      {part.lines.map((line) => (
        <tr key={`${numberIn(line, 'before')}/${numberIn(line, 'after')}`} class={`is-${line.kind}`}>
          <td>{numberIn(line, 'before')}</td>
          <td>{numberIn(line, 'after')}</td>
          <td>{sign(line, words)}</td>
          <td class="baken-difference__text" lang={language} dir="auto">
            {marked(line)}
          </td>
        </tr>
      ))}
    </>
  )
}

function numberIn(line: DifferenceLine, side: 'before' | 'after'): string {
  if (side === 'before') return line.kind === 'in' ? '' : String(line.before)
  return line.kind === 'out' ? '' : String(line.after)
}

/** The sign for who sees, and the word for who hears. */
function sign({ kind }: DifferenceLine, words: Frame['words']) {
  if (kind === 'same') return ''
  return (
    <>
      <span aria-hidden="true">{kind === 'out' ? '−' : '+'}</span>
      <span class="baken-hidden">{words(`content.difference_${kind}`)}</span>
    </>
  )
}

function marked({ kind, text }: DifferenceLine) {
  if (kind === 'out') return <del>{text}</del>
  return kind === 'in' ? <ins>{text}</ins> : text
}
