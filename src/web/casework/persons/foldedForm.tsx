import type { ComponentChildren } from 'preact'
import type { CommandName } from '../../../domain/casework/caseCommand.ts'
import { mayCommand } from '../../../domain/casework/caseCommand.ts'
import { Fold } from '../../look/parts/fold.tsx'
import type { ChapterView } from '../chapters/chapterView.ts'

export type FoldedFormProps = {
  view: ChapterView
  act: CommandName
  about?: Readonly<Record<string, string | number>>
  summary: string
  children: ComponentChildren
}

/** A form that is not the next step: folded, until it has something to answer. Not there for who may not do it. */
export function FoldedForm({ view, act, about = {}, summary, children }: FoldedFormProps) {
  if (!mayCommand(view.hat, act)) return null
  const { answer } = view
  const answers =
    answer?.act === act && Object.entries(about).every(([name, value]) => answer.typed[name] === String(value))
  if (!answers) return <Fold summary={summary}>{children}</Fold>
  return (
    <>
      <h3>{summary}</h3>
      {children}
    </>
  )
}
