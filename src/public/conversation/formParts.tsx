import { classNames } from '../../web/look/classNames.ts'

type RadiosProps = {
  name: string
  legend: string
  chosen: string | undefined
  options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
  error?: string | undefined
  /** Answers of a few words, two beside each other where they fit. */
  isShort?: boolean
}

/** One question with choices, each as large as a thumb. */
export function Radios({ name, legend, chosen, options, error, isShort }: RadiosProps) {
  return (
    <fieldset class="baken-field" aria-describedby={error && `${name}-error`} aria-invalid={error ? true : undefined}>
      <legend class="baken-label">{legend}</legend>
      {error && <ErrorLine id={`${name}-error`} text={error} />}
      <div class={classNames('baken-choices', isShort && 'baken-choices--short')}>
        {options.map(({ value, text, hint }) => (
          <label key={value} class="baken-choice">
            <input type="radio" name={name} value={value} checked={value === (chosen ?? '')} />
            <span>
              {text}
              {hint !== undefined && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type BoxProps = {
  name: string
  label: string
  hint?: string
  value: string
  error?: string | undefined
  rows?: number
  most: number
  /** The label goes with the answer into the message. */
  isNamed?: boolean
}

/** Room to write. Nothing is remembered, corrected or sent to anybody by the browser while somebody types. */
export function Box({ name, label, hint, value, error, rows = 2, most, isNamed }: BoxProps) {
  const described = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean)
  return (
    <div class="baken-field">
      <label class="baken-label" for={name}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="baken-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && <ErrorLine id={`${name}-error`} text={error} />}
      <textarea
        class="baken-input"
        id={name}
        name={name}
        rows={rows}
        maxLength={most}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={described.join(' ') || undefined}
        data-label={isNamed ? label : undefined}
        value={value}
      />
    </div>
  )
}

/** What is wrong and what to do, read aloud when the page comes. */
export function ErrorLine({ id, text }: { id?: string; text: string }) {
  return (
    <p class="baken-error" id={id} role="alert">
      {text}
    </p>
  )
}

/** Fields that go along and that nobody sees. */
export function Hidden({ fields }: { fields: Readonly<Record<string, string | undefined>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) =>
        value === undefined || value === '' ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
