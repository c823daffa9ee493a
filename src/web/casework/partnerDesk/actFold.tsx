import type { ComponentChildren } from 'preact'
import { type CommandName, mayCommand } from '../../../domain/casework/caseCommand.ts'
import type { ChapterView } from '../chapters/chapterView.ts'
import { answersThis } from './answersThis.ts'

type Props = {
  view: ChapterView
  act: CommandName
  about?: Readonly<Record<string, string | number>>
  summary: string
  children: ComponentChildren
}

/** A form that is not the next step: folded until somebody wants it, and open when it comes back with an answer. */
export function ActFold({ view, act, about = {}, summary, children }: Props) {
  if (!mayCommand(view.hat, act)) return null
  return (
    <details class="baken-fold" open={answersThis(view, [act], about)}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
