import { describedBy, FieldBox, type FieldFrame, pickFrame } from './field.tsx'

export type Option = { readonly value: string; readonly label: string }

/** Options under a heading of their own. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

export type SelectProps = FieldFrame & {
  name: string
  options?: readonly Option[]
  groups?: readonly OptionGroup[]
  value?: string | undefined
  /** The first choice, with an empty value: "Alle". */
  any?: string | undefined
  /** The browser asks for a choice. */
  required?: boolean
}

/** One out of a list. A value that is not in the list leaves the first choice. */
export function Select(props: SelectProps) {
  return (
    <FieldBox {...pickFrame(props)}>
      <select
        class="baken-input utrecht-select"
        id={props.id}
        name={props.name}
        required={props.required}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(props)}
      >
        {props.any !== undefined && <option value="">{props.any}</option>}
        <Options options={props.options ?? []} value={props.value} />
        {props.groups?.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} value={props.value} />
          </optgroup>
        ))}
      </select>
    </FieldBox>
  )
}

function Options({ options, value }: { options: readonly Option[]; value: string | undefined }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </>
  )
}
