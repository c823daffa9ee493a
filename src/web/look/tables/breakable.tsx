import { Fragment } from 'preact'

/** Words that may break after a slash: "huwelijksdwang/achterlating" is wider than a column on a phone. */
export function Breakable({ text }: { text: string }) {
  const [first, ...rest] = text.split('/')
  return (
    <bdi>
      {first}
      {rest.map((part, at) => (
        <Fragment key={`${at}-${part}`}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </bdi>
  )
}
