import type { WordKey, Words } from '../../../messages/words.ts'

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
  ['g c', 'shared.key_cases'],
  ['g f', 'shared.key_figures'],
  ['?', 'shared.key_list'],
  ['Esc', 'shared.key_close'],
] as const satisfies readonly (readonly [string, WordKey])[]

/** Colours and keys. Both need the script of the desk, which shows this part; without script the device decides. */
export function Foot({ words }: { words: Words }) {
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
      <button class="baken-button baken-button--plain" type="button" popovertarget="keys">
        {words('shared.keys')} <kbd>?</kbd>
      </button>
      <div id="keys" class="baken-popover baken-keys" popover="auto" role="dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{words('shared.keys')}</h2>
        <dl class="baken-facts">
          {keys.map(([key, text]) => (
            <>
              <dt>
                {key.split(' ').map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{words(text)}</dd>
            </>
          ))}
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
