import { CallNumber } from './callNumber.tsx'
import type { PublicFrame } from './publicFrame.ts'

type Props = {
  frame: Pick<PublicFrame, 'help' | 'isAbroad'>
  /** What is said before the number that works from abroad, beside the one that does not. */
  fromAbroad: string
}

/** Whom to call in danger, each on a line of its own. Who calls from abroad gets the number that works there, and no other. */
export function DangerNumbers({ frame: { help, isAbroad }, fromAbroad }: Props) {
  const [abroad] = help.fromAbroad
  return (
    <>
      {!isAbroad && (
        <p>
          <CallNumber line={help.danger} />
        </p>
      )}
      {abroad && (
        <p>
          {!isAbroad && fromAbroad} <CallNumber line={abroad} />
        </p>
      )}
    </>
  )
}
