import type { ComponentChildren } from 'preact'
import type { Words } from '../../../messages/words.ts'
import { Button } from '../parts/button.tsx'
import { Chip, type ChipProps } from './chip.tsx'

export type FilterFormProps = {
  words: Words
  /** What the form chooses, for who cannot see it. */
  label: string
  action: string
  /** `Field`, `Select` and the like. */
  children: ComponentChildren
  /** What keeps its value without a field of its own, such as the order. */
  keep?: Readonly<Record<string, string>> | undefined
  /** The choices that are made, each with the address without it. */
  chips?: readonly Omit<ChipProps, 'words'>[] | undefined
  clearHref?: string | undefined
  /** What stands beside the chips: a status or a choice of its own. */
  beside?: ComponentChildren
}

/** Choices for a list. It is a GET, so that the address says what is shown. */
export function FilterForm(props: FilterFormProps) {
  const { words, chips = [] } = props
  return (
    <search class="baken-filterbox" aria-label={props.label}>
      <form class="baken-filters" method="get" action={props.action}>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <Button look="primary">{words('shared.show')}</Button>
      </form>
      {(chips.length > 0 || props.beside !== undefined) && (
        <div class="baken-chips">
          {chips.length > 0 && <span class="baken-small baken-muted">{words('shared.chosen')}</span>}
          {chips.map((chip) => (
            <Chip key={chip.removeHref} words={words} {...chip} />
          ))}
          {chips.length > 0 && props.clearHref !== undefined && (
            <a class="baken-small baken-chips__clear" href={props.clearHref}>
              {words('shared.clear_all')}
            </a>
          )}
          {props.beside}
        </div>
      )}
    </search>
  )
}
