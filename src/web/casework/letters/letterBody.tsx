import type { DocumentText } from '../../../outputs/letters/documentText.ts'
import type { TextLine } from '../../../outputs/letters/partLines.ts'

type Props = {
  text: DocumentText
  /** Who made it and when, once it was. */
  marked?: string
  /** What stands on paper in its place, as long as it was not made. */
  preview?: string
}

/** A letter on the screen and on paper: exactly what is in it. */
export function LetterBody({ text, marked, preview }: Props) {
  return (
    <article class="baken-letter" lang={text.locale} data-letter data-preview={preview}>
      <h1>{text.title}</h1>
      <Lines lines={text.head} />
      {text.opening.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {text.sections.map(({ title, items }) => (
        <section key={title}>
          <h2>{title}</h2>
          {items.map((item) => (
            <div key={JSON.stringify(item)}>
              {item.title !== undefined && <h3>{item.title}</h3>}
              <Lines lines={item.lines} />
            </div>
          ))}
        </section>
      ))}
      {text.closing.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <footer>
        <p>{text.foot}</p>
        {marked !== undefined && <p>{marked}</p>}
      </footer>
    </article>
  )
}

function Lines({ lines }: { lines: readonly TextLine[] }) {
  if (lines.length === 0) return null
  return (
    <dl>
      {lines.map(({ name, value }) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>
            <bdi dir="auto">{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
