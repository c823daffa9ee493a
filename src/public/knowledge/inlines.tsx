import { Fragment } from 'preact'
import type { ShownInline } from '../../outputs/knowledge/shownPage.ts'

type Props = {
  inlines: readonly ShownInline[]
  /** The address of a page by its number. */
  addressOf: (number: number) => string
  /** What a reader aloud says of the number of a source: 'source 1'. */
  sayCite: (number: number) => string
}

/** The pieces of a line. */
export function Inlines({ inlines, ...rest }: Props) {
  return (
    <>
      {inlines.map((inline, at) => (
        // A line never changes its order: it is drawn once.
        <Fragment key={at}>{drawn(inlines[at + 1]?.kind === 'cite' ? keptTogether(inline) : inline, rest)}</Fragment>
      ))}
    </>
  )
}

/** The number of a source stands on the line of the word before it. */
function keptTogether(inline: ShownInline): ShownInline {
  return inline.kind === 'text' ? { ...inline, text: inline.text.replace(/ $/, '\u00a0') } : inline
}

function drawn(inline: ShownInline, rest: Omit<Props, 'inlines'>) {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return (
        <b>
          <Inlines inlines={inline.children} {...rest} />
        </b>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} {...rest} />
        </em>
      )
    case 'page':
      return (
        <a href={`${rest.addressOf(inline.number)}${inline.heading === undefined ? '' : `#${inline.heading}`}`}>
          <Inlines inlines={inline.children} {...rest} />
        </a>
      )
    case 'cite':
      return (
        <a class="baken-cite" href={`#source-${inline.number}`} aria-label={rest.sayCite(inline.number)}>
          [{inline.number}]
        </a>
      )
    case 'call':
      return (
        <>
          <a class="baken-number" href={`tel:${inline.dial}`} dir="ltr">
            {inline.number}
          </a>
          {inline.remark !== '' && ` (${inline.remark})`}
        </>
      )
    case 'doubt':
      return (
        <>
          <Inlines inlines={inline.children} {...rest} /> <span class="baken-doubt">({inline.mark})</span>
        </>
      )
  }
}
