import type { CallLine } from './helpLines.ts'

/** A number to press. It is written from left to right in every language. */
export function CallNumber({ line: { number, dial } }: { line: CallLine }) {
  return (
    <a class="baken-number" href={`tel:${dial}`} dir="ltr">
      {number}
    </a>
  )
}
