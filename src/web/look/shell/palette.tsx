import type { Frame, Palette } from './frame.ts'

/** Where the script puts what was typed. */
const PLACE = '{number}'

/**
 * Goes by keyboard to any page, to a part of the page that is open, or to a case by its number (combobox with a list box, ARIA practices).
 * The script opens, fills and filters it, and adds what the page itself links to; without script it is never shown.
 */
export function PalettePopover({ frame, palette }: { frame: Frame; palette: Palette }) {
  const { words } = frame
  return (
    <div
      id="palette"
      class="baken-popover baken-palette"
      popover="auto"
      role="dialog"
      aria-labelledby="palette-label"
      data-palette={palette.casePage ?? ''}
    >
      <label id="palette-label" for="palette-field">
        {words('shared.palette_label')}
      </label>
      <input
        id="palette-field"
        class="baken-input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-describedby="palette-hint"
      />
      <p id="palette-hint" class="baken-muted baken-small">
        {words(palette.casePage === undefined ? 'shared.palette_hint_pages' : 'shared.palette_hint')}
      </p>
      <div id="palette-list" role="listbox" aria-label={words('shared.palette_list')} />
      <ul hidden>
        {palette.more.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p
        role="status"
        data-none={words('shared.palette_none')}
        data-open-case={words('shared.palette_case', { number: PLACE })}
      />
    </div>
  )
}
