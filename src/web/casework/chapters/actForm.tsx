import type { ComponentChildren } from 'preact'
import type { Typed } from '../../../boundary/casework/acts/actForm.ts'
import { type CommandName, mayCommand } from '../../../domain/casework/caseCommand.ts'
import { refusalText } from '../../../outputs/casework/refusalText.ts'
import { Button } from '../../look/parts/button.tsx'
import { Notice } from '../../look/parts/notice.tsx'
import { paths } from '../../shell/paths.ts'
import { type ChapterView, nothingTyped } from './chapterView.ts'
import { ConflictNotice } from './conflictNotice.tsx'

type FieldState = {
  readonly id: string
  readonly name: string
  readonly value: string
  readonly error: string | undefined
}

/** What a form of an act needs to show its fields: what was typed, and what was wrong with it. */
export type ActFields = {
  /** All that a field of one value needs: its id, its name, its value, and what is wrong with it. */
  readonly of: (field: string, otherwise?: string) => FieldState
  /** The value of a field: as it was typed, else as given. */
  readonly value: (field: string, otherwise?: string) => string
  readonly values: (field: string, otherwise?: readonly string[]) => readonly string[]
  /** What is wrong with a field, in a sentence. */
  readonly error: (field: string) => string | undefined
  /** An id of its own for a field of this form. */
  readonly id: (field: string) => string
}

export type ActFormProps = {
  view: ChapterView
  /** The chapter on whose page the form stands: its slug. */
  on: string
  act: CommandName
  /** What it is about, where a page has several of these forms. */
  about?: Readonly<Record<string, string | number>>
  submit: string
  look?: 'primary' | 'plain' | 'danger'
  /** The field that a refusal is about, by its reason: the sentence stands there too. */
  refusedAt?: Readonly<Record<string, string>>
  children?: (fields: ActFields) => ComponentChildren
}

/** The form of an act on a case. Shown to who may do it; what was refused stands above it, with why and what instead. */
export function ActForm({
  view,
  on,
  act,
  about = {},
  submit,
  look = 'primary',
  refusedAt = {},
  children,
}: ActFormProps) {
  if (!mayCommand(view.hat, act)) return null
  const { number, version } = view.shown.state
  const answer = isAnswerTo(view, act, about) ? view.answer : undefined
  const key = [act, ...Object.values(about)].join('-')
  const action = paths.caseAct(number, on, act)
  return (
    <form class="baken-form" method="post" action={`${action}#${key}`} id={key} data-draft={draftOf(action, about)}>
      <input type="hidden" name="seen" value={version} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ActAnswerNotice view={view} answer={answer} />
      {children?.(fieldsOf(view, key, { answer, refusedAt }))}
      <div class="baken-buttons">
        <Button look={look} id={`${key}-send`}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

function ActAnswerNotice({ view, answer }: { view: ChapterView; answer: ChapterView['answer'] }) {
  const { words } = view.frame
  if (!answer || answer.is === 'not-yours') return null
  if (answer.is === 'conflict') return <ConflictNotice view={view} version={answer.version} />
  // What was typed comes back to be changed: nothing is wrong with it.
  if (answer.is === 'wrong' && answer.fields.length === 0) return null
  if (answer.is === 'wrong') {
    return (
      <Notice kind="danger" answers title={words('casework.form_wrong', { count: answer.fields.length })}>
        <p>{words('casework.form_wrong_lead')}</p>
      </Notice>
    )
  }
  const said = refusalText(answer.refusal, { ...view, ...view.frame })
  return (
    <Notice kind="danger" answers title={said.why}>
      <p>{said.instead}</p>
      {said.rule !== undefined && <p class="baken-small">{words('casework.refused_rule', { rule: said.rule })}</p>}
    </Notice>
  )
}

/** A page can have the same form for several persons or steps: the answer belongs to the one that was sent. */
function isAnswerTo(
  { answer }: ChapterView,
  act: CommandName,
  about: Readonly<Record<string, string | number>>,
): boolean {
  return answer?.act === act && Object.entries(about).every(([name, value]) => answer.typed[name] === String(value))
}

/** A form is kept by its address; one of several on a page is kept when it is the only one of its kind. */
function draftOf(action: string, about: Readonly<Record<string, string | number>>): string | undefined {
  return Object.keys(about).length === 0 ? action.slice(1).toLowerCase() : undefined
}

function fieldsOf(
  view: ChapterView,
  key: string,
  { answer, refusedAt }: { answer: ChapterView['answer']; refusedAt: Readonly<Record<string, string>> },
): ActFields {
  const typed: Typed = answer?.typed ?? nothingTyped
  const wrong = answer?.is === 'wrong' ? answer.fields : []
  const typedOf = (field: string, otherwise = '') => {
    const value = answer ? (typed[field] ?? '') : otherwise
    return typeof value === 'string' ? value : (value[0] ?? '')
  }
  const errorOf = (field: string) => {
    if (answer?.is === 'refused' && refusedAt[answer.refusal.reason] === field) {
      return refusalText(answer.refusal, { ...view, ...view.frame }).why
    }
    const found = wrong.find((one) => one.field === field)
    return found && view.frame.words(`casework.field_${found.expected}`)
  }
  const idOf = (field: string) => `${key}-${field}`
  return {
    of: (field, otherwise) => ({
      id: idOf(field),
      name: field,
      value: typedOf(field, otherwise),
      error: errorOf(field),
    }),
    value: typedOf,
    values: (field, otherwise = []) => {
      const value = answer ? (typed[field] ?? []) : otherwise
      return typeof value === 'string' ? [value] : value
    },
    error: errorOf,
    id: idOf,
  }
}
