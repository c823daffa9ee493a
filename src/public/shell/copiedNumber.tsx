/** A number to write to: large, and chosen whole at one press, so that it can be copied. It is no link, and calls nobody. */
export function CopiedNumber({ number }: { number: string }) {
  return (
    <b class="baken-copied" dir="ltr">
      {number}
    </b>
  )
}
