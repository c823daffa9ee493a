import { type ComponentChildren, h } from 'preact'
import { classNames } from '../classNames.ts'
import { Icon } from '../parts/icon.tsx'

/** What every field has: a label above, then a hint, then the control, then what is wrong with it. */
export type FieldFrame = {
  id: string
  label: string
  hint?: string | undefined
  /** What is wrong and what to do, in a sentence. */
  error?: string | undefined
}

/** The ids that describe a control, for `aria-describedby`. */
export function describedBy({ id, hint, error }: FieldFrame): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Label, hint and error around a control that carries the same id. */
export function FieldBox({ id, label, hint, error, children }: FieldFrame & { children: ComponentChildren }) {
  return (
    <div class="baken-field utrecht-form-field">
      <label class="baken-label utrecht-form-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="baken-hint utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && (
        <p class="baken-error utrecht-form-field-error-message" id={`${id}-error`}>
          <Icon name="danger" />
          {error}
        </p>
      )}
    </div>
  )
}

export type FieldProps = FieldFrame & {
  name: string
  type?: 'text' | 'search' | 'number' | 'date' | 'password' | 'email'
  value?: string | number | undefined
  placeholder?: string
  required?: boolean
  maxLength?: number
  autocomplete?: string
  inputmode?: 'numeric' | 'text' | 'search' | 'email'
  /** For a year or a code. */
  short?: boolean
  /** The `/` key goes here. At most one in a page. */
  search?: boolean
}

/** A line of text. */
export function Field(props: FieldProps) {
  return <FieldBox {...pickFrame(props)}>{control(props)}</FieldBox>
}

// `h`, because the type of <input> in markup wants each kind of input written out by itself.
function control(props: FieldProps) {
  return h('input', {
    class: classNames('baken-input utrecht-textbox', props.short && 'baken-input--short'),
    id: props.id,
    name: props.name,
    type: props.type ?? 'text',
    value: props.value,
    placeholder: props.placeholder,
    required: props.required,
    maxLength: props.maxLength,
    autocomplete: props.autocomplete,
    inputMode: props.inputmode,
    'aria-invalid': props.error === undefined ? undefined : 'true',
    'aria-describedby': describedBy(props),
    'data-search': props.search ? '' : undefined,
  })
}

/** The part of a control's properties that its frame shows. */
export function pickFrame({ id, label, hint, error }: FieldFrame): FieldFrame {
  return { id, label, hint, error }
}
