import { numbersIn, type Pressable } from '../../outputs/guide/numbersIn.ts'
import { WithNumbers } from '../shell/withNumbers.tsx'

type Props = { text: string; contacts: readonly Pressable[] }

/** A sentence in which known numbers can be pressed. Every number is written from left to right, in each language. */
export function SaidText({ text, contacts }: Props) {
  return (
    <>
      {numbersIn(text, contacts).map((piece, at) =>
        typeof piece === 'string' ? (
          <WithNumbers key={at} text={piece} class="baken-digits" />
        ) : (
          <a key={at} class="baken-tel" href={`tel:${piece.dial}`} dir="ltr">
            {piece.shown}
          </a>
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
