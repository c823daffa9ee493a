import type { Words } from '../../../messages/words.ts'
import { Icon } from '../parts/icon.tsx'

export type ChipProps = { words: Words; label: string; removeHref: string }

/** A choice that is made; the link takes it away. */
export function Chip({ words, label, removeHref }: ChipProps) {
  return (
    <a class="baken-chip" href={removeHref}>
      <bdi>{label}</bdi>
      <Icon name="cross" />
      <span class="baken-hidden">{words('shared.remove_choice')}</span>
    </a>
  )
}
