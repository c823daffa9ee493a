import type { ComponentChildren } from 'preact'
import type { Words } from '../../../messages/words.ts'

export type OpenNumberProps = {
  words: Words
  /** Unique in the page. */
  id: string
  value: number | string
  /** What the number counts, for who hears it without its row: "Achterlating, tabel 5". */
  what: string
  /** The whole definition, and the facts under the number. */
  href: string
  linkText?: string | undefined
  /** The definition in short. Without it the number is a plain link. */
  definition?: ComponentChildren
}

/**
 * A number that opens its definition. The browser opens and closes the panel itself, so it works without script;
 * a browser that knows no popovers shows the panel in its place.
 */
export function OpenNumber({ words, id, value, what, href, linkText, definition }: OpenNumberProps) {
  const label = (
    <>
      {value}
      <span class="baken-hidden">{words('shared.opens', { what })}</span>
    </>
  )
  if (definition === undefined) {
    return (
      <a class="baken-open" href={href}>
        {label}
      </a>
    )
  }
  return (
    <>
      <button class="baken-open" type="button" popovertarget={id}>
        {label}
      </button>
      <div class="baken-popover baken-open__panel" id={id} popover="auto" role="dialog" aria-label={what}>
        <p class="baken-open__head">
          <b>{value}</b> {what}
        </p>
        <div class="baken-open__text">{definition}</div>
        <p class="baken-buttons">
          <a href={href}>{linkText ?? words('shared.definition_and_facts')}</a>
          <button class="baken-button baken-push" type="button" popovertarget={id} popovertargetaction="hide">
            {words('shared.close')}
          </button>
        </p>
      </div>
    </>
  )
}
