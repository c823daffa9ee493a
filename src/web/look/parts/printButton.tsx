import type { Words } from '../../../messages/words.ts'

/** Opens the window for printing; without script the browser's own menu does. */
export function PrintButton({ words }: { words: Words }) {
  return (
    <button
      class="baken-button utrecht-button utrecht-button--secondary-action"
      type="button"
      data-print
      data-needs-script
      hidden
    >
      {words('shared.print')}
    </button>
  )
}
