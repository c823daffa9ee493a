import type { WordKey } from '../../../messages/words.ts'
import type { Frame } from './frame.ts'
import { PalettePopover } from './palette.tsx'

const themes = [
  ['device', 'shared.theme_device'],
  ['light', 'shared.theme_light'],
  ['dark', 'shared.theme_dark'],
] as const satisfies readonly (readonly [string, WordKey])[]

const keys = [
  ['/', 'shared.key_search'],
  ['j', 'shared.key_next_row'],
  ['k', 'shared.key_previous_row'],
  ['Enter', 'shared.key_open'],
  ['?', 'shared.key_list'],
  ['Esc', 'shared.key_close'],
] as const satisfies readonly (readonly [string, WordKey])[]

/** Colours and keys. Both need the script of the desk, which shows this part; without script the device decides. */
export function Foot({ frame }: { frame: Frame }) {
  const { words } = frame
  return (
    <footer class="baken-foot" data-needs-script hidden>
      <label>
        {words('shared.theme')}{' '}
        <select class="baken-input" data-theme-choice>
          {themes.map(([value, key]) => (
            <option key={value} value={value}>
              {words(key)}
            </option>
          ))}
        </select>
      </label>
      {frame.palette && (
        <button class="baken-button baken-button--plain" type="button" popovertarget="palette">
          {words('shared.palette')} <kbd>Ctrl</kbd> <kbd>K</kbd>
        </button>
      )}
      {frame.palette && <PalettePopover frame={frame} palette={frame.palette} />}
      <button class="baken-button baken-button--plain" type="button" popovertarget="keys">
        {words('shared.keys')} <kbd>?</kbd>
      </button>
      <div id="keys" class="baken-popover baken-keys" popover="auto" role="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{words('shared.keys')}</h2>
        <dl class="baken-facts">
          {keys.map(([key, text]) => (
            <KeyLine key={key} keys={[key]} text={words(text)} />
          ))}
          {frame.palette && <KeyLine keys={['Ctrl', 'K']} text={words('shared.key_palette')} />}
          {frame.nav.map(
            (item) =>
              item.key !== undefined && (
                <KeyLine key={item.key} keys={['g', item.key]} text={words('shared.key_go', { place: item.label })} />
              ),
          )}
        </dl>
        <div class="baken-buttons">
          <label class="baken-choice">
            <input type="checkbox" data-keys-choice />
            {words('shared.keys_single')}
          </label>
          <button class="baken-button" type="button" popovertarget="keys" popovertargetaction="hide">
            {words('shared.close')}
          </button>
        </div>
      </div>
    </footer>
  )
}

function KeyLine({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  )
}
