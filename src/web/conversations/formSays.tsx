import type { WordKey } from '../../messages/words.ts'
import { Icon } from '../look/parts/icon.tsx'
import type { Frame } from '../look/shell/frame.ts'

type Props = {
  frame: Frame
  /** What can go wrong, as the script of the page names it. */
  problems: Readonly<Record<string, WordKey>>
}

/** What a form says that is worked on in the browser: that it is busy, or what went wrong. */
export function FormSays({ frame: { words }, problems }: Props) {
  return (
    <div>
      <p class="baken-hint" role="status">
        <span data-busy hidden>
          {words('readingKey.busy')}
        </span>
      </p>
      <div role="alert">
        {Object.entries(problems).map(([code, key]) => (
          <p key={code} class="baken-error" data-problem={code} hidden>
            <Icon name="danger" />
            <span>{words(key)}</span>
          </p>
        ))}
      </div>
    </div>
  )
}
