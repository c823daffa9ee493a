import { describedBy, FieldBox, type FieldFrame, pickFrame } from './field.tsx'

export type TextAreaProps = FieldFrame & {
  name: string
  value?: string | undefined
  rows?: number
  required?: boolean
  maxLength?: number
  /** The language that is written in it, where that is not the page's. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** More lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <FieldBox {...pickFrame(props)}>
      <textarea
        class="baken-input utrecht-textarea"
        id={props.id}
        name={props.name}
        rows={props.rows ?? 4}
        required={props.required}
        maxLength={props.maxLength}
        lang={props.lang}
        dir={props.dir}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
        value={props.value}
      />
    </FieldBox>
  )
}
