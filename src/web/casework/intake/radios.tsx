import { Icon } from '../../look/parts/icon.tsx'
import { errorOf, type IntakeView, typedIn } from './intakeView.ts'

export type RadiosProps = {
  view: IntakeView
  name: string
  legend: string
  hint?: string
  options: readonly { readonly value: string; readonly label: string }[]
  /** What is chosen as long as nobody chose. */
  otherwise?: string
}

/** A question with a few answers, of which one holds. */
export function Radios({ view, name, legend, hint, options, otherwise }: RadiosProps) {
  const chosen = typedIn(view, name) || otherwise
  const error = errorOf(view, name)
  const [hintId, errorId] = [`intake-${name}-hint`, `intake-${name}-error`]
  const described = [hint !== undefined && hintId, error !== undefined && errorId].filter(Boolean).join(' ')
  return (
    <fieldset class="baken-field utrecht-form-fieldset" aria-describedby={described || undefined}>
      <legend class="baken-label">{legend}</legend>
      <div class="baken-choices">
        {options.map(({ value, label }) => (
          <label key={value} class="baken-choice">
            <input
              class="utrecht-radio-button"
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              aria-invalid={error === undefined ? undefined : 'true'}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p class="baken-hint" id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="baken-error" id={errorId}>
          <Icon name="danger" />
          {error}
        </p>
      )}
    </fieldset>
  )
}
