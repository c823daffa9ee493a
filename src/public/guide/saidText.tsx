import { Fragment } from 'preact'
import { numbersIn, type Pressable } from '../../outputs/guide/numbersIn.ts'

type Props = { text: string; contacts: readonly Pressable[] }

/** Digits that are read together, as those of a telephone number with its spaces. */
const digits = /(\+?\d(?:[\d ]*\d)?)/

/** A sentence in which known numbers can be pressed. Every number is written from left to right, in each language. */
export function SaidText({ text, contacts }: Props) {
  return (
    <>
      {numbersIn(text, contacts).map((piece, at) =>
        typeof piece === 'string' ? (
          <LeftToRight key={at} text={piece} />
        ) : (
          <a key={at} class="baken-tel" href={`tel:${piece.dial}`} dir="ltr">
            {piece.shown}
          </a>
        ),
      )}
    </>
  )
}

/** Where a text runs from right to left, the groups of a number would change places. */
function LeftToRight({ text }: { text: string }) {
  return (
    <>
      {text.split(digits).map((part, at) =>
        at % 2 === 1 ? (
          <bdi key={at} dir="ltr" class="baken-digits">
            {part}
          </bdi>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </>
  )
}

/** The first sentence stands out: it says what to do, what follows says how. */
export function LeadingText({ text, contacts }: Props) {
  const [, first = text, rest = ''] = /^(.*?[.?!؟۔።])\s+(.+)$/s.exec(text) ?? []
  return (
    <>
      <b>
        <SaidText text={first} contacts={contacts} />
      </b>
      {rest !== '' && (
        <>
          {' '}
          <SaidText text={rest} contacts={contacts} />
        </>
      )}
    </>
  )
}
