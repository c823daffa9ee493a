import type { ComponentChildren } from 'preact'
import { type CommandName, mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { ChapterView } from '../chapters/chapterView.ts'

type Props = {
  view: ChapterView
  act: CommandName
  about?: Readonly<Record<string, string | number>>
  summary: string
  children: ComponentChildren
}

/** A form that is not the next step: folded until somebody wants it, and open when it comes back with an answer. */
export function ActFold({ view, act, about = {}, summary, children }: Props) {
  const { answer, hat } = view
  if (!mayCommand(hat, act)) return null
  const isMine = Object.entries(about).every(([name, value]) => answer?.typed[name] === String(value))
  return (
    <details class="baken-fold" open={answer?.act === act && isMine}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
