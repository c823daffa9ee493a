import type { ComponentChildren } from 'preact'

export type ChoiceProps = {
  type: 'checkbox' | 'radio'
  name: string
  value: string
  label: string
  hint?: string
  checked?: boolean
  /** The browser asks to tick it. */
  required?: boolean
}

/** A box or a radio button with its words around it, so that the whole is the target. */
export function Choice({ type, name, value, label, hint, checked, required }: ChoiceProps) {
  return (
    <label class="baken-choice">
      <input
        class={type === 'radio' ? 'utrecht-radio-button' : 'utrecht-checkbox'}
        type={type}
        name={name}
        value={value}
        checked={checked}
        required={required}
      />
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  )
}

/** Choices that belong to one question. */
export function Choices({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="baken-field utrecht-form-fieldset">
      <legend class="baken-label">{legend}</legend>
      <div class="baken-choices">{children}</div>
    </fieldset>
  )
}
