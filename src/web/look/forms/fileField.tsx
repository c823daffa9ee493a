import { describedBy, FieldBox, type FieldFrame, pickFrame } from './field.tsx'

export type FileFieldProps = FieldFrame & {
  name: string
  /** What the window of the device offers: `.csv,.json,.txt`. The server still checks. */
  accept?: string
  required?: boolean
}

/** A file from the device. Its form needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  return (
    <FieldBox {...pickFrame(props)}>
      <input
        class="baken-input baken-input--file"
        id={props.id}
        name={props.name}
        type="file"
        accept={props.accept}
        required={props.required}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      />
    </FieldBox>
  )
}
