/** The beacon with the name beside it. The tower takes the colour of the text around it. */
export function Logo({ name }: { name: string }) {
  return (
    <>
      <svg class="baken-logo__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path class="baken-logo__beam" d="M16 8 0 2v12zM16 8l16-6v12z" />
        <path class="baken-logo__tower" d="M13.2 13h5.6L21 29H11zM11.5 11h9v2h-9z" />
        <circle class="baken-logo__lamp" cx="16" cy="8" r="3.2" />
      </svg>
      {name}
    </>
  )
}
