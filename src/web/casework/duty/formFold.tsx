import type { ComponentChildren } from 'preact'
import { Button } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import type { DutyView, Said } from './dutyView.ts'

type FoldProps = {
  view: DutyView
  form: NonNullable<Said['form']>
  action: string
  summary: string
  submit: string
  children: ComponentChildren
}

/** A form that is folded until somebody wants it, or until it was refused: then it says why, with what was typed still in it. */
export function FormFold({ view, form, action, summary, submit, children }: FoldProps) {
  const { said } = view
  const isAnswer = said.form === form && said.done === undefined
  return (
    <details class="baken-fold" open={isAnswer}>
      <summary>{summary}</summary>
      <form class="baken-form" method="post" action={action} data-draft={action}>
        {isAnswer && said.refused && (
          <Notice kind="danger" answers title={said.refused.why}>
            <p>{said.refused.instead}</p>
          </Notice>
        )}
        {children}
        <div class="baken-buttons">
          <Button look="primary">{submit}</Button>
        </div>
      </form>
    </details>
  )
}

/** A field of a form: its names, what was typed and what is wrong with it. */
export function typedField({ frame, said }: DutyView, form: NonNullable<Said['form']>, name: string) {
  const typed = said.form === form ? said.typed[name] : undefined
  const wrong = said.form === form ? said.wrong.find(({ field }) => field === name) : undefined
  return {
    id: `${form}-${name}`,
    name,
    value: typeof typed === 'string' ? typed : undefined,
    error: wrong && frame.words(`casework.field_${wrong.expected}`),
  }
}

/** What was typed in the n-th of several fields of one name. */
export function typedAt(
  { said }: DutyView,
  form: NonNullable<Said['form']>,
  name: string,
  index: number,
): string | undefined {
  if (said.form !== form) return undefined
  const typed = said.typed[name]
  return typeof typed === 'string' ? [typed][index] : typed?.[index]
}
