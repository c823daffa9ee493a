import { CallNumber } from '../shell/callNumber.tsx'
import { dateLine, hoursLine } from '../shell/contactDates.ts'
import type { CallLine } from '../shell/helpLines.ts'
import type { PublicFrame } from '../shell/publicFrame.ts'

type CallsProps = {
  frame: PublicFrame
  id: string
  title: string
  lines: readonly CallLine[]
  /** The first number is the one to call. */
  isFirstMarked?: boolean
}

/** Numbers to call from one place, each with what is known of its hours and of its date. */
export function Calls({ frame, id, title, lines, isFirstMarked }: CallsProps) {
  return (
    <section class="baken-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.map((line, at) => (
        <Call key={line.code} frame={frame} line={line} isFirst={isFirstMarked === true && at === 0} />
      ))}
    </section>
  )
}

function Call({ frame, line, isFirst }: { frame: PublicFrame; line: CallLine; isFirst: boolean }) {
  return (
    <div class={isFirst ? 'baken-call baken-call--first' : 'baken-call'}>
      <p>{line.name}</p>
      <CallNumber line={line} />
      <p>{line.note}</p>
      <p class="baken-muted">{hoursLine(frame, line)}</p>
      <p class="baken-muted">{dateLine(frame, line)}</p>
    </div>
  )
}
